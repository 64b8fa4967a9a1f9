import type { UID } from '@strapi/strapi';
import { z } from 'zod';
import { mentions, written } from '../../domain/legacy/attributes';
import { withAddresses } from '../../domain/legacy/embedded';
import { heldBack } from '../../domain/legacy/outcome';
import type { Shape } from '../../domain/legacy/shape';
import type { Refusal } from '../../domain/refusal';
import { withTicket } from '../../guards/ticket';
import { lockReleases } from '../../repositories/locks';
import { typeOfProfile } from '../../repositories/governed';
import { legacyByAddress } from '../../repositories/legacy/legacy-documents';
import { referredTo } from '../../repositories/legacy/references';
import { refused } from '../../wording/refused';
import { loadCase } from '../load-case';
import { releaseParticulars } from '../release-particulars';
import type { Work } from '../work';
import { EMBEDDED, type Gathered } from './gather';
import type { Imported, ImportRun, NumberedLine } from './run';
import { storeFile, type StoredFile } from './store-files';
import { writeImport } from './write-import';

const made = z.object({ documentId: z.string() });

export interface ToImport {
  readonly numbered: NumberedLine;
  readonly shape: Shape;
  readonly gathered: Gathered;
}

/** The documents that the line names, by the place that names them; all that are not there are told at once. */
async function targets(work: Work, { shape, numbered }: ToImport): Promise<ReadonlyMap<string, unknown>> {
  const found = new Map<string, unknown>();
  const missing: Refusal[] = [];
  for (const mention of mentions(shape, numbered.line.attributes)) {
    if (mention.kind !== 'relation') continue;
    const { path, target, by, value } = mention;
    const documentId = await referredTo({ strapi: work.strapi, db: work.trx, target, by, value });
    if (documentId === null) missing.push({ kind: 'content', rule: 'REL-3.0', code: by === 'address' ? 'import-address-unknown' : 'import-name-unknown', path, params: { name: value.slice(0, 200) } });
    else found.set(path, documentId);
  }
  if (missing.length > 0) throw refused(missing);
  return found;
}

/** Stores the files and gives the attributes as the document service takes them. */
async function storedAttributes(work: Work, parts: { readonly run: ImportRun; readonly one: ToImport; readonly stored: StoredFile[] }): Promise<Readonly<Record<string, unknown>>> {
  const { shape, numbered, gathered } = parts.one;
  const found = new Map(await targets(work, parts.one));
  const addresses = new Map<string, string>();
  for (const file of gathered.files) {
    const kept = await storeFile({ strapi: work.strapi, personId: parts.run.personId, file });
    parts.stored.push(kept);
    if (file.place.startsWith(EMBEDDED)) addresses.set(file.place.slice(EMBEDDED.length), kept.url);
    else found.set(file.place, kept.id);
  }
  const attributes = written(shape, numbered.line.attributes, { found });
  const { body } = attributes;
  return typeof body === 'string' ? { ...attributes, body: withAddresses(body, addresses) } : attributes;
}

/**
 * Brings one document over, inside the caller's transaction and `asImporting`: its draft, the step that says where it comes from, and,
 * where nothing holds it back, its release. Every guard below looks for itself.
 * @param parts.stored takes the files whose bytes were stored, so that the caller can take them away if it rolls back
 * @throws a refusal
 */
export async function importDocument(work: Work, parts: { readonly run: ImportRun; readonly one: ToImport; readonly stored: StoredFile[] }): Promise<Imported> {
  const { strapi, trx } = work;
  const { run, one } = parts;
  const { line } = one.numbered;
  const type = typeOfProfile(strapi, line.type);
  if (type === undefined) throw new Error(`no type ${line.type}`);
  await lockReleases(trx);
  const known = await legacyByAddress(trx, line.address);
  if (known?.contentSha256 === one.gathered.contentSha256) return { outcome: 'already', documentId: known.documentId };
  if (known !== null) throw refused([{ kind: 'state', rule: 'REL-5', code: 'already-imported', path: 'address', params: { line: known.line } }]);
  const documents = strapi.documents(type.uid as UID.ContentType);
  const { documentId } = made.parse(await documents.create({ data: await storedAttributes(work, parts) }));
  const ref = { uid: type.uid, documentId };
  const found = await loadCase(work, ref);
  if (found === null) throw new Error(`the draft of ${documentId} is gone`);
  const { findings } = found.situation;
  const reasons = heldBack(found.situation);
  await writeImport(work, { run, numbered: one.numbered, one: found, held: reasons.length });
  if (reasons.length > 0) return { outcome: 'draft', documentId, reasons, findings };
  const particulars = await releaseParticulars(work, { one: found, publishedAt: line.publishedAt });
  await withTicket({ purpose: 'legacy', documents: [particulars] }, () => documents.publish({ documentId }));
  return { outcome: 'imported', documentId, permalink: particulars.permalink, findings };
}
