import { mayKeep } from '../../domain/registers/keeper';
import { refuseIf, type DocumentContext, type Guard } from '../context';
import { guardSource } from './source';
import { inTurn } from './in-turn';
import { registerOf } from './types';
import { guardWording } from './wording';

const WRITES: ReadonlySet<string> = new Set(['create', 'clone', 'update', 'delete']);

/**
 * The guard of a register that is kept as content (design 3): who writes it is decided by post, not by role. An action that it does
 * not know is refused.
 */
export function registerGuardOf(context: DocumentContext): Guard | undefined {
  const register = registerOf(context.uid);
  if (register === undefined) return undefined;
  if (!WRITES.has(context.action)) throw new Error(`${context.action} of a register is not known to its guard`);
  const guard = register === 'sources' ? guardSource : guardWording;
  return async (passage) => {
    refuseIf(mayKeep({ actor: passage.actor, at: passage.at, register }));
    return inTurn(passage.trx, () => guard(passage));
  };
}
