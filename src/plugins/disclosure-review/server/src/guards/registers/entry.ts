import { z } from 'zod';
import type { Refusal } from '../../domain/refusal';
import { paramsOf, type Passage } from '../context';

const written = z.object({ documentId: z.string() });

/** Whose entry is written: of a new one it is known only afterwards. */
export function entryOf(passage: Passage, result: unknown): string {
  const { documentId } = paramsOf(passage.context);
  const isNew = passage.context.action === 'create' || passage.context.action === 'clone';
  return isNew || documentId === undefined ? written.parse(result).documentId : documentId;
}

/** Values of the wrong form, each by the attribute that it stands in. */
export const misformed = (issues: readonly z.core.$ZodIssue[], parts: { readonly rule: string; readonly of: 'source' | 'wording' }): readonly Refusal[] =>
  [...new Set(issues.map(({ path }) => String(path[0] ?? '')))].map((path) => ({
    kind: 'content',
    rule: parts.rule,
    code: 'source-value',
    path,
    params: { field: `${parts.of}.${path}` },
  }));

/** Who writes, for an edition and for the audit. */
export const writer = ({ actor, at }: Pick<Passage, 'actor' | 'at'>) => ({ at, personId: actor.kind === 'person' ? actor.id : null, actor: actor.name });
