import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { AuditAnswer } from '../../../shared/administration';
import type { Clock } from '../domain/clock';
import { heldPost } from '../domain/person';
import { actingPerson } from '../guards/acting';
import { auditKinds, auditLatest } from '../repositories/audit-rows';
import { titlesOf } from '../repositories/review-titles';
import { refused } from '../wording/refused';
import { auditFilter, NOT_AUDITOR } from './export-audit';

const asked = auditFilter.extend({
  page: z.coerce.number().int().min(1).max(1_000_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(100).default(50),
});

const entry = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** `GET /disclosure-review/audit`: the record by pages, newest first, for the auditor (REL-7.3c). */
export async function viewAudit(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly query: unknown }): Promise<AuditAnswer> {
  const { strapi, clock, query } = parts;
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    if (heldPost({ actor, posts: ['auditor'], organisationId: null, at: clock.now() }) === undefined) throw refused([NOT_AUDITOR]);
    const read = asked.safeParse(query);
    if (!read.success) throw refused([{ kind: 'content', rule: 'REL-7.3c', code: 'body-invalid', path: 'query', params: { path: read.error.issues.map(({ path }) => path.join('.')).join(', ') } }]);
    const { page, pageSize, ...filter } = read.data;
    const { rows, total } = await auditLatest({ db: trx, filter, page, pageSize });
    const titles = await titlesOf(trx, rows.flatMap(({ documentId }) => (documentId === null ? [] : [documentId])));
    return {
      results: rows.map(({ sequence, at, kind, actor: by, personId, uid, documentId, entry: text }) => ({ sequence, at, kind, actor: by, personId, uid, documentId, title: titles.get(documentId ?? '') ?? null, entry: entry(text) })),
      pagination: { page, pageSize, total },
      kinds: await auditKinds(trx),
    };
  });
}
