import { htmlToText } from '../domain/text/html-to-text';
import { normalise, type Normalised } from '../domain/text/normalise';
import type { FilePart } from '../domain/files/reading';
import type { Carrier, DocumentUnderCheck, Profile } from './check';
import { staysInside } from './content';

/** Attributes that no public answer ever holds (design 3). */
const WITHHELD: ReadonlySet<string> = new Set([
  'withheldPart', 'attributeReason', 'attributeBasis', 'withholdingGrounds', 'riskClass', 'involvedOrganisations', 'superiorApproval',
  'thirdParty', 'openGovernmentReview', 'needsInterpretation', 'interpretationWaiver', 'expiresAt', 'reprint.approval',
]);
const HTML: ReadonlySet<string> = new Set(['body', 'withheldPart']);
/** Strapi's own fields, and what is chosen from lists. */
const NO_TEXT: ReadonlySet<string> = new Set([
  'id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', '__component', 'hash', 'ext', 'mime',
  'formats', 'url', 'previewUrl', 'provider', 'provider_metadata', 'folderPath', 'disclosureAttribute', 'origin', 'validity', 'mode', 'riskClass', 'statutoryCategory',
]);

export interface ReadFile {
  /** The attribute that holds the file: `attachments[0].file`, `cover`, `body#<sha256>`. */
  readonly path: string;
  readonly name: string;
  readonly parts: readonly FilePart[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;
const isFile = (value: Readonly<Record<string, unknown>>): boolean => typeof value['name'] === 'string' && ('mime' in value || 'alternativeText' in value || 'hash' in value);

function carrierOf(path: string, text: string, visibility: Carrier['visibility']): Carrier {
  const name = path.split('.')[0] ?? path;
  if (HTML.has(name)) return { path, kind: 'html', text: htmlToText(text, { withHidden: true }), visibility };
  if (/(?:Url|\.url)$/u.test(path)) return { path, kind: 'link', text, visibility };
  return { path, kind: path === 'title' || path === 'subtitle' ? 'title' : 'text', text, visibility };
}

function* textsOf(value: unknown, path: string, visibility: Carrier['visibility']): Generator<Carrier> {
  if (typeof value === 'string') {
    if (value.trim() !== '') yield carrierOf(path, value, visibility);
  } else if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) yield* textsOf(item, `${path}[${at}]`, visibility);
  } else if (isObject(value) && !(value instanceof Date)) {
    const file = isFile(value);
    // Another document or an organisation that is only referred to has its own review.
    if (typeof value['documentId'] === 'string' && !file) return;
    for (const [name, inner] of Object.entries(value)) {
      if (NO_TEXT.has(name) && !(name === 'url' && !file)) continue;
      const innerPath = `${path}.${name}`;
      if (file && name === 'name' && typeof inner === 'string') yield { path: innerPath, kind: 'file-name', text: inner, visibility };
      else yield* textsOf(inner, innerPath, WITHHELD.has(innerPath) ? 'withheld' : visibility);
    }
  }
}

/**
 * Every text that the document brings with it: attributes, components, the body with its attribute values, alternative
 * texts, file names and the text read out of files. What never becomes public is `withheld`: scanned for classification
 * markings only.
 * @param files what `readFileText` found, by the attribute that holds the file
 */
export function carriersOf(document: {
  readonly profile: Profile;
  readonly content: Readonly<Record<string, unknown>>;
  readonly files: readonly ReadFile[];
}): readonly Carrier[] {
  const carriers: Carrier[] = [];
  for (const [name, value] of Object.entries(document.content)) {
    if (!NO_TEXT.has(name)) carriers.push(...textsOf(value, name, WITHHELD.has(name) ? 'withheld' : 'public'));
  }
  for (const file of document.files) {
    const visibility = file.path.startsWith('withheldPart') ? 'withheld' : 'public';
    const known = carriers.some(({ path, text }) => path === `${file.path}.name` && text === file.name);
    if (!known) carriers.push({ path: `${file.path}.name`, kind: 'file-name', text: file.name, visibility });
    for (const { part, text } of file.parts) carriers.push({ path: `${file.path}#${part}`, kind: 'file-text', text, visibility });
  }
  return carriers;
}

const prepared = new WeakMap<Carrier, Normalised>();

/** The carrier's text ready for detectors; made once for all checks. */
export function searchable(carrier: Carrier): Normalised {
  const known = prepared.get(carrier) ?? normalise(carrier.text);
  prepared.set(carrier, known);
  return known;
}

const laidOut = new WeakMap<Carrier, Normalised>();

/**
 * The same, place for place, with the columns of a page or of a text with commas told apart as a table's cells are: only whole rows
 * under a heading are ever looked for in it.
 */
export function inColumns(carrier: Carrier): Normalised {
  if (!/#(?:page\d+|text)$/u.test(carrier.path) || !/姓 {0,4}名|户主|申请人|参加人/u.test(carrier.text)) return searchable(carrier);
  const parted = (gap: string): string => '\t'.padEnd(gap.length);
  const rows = carrier.text.replace(/姓( {1,4})名/gu, '姓名$1').replace(/(?<=[^\s,])(?: {1,80}|[,\u3000])(?=[^\s,])/gu, parted);
  const known = laidOut.get(carrier) ?? normalise(rows);
  laidOut.set(carrier, known);
  return known;
}

/** What the document itself prints, whether or not it is ever put online. */
export const printedCarriers = (document: DocumentUnderCheck): readonly Carrier[] =>
  document.carriers.filter(({ visibility }) => visibility === 'public');

/** What the public would read or find: nothing of a document that stays inside. */
export const publicCarriers = (document: DocumentUnderCheck): readonly Carrier[] => (staysInside(document) ? [] : printedCarriers(document));
