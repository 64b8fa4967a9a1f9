import type { RefusalAnswer } from '../../../../shared/contracts';

/** `off.0.1` and `off[0]` name the same row. */
const rowOf = (path: string): string => path.replace(/\.(\d+)/gu, '[$1]');

const isAt = (path: string, place: string): boolean => rowOf(path) === place || rowOf(path).startsWith(`${place}[`);

/** What was refused at a field, in one text; undefined where nothing was. */
export function errorAt(refusals: readonly RefusalAnswer[], place: string): string | undefined {
  const told = refusals.filter(({ path }) => path !== undefined && isAt(path, place)).map(({ message }) => message);
  return told.length === 0 ? undefined : [...new Set(told)].join(' ');
}

/** What no field of the form can show. */
export const elsewhere = (refusals: readonly RefusalAnswer[], places: readonly string[]): readonly RefusalAnswer[] =>
  refusals.filter(({ path }) => path === undefined || !places.some((place) => isAt(path, place)));
