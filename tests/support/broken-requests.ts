import fc from 'fast-check';

export type Query = Readonly<Record<string, unknown>>;

const LONE = '\ud800';
/** What no parameter of ours is, or what has broken somebody's before. */
const NASTY: readonly unknown[] = [
  '', ' ', '\u0000', `a\u0000b`, LONE, '\ufffe', '中'.repeat(600), '2147483648', '9999999999', '-1', '1e9', 'NaN', 'Infinity', '0x10', '1.5', 'true', 'null', 'undefined', '2026-02-30', '2026-13-01', '0000-00-00', '9999-12-31', '2026-01-01T00:00:00.0000001Z', '+275760-09-13T00:00:00.001Z',
  '%', '%_%', "'", '"; drop table pub_documents; --', "' or 1=1 --", '\\', '$1', '?', '{}', '[]', '../../etc/passwd', '*', '**', 'a.b.c.d.e.f', '.', ',', ',,,', ':', 'title:', ':desc', '__proto__', 'constructor', 'toString', 'hasOwnProperty', '<script>', '&amp;', 'title desc',
  ['a', 'b'], [], {}, [[['x']]], { a: { b: { c: { d: { e: { f: { g: 'x' } } } } } } }, { $eq: { $eq: { $eq: 'x' } } }, { 0: 'a', 1: 'b' }, { $not: { $not: { $not: { $not: { $not: { $not: { $not: { $eq: 'x' } } } } } } } }, { $null: 'maybe' }, Array.from({ length: 150 }, (_, index) => String(index)),
];
const KEYS: readonly string[] = [
  '__proto__', 'constructor', 'prototype', 'toString', '$and', '$or', '$not', '$eq', '$in', '$between', '$jsonSupersetOf', '$where', '$elemMatch', '$contains', '$null', 'id', 'documentId', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'withheldPart', 'password', 'status', 'publicationState', '*', 'on', 'count', 'fields', 'populate', 'filters', 'sort', 'limit', 'start', 'page', 'pageSize', 'withCount', 'withWithdrawn', 'ordering', '', '0', 'a.b', 'title', 'column', 'organisation', 'attachments', 'file', 'related', 'parent',
];
/** Written by hand into the address, where no library would write them. */
const RAW: readonly string[] = [
  'filters[$and]=x', 'filters[$or]=', 'filters[$not]=x', 'filters=x', 'filters[]=x', 'filters[title]', 'filters[title][$in]', 'filters[title][$jsonSupersetOf]=["a"]', 'filters[keywords][$jsonSupersetOf]=x', 'filters[__proto__][x]=1', 'filters[constructor][prototype]=1', '__proto__[x]=1', 'sort=title&sort=id', 'sort[]=title&sort[]=nothing',
  'sort[title]=sideways', 'sort[column][name]=asc', 'populate[column][populate][parent][populate][parent][populate][parent][populate][parent]=true', 'populate[0]=column&populate[x]=y', 'populate=*&populate=column', 'populate[column][filters][slug][$eq]=gzdt', 'populate[column][sort]=name', 'populate[attachments][on][x]=y', 'populate[column][count]=true', 'populate[column][limit]=-1',
  'pagination[page]=1&pagination[page]=2', 'pagination[page]=0', 'pagination[pageSize]=99999999999999999999', 'pagination[limit]=-1', 'pagination[start]=-1', 'pagination=x', 'page=1&page=2', 'q=a&q=b', 'q[]=a', 'q[x]=a', 'q=%ED%A0%80', 'q=%00', 'since=1&since=2', '%', '%E0%A4%A', '=', '&&&', '?x=1', 'a[b[c]=1', 'fields=title&fields=id', 'fields[x]=title',
  'filters[id][$eq]=2147483648', 'filters[id][$in]=1,2', 'filters[publishedAt][$gt]=2026', 'filters[publishedAt][$gt]=99999-01-01', 'filters[formedOn][$eq]=2026-02-30', 'filters[column][id][$eq]=1', 'filters[column]=1', 'filters[column][$null]=true', 'filters[reprint][sourceName][$containsi]=x', 'filters[cover][name][$eq]=x', 'filters[organisation][$in]=1', 'status=draft', 'publicationState=preview', 'locale=*',
];

type Place = readonly (string | number)[];

function places(value: unknown, at: Place = []): readonly Place[] {
  if (Array.isArray(value)) return [at, ...value.flatMap((one, index) => places(one, [...at, index]))];
  return typeof value === 'object' && value !== null ? [at, ...Object.entries(value).flatMap(([name, one]) => places(one, [...at, name]))] : [at];
}

function replaced(value: unknown, [first, ...rest]: Place, by: (old: unknown) => unknown): unknown {
  if (first === undefined) return by(value);
  if (Array.isArray(value)) return value.map((one, index) => (index === first ? replaced(one, rest, by) : one));
  return Object.fromEntries(Object.entries(value as Query).map(([name, one]) => [name, name === first ? replaced(one, rest, by) : one]));
}

type Change = { readonly at: number } & ({ readonly kind: 'value'; readonly value: unknown } | { readonly kind: 'key'; readonly key: string; readonly value: unknown } | { readonly kind: 'twice' });

function changed(query: Query, change: Change): Query {
  const all = places(query);
  const place = all[change.at % all.length] ?? [];
  const by = (old: unknown): unknown => {
    if (change.kind === 'twice') return [old, old];
    if (change.kind === 'value') return change.value;
    const record = typeof old === 'object' && old !== null && !Array.isArray(old) ? old : {};
    // As an own property: `__proto__` in a literal would be no key at all.
    return Object.defineProperty({ ...record }, change.key, { value: change.value, enumerable: true });
  };
  const whole = replaced(query, place, place.length === 0 && change.kind !== 'key' ? (old) => old : by);
  return whole as Query;
}

const change: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ at: fc.nat(50), kind: fc.constant('value' as const), value: fc.oneof(fc.constantFrom(...NASTY), fc.string({ unit: 'binary' })) }),
  fc.record({ at: fc.nat(50), kind: fc.constant('key' as const), key: fc.oneof(fc.constantFrom(...KEYS), fc.string()), value: fc.constantFrom(...NASTY) }),
  fc.record({ at: fc.nat(50), kind: fc.constant('twice' as const) }),
);

export interface Breakage {
  readonly break: (query: Query) => Query;
  /** To be added to the address as it stands; empty for nothing. */
  readonly raw: string;
}

/** Ways to break a request, always the same for a seed. */
export function breakages(parts: { readonly seed: number; readonly count: number }): readonly Breakage[] {
  const breakage = fc.record({ changes: fc.array(change, { minLength: 0, maxLength: 3 }), raw: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: fc.constantFrom(...RAW) }) });
  return fc.sample(breakage, { seed: parts.seed, numRuns: parts.count }).map(({ changes, raw }) => ({ raw, break: (query) => changes.reduce(changed, query) }));
}
