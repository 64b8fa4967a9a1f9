import { z } from 'zod';
import type { Refusal } from '../refusal';
import { legacyAddress } from './address';
import { publicationTime } from './publication-time';
import type { LineType } from './shape';

/** One document of the old site, as a line of the file tells it. */
export interface LegacyLine {
  readonly type: string;
  readonly address: string;
  readonly publishedAt: Date;
  /** By the names of the type; relations by what names their target, files by their path. */
  readonly attributes: Readonly<Record<string, unknown>>;
}
export type LineReading = { readonly ok: true; readonly line: LegacyLine } | { readonly ok: false; readonly address: string | null; readonly refusals: readonly Refusal[] };

const frame = z.looseObject({ type: z.string(), address: z.string(), publishedAt: z.string() });

const fault = (code: string, path: string): Refusal => ({ kind: 'content', rule: 'REL-3.0', code, path, params: { path } });

const faultsOf = (error: z.ZodError): readonly Refusal[] =>
  error.issues.flatMap((issue): readonly Refusal[] => {
    const path = issue.path.map(String);
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => fault('import-field-unknown', [...path, key].join('.')));
    return [fault(issue.code === 'invalid_type' && issue.input === undefined ? 'import-field-missing' : 'import-field-wrong', path.join('.') || 'line')];
  });

/** A document without these is nobody's and has no place; what else a type needs, its own checks say. */
const NEEDED = ['title', 'body', 'organisation', 'column'] as const;

/**
 * Reads one line; all that is wrong with its form is told at once.
 * @param types that there are, by the name that lines give them
 */
export function readLine(record: unknown, types: ReadonlyMap<string, LineType>): LineReading {
  const framed = frame.safeParse(record, { reportInput: true });
  if (!framed.success) return { ok: false, address: null, refusals: faultsOf(framed.error) };
  const { type, address: written, publishedAt: told, ...rest } = framed.data;
  const [address, publishedAt, known] = [legacyAddress(written), publicationTime(told), types.get(type)];
  const read = known?.schema.safeParse(rest, { reportInput: true });
  const refusals = [
    ...(known === undefined ? [fault('import-type-unknown', 'type')] : []),
    ...(address === null ? [fault('import-address-wrong', 'address')] : []),
    ...(publishedAt === null ? [fault('import-time-wrong', 'publishedAt')] : []),
    ...(known === undefined ? [] : NEEDED.filter((name) => (rest[name] ?? '') === '').map((name) => fault('import-field-missing', name))),
    ...(read?.success === false ? faultsOf(read.error) : []),
  ];
  if (refusals.length > 0 || address === null || publishedAt === null || read?.success !== true) return { ok: false, address, refusals };
  return { ok: true, line: { type, address, publishedAt, attributes: read.data } };
}
