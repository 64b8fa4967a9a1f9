import type { Core } from '@strapi/strapi';
import { keepReadings } from '../domain/files/keep-readings';
import { inTerm } from '../domain/person';
import { classificationMarkings } from '../domain/text/classification-markings';
import { appointmentsOf } from '../repositories/posts';
import { clock } from '../services/clock';
import { actingPerson } from './acting';
import type { UploadHooks } from './files/upload-hooks';
import { recordRefusal } from './refusal-record';

const FILE = 'plugin::upload.file';

/** What the upload guard asks of the rest of the plugin. */
export const uploadHooks = (strapi: Core.Strapi): UploadHooks => ({
  clock,
  actor: async () => strapi.db.transaction(async ({ trx }) => actingPerson(strapi, trx)),
  draftsFor: async ({ personId, at }) =>
    (await strapi.db.transaction(async ({ trx }) => appointmentsOf(trx, personId)))
      .filter((held) => ['contributor', 'liaison'].includes(held.post) && inTerm(held, at))
      .map(({ organisationId }) => organisationId),
  readFileText: keepReadings(),
  classificationMarkings,
  incident: async ({ actor, operation, at }) => {
    strapi.log.warn('密级标志事件:已拒绝上传,不记录内容 / classification incident: refused at upload, text not kept');
    recordRefusal(strapi, {
      at, actor, uid: FILE, documentId: null, attempt: `incident:${operation}`,
      refusals: [{ kind: 'content', rule: 'REV-5.1', code: 'classification-marking' }],
    });
  },
  refused: async ({ actor, operation, fileId, refusals, at }) =>
    recordRefusal(strapi, { at, actor, uid: FILE, documentId: fileId === null ? null : String(fileId), attempt: `file:${operation}`, refusals }),
  stripLocation: true,
});
