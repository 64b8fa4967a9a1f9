import { record, type Problem } from './problem';

export interface Paging {
  /** Documents before the first one wanted. */
  readonly start: number;
  readonly limit: number;
  readonly withCount: boolean;
  /** How it was asked for, and so how it is answered. */
  readonly form: 'page' | 'offset';
}

export const PAGING = { size: 25, most: 100, deepest: 10_000 } as const;

const KNOWN: ReadonlySet<string> = new Set(['page', 'pageSize', 'start', 'limit', 'withCount']);

/** Reads `pagination`; a page larger than the largest is cut to it, as Strapi does, and one too deep is refused. */
export function readPaging(raw: unknown): { readonly paging: Paging; readonly problems: readonly Problem[] } {
  const problems: Problem[] = [];
  const asked = raw === undefined || raw === '' ? {} : record(raw);
  if (asked === null) problems.push({ code: 'value-invalid', path: 'pagination' });
  const values = asked ?? {};
  for (const name of Object.keys(values)) if (!KNOWN.has(name)) problems.push({ code: 'unknown-parameter', path: `pagination[${name}]`.slice(0, 100) });
  const number = (name: string, least: number, otherwise: number): number => {
    const value = values[name];
    if (value === undefined) return otherwise;
    if (typeof value === 'string' && /^-?\d{1,9}$/u.test(value) && Number(value) >= least) return Number(value);
    problems.push({ code: 'value-invalid', path: `pagination[${name}]` });
    return otherwise;
  };
  const paged = values.page !== undefined || values.pageSize !== undefined;
  if (paged && (values.start !== undefined || values.limit !== undefined)) problems.push({ code: 'value-invalid', path: 'pagination' });
  const form = values.start !== undefined || values.limit !== undefined ? 'offset' : 'page';
  // Strapi reads a limit of -1 as "as many as there may be".
  const asFarAs = (size: number): number => (size === -1 ? PAGING.most : Math.min(size, PAGING.most));
  const limit = form === 'page' ? asFarAs(number('pageSize', 1, PAGING.size)) : asFarAs(values.limit === '-1' ? -1 : number('limit', 1, PAGING.size));
  const start = form === 'page' ? (number('page', 1, 1) - 1) * limit : number('start', 0, 0);
  if (start > PAGING.deepest) problems.push({ code: 'page-too-deep', path: form === 'page' ? 'pagination[page]' : 'pagination[start]' });
  const counted = values.withCount;
  const withCount = counted === undefined || counted === 'true' || counted === '1' || counted === 't';
  if (counted !== undefined && !withCount && !['false', '0', 'f'].includes(String(counted))) problems.push({ code: 'value-invalid', path: 'pagination[withCount]' });
  return { paging: { start, limit, withCount, form }, problems };
}

export type PagingAnswer = Readonly<Record<string, number>>;

/** `meta.pagination` as Strapi writes it; `total` is null where no count was asked for. */
export function pagingAnswer(paging: Paging, total: number | null): PagingAnswer {
  const { form, start, limit } = paging;
  if (form === 'offset') return { start, limit, ...(total !== null && { total }) };
  return { page: start / limit + 1, pageSize: limit, ...(total !== null && { pageCount: Math.ceil(total / limit), total }) };
}
