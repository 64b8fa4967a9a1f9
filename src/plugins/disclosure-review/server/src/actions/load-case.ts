import type { FileFacts } from '../checks/check';
import type { County } from '../domain/county';
import type { DocumentRef, Review } from '../domain/review';
import type { SourceEdition } from '../domain/sources';
import { loadContent, loadEntry, type Content } from '../repositories/contents';
import { keptCanonical } from '../repositories/evidence';
import { isFileFailure, type FileFailure } from '../repositories/file-failure';
import { filesByIds } from '../repositories/files';
import { governedType } from '../repositories/governed';
import { liveEntry } from '../repositories/ledger';
import { findReview } from '../repositories/reviews';
import { county, reviewSettings } from '../repositories/settings';
import { currentSourceEdition } from '../repositories/source-editions';
import { editorsOf, stepsOf } from '../repositories/steps';
import { bundleOf, documentFacts } from './document-facts';
import { examine, type Examined } from './examine';
import type { Case, Work } from './work';

/** A document's content, and what the checks say of it. */
interface Known extends Examined {
  readonly content: Content;
  readonly unread: boolean;
}
type Asked = DocumentRef & { readonly unreadable?: 'carry-on'; readonly findings?: 'kept' };

async function readWhole(work: Work, parts: { readonly ref: DocumentRef; readonly profile: string; readonly county: County; readonly sources: SourceEdition; readonly kept: boolean }): Promise<Known | null> {
  const { ref, ...known } = parts;
  const content = await loadContent({ strapi: work.strapi, db: work.trx, uid: ref.uid, documentId: ref.documentId, status: 'draft' });
  return content === null ? null : { content, unread: false, ...(await examine({ work, content, ...known })) };
}

/** Where the entry names a file, dotted; one that only the HTML embeds stands in `body`. */
function placeOfFile(value: unknown, id: number, path = ''): string | undefined {
  if (Array.isArray(value)) return value.map((item, index) => placeOfFile(item, id, `${path}[${index}]`)).find((place) => place !== undefined);
  if (typeof value !== 'object' || value === null) return undefined;
  if ('hash' in value && 'id' in value) return Number(value.id) === id ? path : undefined;
  return Object.entries(value).map(([name, inner]) => placeOfFile(inner, id, path === '' ? name : `${path}.${name}`)).find((place) => place !== undefined);
}

/** The file that could not be read, as far as the media library knows it. */
async function unreadFile(work: Work, parts: { readonly entry: Content['entry']; readonly failure: FileFailure }): Promise<FileFacts> {
  const { unreadableFile: id, lost } = parts.failure;
  const [row] = await filesByIds({ db: work.trx, ids: [id] });
  const [name, mime] = [row?.name ?? '', row?.mime ?? ''];
  return { path: placeOfFile(parts.entry, id) ?? 'body', name, mime, sha256: '', size: 0, reading: 'unreadable', reason: lost ? 'lost' : 'not-at-hand' };
}

/** What is known without the files: enough to take the document back or off the site, for nothing else. */
async function withoutFiles(work: Work, parts: { readonly review: Review; readonly failure: FileFailure }): Promise<Known | null> {
  const { uid, documentId, digest } = parts.review;
  const entry = await loadEntry({ strapi: work.strapi, uid, documentId, status: 'draft' });
  if (entry === null) return null;
  const canonical = await keptCanonical(work.trx, digest);
  return { content: { uid, documentId, entry, files: [], digest, canonical }, unread: true, findings: [], files: [await unreadFile(work, { entry, failure: parts.failure })] };
}

/**
 * Reads all that a step on this document is decided from, as the transaction sees it; null when there is no such governed document.
 * The bytes are read and digested again, the checks run again: nothing is taken from an earlier step's word.
 *
 * @param ref with `unreadable: 'carry-on'`, a document whose files cannot be read is answered without them (`unread`)
 * With `findings: 'kept'`, for looking only, the checks are not run again on bytes that they saw a moment ago.
 * @throws a `FileFailure` when a file cannot be read, else
 */
export async function loadCase(work: Work, ref: Asked): Promise<Case | null> {
  const { strapi, trx, actor, at } = work;
  const type = governedType(strapi, ref.uid);
  const review = type === undefined ? null : await findReview(trx, ref);
  if (type === undefined || review === null) return null;
  const [facts, settings, sources] = [await county(trx), await reviewSettings(trx), await currentSourceEdition(trx)];
  const known = await readWhole(work, { ref, profile: type.profile, county: facts, sources, kept: ref.findings === 'kept' }).catch((error: unknown) => {
    if (ref.unreadable !== 'carry-on' || !isFileFailure(error)) throw error;
    strapi.log.warn(`稿件 ${ref.documentId} 的文件读不出来 / a file of the document cannot be read: ${error.message}`);
    return withoutFiles(work, { review, failure: error });
  });
  if (known === null) return null;
  const { content, unread, findings, files } = known;
  const parts = { strapi, db: trx, content, profile: type.profile, county: facts };
  const live = await liveEntry(trx, ref);
  return {
    content,
    unread,
    sourceEdition: sources.edition,
    situation: {
      actor,
      at,
      review,
      steps: await stepsOf(trx, { ...ref, round: review.round }),
      editors: await editorsOf(trx, { ...ref, round: review.round }),
      live,
      document: await documentFacts(parts),
      digest: content.digest,
      findings,
      files,
      bundle: await bundleOf(parts),
      settings,
    },
  };
}
