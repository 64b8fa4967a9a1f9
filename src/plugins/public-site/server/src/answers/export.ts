import { z } from 'zod';
import type { ExportAnswer, ExportChange } from '../../../shared/contracts';
import { documentsIn } from '../repositories/documents';
import { lastChange, releasedAfter, withdrawnAfter } from '../repositories/site-lists';
import { typeOf } from './addresses';
import { form, readParameters } from './parameters';
import { listedExtras, present } from './present';
import { earliest, isRead, jsonAnswer, type Answer, type Serving } from './serving';

export const exportParameters = z.strictObject({ since: form.whole(0, 2_147_483_647).default(0), limit: form.whole(1, 500).default(100) });

/** What hangs on a document, two steps deep: attachments with their files, columns and units. */
const whole = { fields: null, below: new Map() } as const;

/**
 * `GET /api/export?since=`: what changed after a number of the ledger, each document in its present version or as a tombstone, with the
 * SHA-256 of its public content. `meta.next` is where to go on; a document that changes meanwhile comes again later, none is left out.
 */
export async function exportAnswer(serving: Serving, query: unknown): Promise<Answer> {
  const read = readParameters(exportParameters, query);
  if (!read.ok) return read.answer;
  const { since, limit } = read.values;
  const { store, types } = serving;
  // What is committed between the two readings comes with the next call: nothing beyond this number is told now.
  const page = { after: since, upTo: await lastChange(store), limit: limit + 1 };
  // A document that was released anew between the readings has a later number: to tell it now would skip what came before it.
  const documents = (await documentsIn(store, await releasedAfter(store, page))).filter(({ releaseId }) => releaseId <= page.upTo);
  const changesAt: (Date | null)[] = [];
  const released = documents.map((document): ExportChange => {
    const type = types.find(({ uid }) => uid === document.uid);
    const { extras, changesAt: at } = listedExtras(serving, document);
    changesAt.push(at);
    const values = type === undefined ? {} : present(serving, { document, shape: type.shape, selection: whole, targets: [] });
    return { sequence: document.releaseId, change: 'released', type: typeOf(serving, document.uid), documentId: document.documentId, permalink: document.permalink, sha256: document.sha256, document: { ...values, ...extras, files: document.files } };
  });
  const withdrawn = (await withdrawnAfter(store, page)).map(
    ({ uid, documentId, permalink, at, notice, releaseId }): ExportChange => ({ sequence: releaseId, change: 'withdrawn', type: typeOf(serving, uid), documentId, permalink, withdrawnAt: at, notice }),
  );
  const changes = [...released, ...withdrawn].sort((one, other) => one.sequence - other.sequence);
  const told = changes.slice(0, limit);
  const data = told.filter(({ type }) => types.some(({ uid, plural }) => plural === type && isRead(serving, uid)));
  const answer: ExportAnswer = { data, meta: { next: told.at(-1)?.sequence ?? since, more: changes.length > limit } };
  return jsonAnswer(answer, earliest(changesAt));
}
