import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { FileUse } from '../domain/file-change';
import { inTerm, type Actor } from '../domain/person';
import { appendAudit } from '../repositories/audit';
import { uploadedWithOcr } from '../repositories/ocr/ocr-texts';
import { appointmentsOf } from '../repositories/posts';
import { readKept } from '../repositories/readings';
import { findReview } from '../repositories/reviews';
import { noteEditor } from '../repositories/steps';
import { clock } from '../services/clock';
import { markedApart } from '../threads/text-apart';
import { actingPerson } from './acting';
import { auditKey } from './audit-key';
import type { UploadHooks } from './files/upload-hooks';
import { admission } from './legacy/admission';
import { importingNow } from './legacy/importing';
import { recordRefusal } from './refusal-record';

const FILE = 'plugin::upload.file';

/** Who changes a file of a draft has changed that draft (REL-7.2): in this round, and in the next where one is yet to begin. */
async function noteWriters(trx: Knex.Transaction, parts: { readonly actor: Actor; readonly uses: readonly FileUse[]; readonly at: Date }): Promise<void> {
  if (parts.actor.kind !== 'person') return;
  for (const { uid, documentId } of parts.uses) {
    const review = await findReview(trx, { uid, documentId });
    if (review === null) continue;
    const round = review.state === 'drafting' ? review.round : review.round + 1;
    await noteEditor(trx, { uid, documentId, round, personId: parts.actor.id, created: false, at: parts.at });
  }
}

/** What the upload guard asks of the rest of the plugin. */
export const uploadHooks = (strapi: Core.Strapi): UploadHooks => ({
  clock,
  actor: ({ db }) => actingPerson(strapi, db),
  imports: async ({ db, at }) => {
    const importing = importingNow();
    if (importing === undefined) return false;
    return (await admission({ strapi, db, at, who: { id: importing.personId }, from: importing.from })).refusals.length === 0;
  },
  draftsFor: async ({ db, personId, at }) =>
    (await appointmentsOf(db, personId))
      .filter((held) => ['contributor', 'liaison'].includes(held.post) && inTerm(held, at))
      .map(({ organisationId }) => organisationId),
  readFileText: async (file) => uploadedWithOcr({ strapi, bytes: file.bytes, reading: await readKept(file) }),
  isMarked: markedApart,
  incident: async ({ actor, operation, at }) => {
    strapi.log.warn('密级标志事件:已拒绝上传,不记录内容 / classification incident: refused at upload, text not kept');
    recordRefusal(strapi, {
      at, actor, uid: FILE, documentId: null, attempt: `incident:${operation}`,
      refusals: [{ kind: 'content', rule: 'REV-5.1', code: 'classification-marking' }],
    });
  },
  refused: async ({ actor, operation, fileId, refusals, at }) =>
    recordRefusal(strapi, { at, actor, uid: FILE, documentId: fileId === null ? null : String(fileId), attempt: `file:${operation}`, refusals }),
  allowed: async ({ actor, operation, fileId, uses, at }) => {
    await strapi.db.transaction(async ({ trx }) => {
      await noteWriters(trx, { actor, uses, at });
      await appendAudit({
        trx,
        key: auditKey(strapi),
        entry: {
          at: at.toISOString(), kind: `file-${operation}`, personId: actor.kind === 'person' ? actor.id : null, actor: actor.name, uid: FILE, documentId: String(fileId),
          entry: { documents: uses.map(({ uid, documentId, state }) => ({ uid, documentId, state })) },
        },
      });
    });
  },
  stripLocation: true,
});
