import type { Core } from '@strapi/strapi';
import type { Actor } from '../domain/person';
import type { Refusal } from '../domain/refusal';
import { appendAuditAlone } from '../repositories/audit';
import { auditKey } from './audit-key';
import { importingNow } from './legacy/importing';

export interface RefusedAttempt {
  readonly at: Date;
  readonly actor: Actor;
  readonly uid: string | null;
  readonly documentId: string | null;
  /** What was tried: a verb, or an action of Strapi's such as `publish`, `upload:replace`, `sql:update`. */
  readonly attempt: string;
  readonly refusals: readonly Refusal[];
}

const pending = new Set<Promise<void>>();

/**
 * Puts a refused attempt into the audit. It must outlive the transaction that the refusal rolls back, so it is written beside it,
 * as soon as a connection is free; a request waits for it before it answers (`refusalsRecorded`).
 */
export function recordRefusal(strapi: Core.Strapi, attempt: RefusedAttempt): void {
  if (importingNow()?.trial === true) return;
  const written = appendAuditAlone({
    db: strapi.db.connection,
    key: auditKey(strapi),
    entry: {
      at: attempt.at.toISOString(),
      kind: 'refused',
      personId: attempt.actor.kind === 'person' ? attempt.actor.id : null,
      actor: attempt.actor.name,
      uid: attempt.uid,
      documentId: attempt.documentId,
      entry: { attempt: attempt.attempt, refusals: attempt.refusals.map(({ rule, code, path }) => ({ rule, code, ...(path !== undefined && { path }) })) },
    },
  })
    .then(() => undefined)
    .catch((error: unknown) => {
      strapi.log.error(`审计记录写入失败 / the audit could not be written: ${error instanceof Error ? error.message : String(error)}`);
    });
  const tracked: Promise<void> = written.finally(() => pending.delete(tracked));
  pending.add(tracked);
}

/**
 * Resolves when every refused attempt so far stands in the audit; those that come meanwhile are not waited for, or somebody who
 * keeps being refused would hold up everybody's answers. Never called inside a transaction: it would wait for itself.
 */
export async function refusalsRecorded(): Promise<void> {
  await Promise.all([...pending]);
}
