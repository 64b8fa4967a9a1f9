import type { Core } from '@strapi/strapi';
import { withPermits } from '../../../../disclosure-review/server/src/guards/ticket';
import { loadContent } from '../../../../disclosure-review/server/src/repositories/contents';
import { isFileFailure } from '../../../../disclosure-review/server/src/repositories/file-failure';
import { liveEntry } from '../../../../disclosure-review/server/src/repositories/ledger';
import { lockDocuments, lockReleases } from '../../../../disclosure-review/server/src/repositories/locks';
import { matchesRelease } from '../../../../disclosure-review/server/src/repositories/released';
import { missing, setForm, writtenForm, type OutOfStep } from '../repositories/out-of-step';
import { removePublic } from '../repositories/public-rows';
import { restore } from './in-step';
import { tidy } from './tidy';

/** Raised whenever rows are written in another form than before: all are written anew at the next start. */
const FORM = 3;
const PAGE = 200;

/** Writes one live document; false where its row is not what was released, or cannot be read: the sweep sees to that. */
async function write(strapi: Core.Strapi, ref: OutOfStep): Promise<boolean> {
  return strapi.db.transaction(async ({ trx }) => {
    await lockDocuments(trx, [ref]);
    await lockReleases(trx);
    const entry = await liveEntry(trx, ref);
    if (entry === null || entry.id !== ref.releaseId) return false;
    const content = await loadContent({ strapi, db: trx, uid: ref.uid, documentId: ref.documentId, status: 'published' });
    if (content === null || !(await matchesRelease({ strapi, db: trx, now: content, entry }))) return false;
    await restore({ strapi, db: trx, trx, content, entry });
    return true;
  });
}

async function writeMissing(strapi: Core.Strapi): Promise<number> {
  let written = 0;
  const left = new Set<number>();
  for (;;) {
    const page = (await missing(strapi.db.connection, PAGE + left.size)).filter(({ releaseId }) => !left.has(releaseId));
    if (page.length === 0) return written;
    for (const ref of page) {
      const done = await write(strapi, ref).catch((error: unknown) => {
        if (isFileFailure(error)) return false;
        throw error;
      });
      if (done) written += 1;
      else left.add(ref.releaseId);
    }
    if (written > 0 && written % 1000 < PAGE) strapi.log.info(`公众网站的内容正在整理 / preparing what the public reads: ${written}`);
  }
}

async function forgetAll(strapi: Core.Strapi): Promise<void> {
  const rows: readonly { readonly uid: string; readonly document_id: string }[] = await strapi.db.connection('pub_documents').select('uid', 'document_id');
  for (const { uid, document_id } of rows) {
    await strapi.db.transaction(async ({ trx }) => withPermits({ trx, documentIds: [document_id] }, () => removePublic(trx, { uid, documentId: document_id })));
  }
}

/**
 * Brings what the public reads in line with the ledger: at the first start after an upgrade, after a restore of a backup, and whenever
 * the rows' form has changed. Nothing is served before it is done.
 */
export async function catchUp(strapi: Core.Strapi): Promise<void> {
  const db = strapi.db.connection;
  if ((await writtenForm(db)) !== FORM) await forgetAll(strapi);
  for (const { uid, documentId } of await tidy(strapi)) strapi.log.warn(`公众内容与发布记录不符,已更正 / what the public read was not what the ledger says, set right: ${uid} ${documentId}`);
  const written = await writeMissing(strapi);
  await setForm(db, FORM);
  if (written > 0) strapi.log.info(`公众网站的内容已就绪 / what the public reads is ready: ${written}`);
}
