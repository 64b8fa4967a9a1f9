const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000, w: 604_800_000 };
const OFFSET = /^\+(?:\d+[smhdw])+$/;

/** What passes between two steps that say nothing about it. */
export const USUAL_OFFSET = '+10m';

/** `+30m`, `+2d`, `+1d12h`. */
export const isOffset = (text: string): boolean => OFFSET.test(text);

/** An ISO 8601 time; one without zone is the county's own, Asia/Shanghai. Invalid Date where it is none. */
export function readTime(text: string): Date {
  if (/^\d{4}-\d\d-\d\d$/.test(text)) return new Date(`${text}T00:00:00+08:00`);
  return new Date(/(?:Z|[+-]\d\d:?\d\d)$/i.test(text) ? text : `${text}+08:00`);
}

/** The time that `at` names: absolute, or counted from the time `from` of the step before. */
export function timeOf(parts: { readonly at: string; readonly from: Date }): Date {
  if (!isOffset(parts.at)) return readTime(parts.at);
  const passed = [...parts.at.matchAll(/(\d+)([smhdw])/g)].reduce((sum, [, count, unit]) => sum + Number(count) * (UNITS[unit ?? ''] ?? 0), 0);
  return new Date(parts.from.getTime() + passed);
}
