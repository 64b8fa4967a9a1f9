import type { Normalised } from './normalise';

/** Digits as people write them: in groups, with a blank or a hyphen between. */

export interface DigitGroup {
  readonly digits: string;
  readonly start: number;
  readonly end: number;
}

/** Groups that follow each other with one separator between; `joints[i]` stands between groups i and i + 1. */
export interface DigitRun {
  readonly groups: readonly DigitGroup[];
  readonly joints: readonly string[];
}

const LONGEST_ADDRESS = 300;
/** No number that anybody looks for has fewer than eleven digits. */
const RUN = /\d(?:[ -]?\d){10,}/g;

function groupsOf(text: string, start: number): DigitRun {
  const groups: DigitGroup[] = [];
  const joints: string[] = [];
  let at = start;
  for (const part of text.split(/([ -])/u)) {
    if (part === ' ' || part === '-') joints.push(part);
    else groups.push({ digits: part, start: at, end: at + part.length });
    at += part.length;
  }
  return { groups, joints };
}

const known = new WeakMap<Normalised, readonly DigitRun[]>();

/** All runs of digit groups with eleven digits or more, found once for all who ask. Linear. */
export function digitRuns(source: Normalised): readonly DigitRun[] {
  const seen = known.get(source) ?? Array.from(source.text.matchAll(RUN), (run) => groupsOf(run[0], run.index));
  known.set(source, seen);
  return seen;
}

/** Consecutive groups that have the wanted number of digits together. */
export interface Joined {
  readonly digits: string;
  /** Digits in each group. */
  readonly lengths: () => readonly number[];
  readonly start: number;
  readonly end: number;
  /** A hyphen ties it to a group before or after: part of a longer code. */
  readonly tiedBefore: boolean;
  readonly tiedAfter: boolean;
}

/** Every way to read `length` digits out of whole groups of the run; at most one for each first group. Linear. */
export function* joinedGroups(run: DigitRun, length: number): Generator<Joined> {
  const { groups, joints } = run;
  let last = -1;
  let total = 0;
  for (const [first, head] of groups.entries()) {
    while (total < length && last + 1 < groups.length) {
      last += 1;
      total += groups[last]?.digits.length ?? 0;
    }
    const tail = groups[last];
    if (total === length && tail !== undefined) {
      const taken = groups.slice(first, last + 1);
      yield {
        digits: taken.map(({ digits }) => digits).join(''),
        lengths: () => taken.map(({ digits }) => digits.length),
        start: head.start,
        end: tail.end,
        tiedBefore: joints[first - 1] === '-',
        tiedAfter: joints[last] === '-',
      };
    }
    total -= head.digits.length;
  }
}

/** True where the digits are money, a measure or part of a decimal. */
export const isAmount = (text: string, start: number, end: number): boolean =>
  /^\s?(?:元|万|亿|美元|吨|公斤|千克|平方|立方|亩|公里|千米|米|%|‰|\.\d)/u.test(text.slice(end, end + 4)) ||
  /(?:[¥$€]\s?|\d[.,])$/u.test(text.slice(Math.max(0, start - 3), start));

/** True where the digits are part of a web address's path; a value in its query is not. */
export function isInsideAddress(text: string, start: number): boolean {
  let from = start;
  while (from > 0 && start - from < LONGEST_ADDRESS && !/[\s"'<>()]/u.test(text[from - 1] ?? ' ')) from -= 1;
  return /^[a-z]{2,8}:\/\//iu.test(text.slice(from, from + 12)) && !/[=:]/u.test(text[start - 1] ?? '');
}
