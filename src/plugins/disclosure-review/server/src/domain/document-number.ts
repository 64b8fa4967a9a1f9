import reference from '../reference/document-number-patterns.json';
import type { County } from './county';
import { isCountyGovernment } from './organ';
import { normalise } from './text/normalise';

/** 发文字号: 机关代字〔year〕number号 (GB/T 9704). */
export interface DocumentNumber {
  readonly code: string;
  readonly year: number;
  readonly number: number;
  readonly canonical: string;
}
export type ParsedNumber =
  | { readonly ok: true; readonly documentNumber: DocumentNumber; readonly asWritten: boolean }
  | { readonly ok: false };

export type IssuerLevel = 'central' | 'provincial' | 'municipal' | 'county' | 'other-provincial';
export type IssuerKind = 'party' | 'gov' | 'dept';
export interface Issuer {
  readonly level: IssuerLevel;
  readonly kind: IssuerKind;
  /** The organ's name, or what kind of organ bears such numbers. */
  readonly issuer: string;
}

const LEVELS: readonly IssuerLevel[] = ['central', 'provincial', 'municipal', 'county', 'other-provincial'];
const KINDS: readonly IssuerKind[] = ['party', 'gov', 'dept'];

const LENIENT =
  /^([\u4e00-\u9fa5A-Za-z]{1,14})\s{0,3}[〔[【(﹝〖„<《]\s{0,3}((?:19|20)?\d{2})\s{0,3}年?\s{0,3}[〕\]】)﹞〗‟”>》]\s{0,3}(?:第\s{0,3})?0{0,4}([1-9]\d{0,4})\s{0,3}号?$/u;

/**
 * Reads a document number in any of the forms seen in the wild: other brackets, blanks, 第, leading zeros, a year of two digits.
 * `asWritten` is true where the text already is canonical.
 */
export function parseDocumentNumber(text: string): ParsedNumber {
  const [, code, year, number] = LENIENT.exec(normalise(text).text.trim()) ?? [];
  if (code === undefined || year === undefined || number === undefined) return { ok: false };
  const fullYear = year.length === 4 ? Number(year) : Number(year) + (Number(year) >= 50 ? 1900 : 2000);
  const canonical = `${code}〔${fullYear}〕${Number(number)}号`;
  return { ok: true, documentNumber: { code, year: fullYear, number: Number(number), canonical }, asWritten: canonical === text };
}

/** What two writings of one number have in common; text that is no number stands for itself. */
export function numberKey(text: string): string {
  const parsed = parseDocumentNumber(text);
  return parsed.ok ? parsed.documentNumber.canonical : normalise(text).text.replace(/\s+/gu, '');
}

/** The county's own 机关代字 without what follows it: 浔川 of 浔川府发. */
const countyCodes = (county: County): readonly string[] => [
  ...new Set(county.documentNumberPrefixes.map((prefix) => prefix.replace(/(?:府办|府|政办|政)(?:发|办发|办字|字|函|明电|办)?$/u, ''))),
].filter((code) => code !== '');

const escaped = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&');

function matches(re: string, code: string, county: County): boolean {
  if (!re.includes('{C}')) return new RegExp(re, 'u').test(code);
  const codes = countyCodes(county).map(escaped).join('|');
  return codes !== '' && new RegExp(re.replaceAll('{C}', `(?:${codes})`), 'u').test(code);
}

const isCountyPattern = ({ re }: { readonly re: string }): boolean => re.includes('{C}');
/** The county's own code first, then from the centre down; the first that fits wins. */
const ORDERED = [...reference.patterns.filter(isCountyPattern), ...reference.patterns.filter((pattern) => !isCountyPattern(pattern))];

/** Whose number this is, by its 机关代字; undefined where nobody known bears it. */
export function issuerOf(number: string, county: County): Issuer | undefined {
  const parsed = parseDocumentNumber(number);
  const code = parsed.ok ? parsed.documentNumber.code : normalise(number).text.trim().split(/[〔[【(﹝〖„\d第]/u)[0] ?? '';
  if (code === '') return undefined;
  if (county.documentNumberPrefixes.includes(code)) return { level: 'county', kind: 'gov', issuer: `${county.name}人民政府` };
  const pattern = ORDERED.find(({ re }) => matches(re, code, county));
  const level = LEVELS.find((known) => known === pattern?.level);
  const kind = KINDS.find((known) => known === pattern?.kind);
  return pattern === undefined || level === undefined || kind === undefined ? undefined : { level, kind, issuer: pattern.issuer };
}

/** True for documents of the six higher organs (REL-3.1): party and government of state, province and city, and their offices. */
export const isHigher = (issuer: Issuer | undefined): boolean =>
  issuer !== undefined && issuer.kind !== 'dept' && ['central', 'provincial', 'municipal'].includes(issuer.level);

/**
 * True when a policy document is in the name of the county government or its office, by its number or its issuing organ
 * (INT-4c, SRC-4.1c).
 */
export function issuedInCountyName(document: {
  readonly documentNumber: string | null | undefined;
  readonly issuingOrgan: string | null | undefined;
  readonly county: County;
}): boolean {
  const { documentNumber, issuingOrgan, county } = document;
  const issuer = typeof documentNumber === 'string' ? issuerOf(documentNumber, county) : undefined;
  if (issuer?.level === 'county' && issuer.kind === 'gov') return true;
  return typeof issuingOrgan === 'string' && isCountyGovernment(issuingOrgan, county);
}
