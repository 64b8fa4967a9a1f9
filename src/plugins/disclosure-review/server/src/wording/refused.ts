import createError, { type HttpError } from 'http-errors';
import type { RefusalAnswer } from '../../../shared/contracts';
import { firstKind, REFUSAL_STATUS, type Refusal } from '../domain/refusal';
import { spoken } from './sentences';

export const answerOf = (refusal: Refusal): RefusalAnswer => ({
  rule: refusal.rule,
  code: refusal.code,
  ...(refusal.path !== undefined && { path: refusal.path }),
  message: spoken(refusal.code, refusal.params),
});

/** Marks an error as one of ours, whatever thread or wrapper it passed through. */
export interface Refused extends HttpError {
  readonly refused: readonly Refusal[];
  /** True once it stands in the audit, so that an outer frame does not write it again. */
  recorded: boolean;
}

export const isRefused = (error: unknown): error is Refused =>
  typeof error === 'object' && error !== null && 'refused' in error && Array.isArray(error.refused);

/**
 * The error that carries refusals to the client in Strapi's envelope (design 7): status by the first kind, all its reasons.
 * An http error, because Strapi empties the details of its own ForbiddenError.
 */
export function refused(refusals: readonly Refusal[], status?: number): Refused {
  const told = firstKind(refusals);
  const [first] = told;
  if (first === undefined) throw new Error('a refusal needs a reason');
  const answers = told.map(answerOf);
  const error = createError(status ?? REFUSAL_STATUS[first.kind], answers.map(({ message }) => message).join('\n'), {
    name: 'Refused',
    details: { refusals: answers },
  });
  return Object.assign(error, { refused: told, recorded: false });
}
