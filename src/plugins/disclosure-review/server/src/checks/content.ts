import { isKeptBack } from '../domain/attribute-review';
import type { DocumentUnderCheck } from './check';

/** Reading of attributes whose shape the checks do not trust. Paths are dotted: `reprint.sourceUrl`. */
type Content = DocumentUnderCheck['content'];

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

export function valueOf(content: Content, path: string): unknown {
  return path.split('.').reduce<unknown>((value, name) => (isObject(value) ? value[name] : undefined), content);
}

/** Trimmed text, or '' where there is none. */
export function textOf(content: Content, path: string): string {
  const value = valueOf(content, path);
  return typeof value === 'string' ? value.trim() : '';
}

export function listOf(content: Content, path: string): readonly string[] {
  const value = valueOf(content, path);
  return Array.isArray(value) ? value.filter((item): item is string => typeof item === 'string' && item.trim() !== '') : [];
}

/** The moment named by an ISO 8601 text or a Date, or undefined. */
export function momentOf(content: Content, path: string): Date | undefined {
  const value = valueOf(content, path);
  if (!(value instanceof Date) && (typeof value !== 'string' || value.trim() === '')) return undefined;
  const moment = new Date(value);
  return Number.isNaN(moment.getTime()) ? undefined : moment;
}

/** A day `YYYY-MM-DD`, or undefined. */
export function dayOf(content: Content, path: string): string | undefined {
  const day = textOf(content, path).slice(0, 10);
  return /^\d{4}-\d{2}-\d{2}$/u.test(day) && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

export interface NamedOrganisation {
  readonly documentId?: string;
  readonly code?: string;
  readonly name?: string;
}

/** An organisation as a relation names it; a bare text counts as its code or its name. */
export function organisationOf(content: Content, path: string): NamedOrganisation | undefined {
  const value = valueOf(content, path);
  if (typeof value === 'string' && value.trim() !== '') return { code: value.trim(), name: value.trim() };
  if (!isObject(value)) return undefined;
  const text = (name: string): string | undefined => (typeof value[name] === 'string' && value[name] !== '' ? value[name] : undefined);
  const named: NamedOrganisation = { documentId: text('documentId'), code: text('code'), name: text('name') };
  return named.documentId ?? named.code ?? named.name ? named : undefined;
}

export const sameOrganisation = (one: NamedOrganisation, other: NamedOrganisation): boolean =>
  one.documentId !== undefined && other.documentId !== undefined
    ? one.documentId === other.documentId
    : [
        [one.code, other.code],
        [one.name, other.name],
      ].some(([a, b]) => a !== undefined && a === b);

/** True where an attribute holds nothing that a reader could use. */
export function isMissing(content: Content, path: string): boolean {
  const value = valueOf(content, path);
  if (value === undefined || value === null) return true;
  if (typeof value === 'string') return value.trim() === '';
  if (Array.isArray(value)) return value.length === 0;
  return isObject(value) && Object.values(value).every((inner) => inner === undefined || inner === null || inner === '');
}

/** Documents for which nothing is ever put on the public site. */
export const staysInside = ({ content }: DocumentUnderCheck): boolean => isKeptBack(textOf(content, 'disclosureAttribute'));

export const isReprint = ({ content }: DocumentUnderCheck): boolean => textOf(content, 'origin') === 'reprint';

/** An approval with an organ and a number or day: recorded, not merely begun. */
export const isApproved = (content: Content, path: string): boolean =>
  !isMissing(content, `${path}.organ`) && (!isMissing(content, `${path}.number`) || !isMissing(content, `${path}.approvedOn`));
