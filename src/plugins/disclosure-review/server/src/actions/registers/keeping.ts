import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Clock } from '../../domain/clock';
import type { Actor } from '../../domain/person';
import type { Refusal } from '../../domain/refusal';
import { mayKeep, type Register } from '../../domain/registers/keeper';
import { actingPerson } from '../../guards/acting';
import { recordRefusal } from '../../guards/refusal-record';
import { inTurn } from '../../guards/registers/in-turn';
import { retried } from '../../repositories/retry';
import { isRefused, refused } from '../../wording/refused';

export interface Call {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
}
/** A change of a register inside its transaction. */
export interface Keeping {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  readonly by: { readonly at: Date; readonly personId: number | null; readonly actor: string };
}

/** Refuses with all reasons of the first kind that has any. */
export function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw refused(refusals);
}

/**
 * Lets the keeper of a register act, in one transaction and in turn with every other change of a register. What is refused is rolled
 * back whole and recorded.
 * @param parts.attempt what a refusal is recorded as, for instance `import-sources`
 */
export async function keeping<Result>(parts: Call & { readonly register: Register; readonly attempt: string; readonly act: (keeping: Keeping) => Promise<Result> }): Promise<Result> {
  const { strapi, clock, register, attempt, act } = parts;
  const at = clock.now();
  let actor: Actor = { kind: 'anonymous', name: 'unknown' };
  try {
    return await retried(() =>
      strapi.db.transaction(async ({ trx }) => {
        actor = await actingPerson(strapi, trx);
        refuseIf(mayKeep({ actor, at, register }));
        const by = { at, personId: actor.kind === 'person' ? actor.id : null, actor: actor.name };
        return inTurn(trx, () => act({ strapi, trx, by }));
      }),
    );
  } catch (error) {
    if (isRefused(error) && !error.recorded) {
      error.recorded = true;
      recordRefusal(strapi, { at, actor, uid: null, documentId: null, attempt, refusals: error.refused });
    }
    throw error;
  }
}
