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
const RUN = /\d+(?:[ -]\d+)*/g;

/** All runs of digit groups in normalised text. Linear. */
export function* digitRuns(text: string): Generator<DigitRun> {
  for (const run of text.matchAll(RUN)) {
    const groups: DigitGroup[] = [];
    const joints: string[] = [];
    for (const group of run[0].matchAll(/\d+/g)) {
      const start = run.index + group.index;
      const before = groups.at(-1);
      if (before !== undefined) joints.push(text.slice(before.end, start));
      groups.push({ digits: group[0], start, end: start + group[0].length });
    }
    yield { groups, joints };
  }
}

/** Consecutive groups whose digits have one of the wanted lengths together. */
export interface Joined {
  readonly digits: string;
  readonly lengths: readonly number[];
  readonly start: number;
  readonly end: number;
  /** A hyphen ties it to a group before or after: part of a longer code. */
  readonly tiedBefore: boolean;
  readonly tiedAfter: boolean;
}

/** Every way to read `length` digits out of whole groups of the run; at most one for each first group. */
export function* joinedGroups(run: DigitRun, length: number): Generator<Joined> {
  for (let first = 0; first < run.groups.length; first += 1) {
    let digits = '';
    for (let last = first; last < run.groups.length && digits.length < length; last += 1) {
      digits += run.groups[last]?.digits ?? '';
      const head = run.groups[first];
      const tail = run.groups[last];
      if (digits.length !== length || head === undefined || tail === undefined) continue;
      yield {
        digits,
        lengths: run.groups.slice(first, last + 1).map((group) => group.digits.length),
        start: head.start,
        end: tail.end,
        tiedBefore: run.joints[first - 1] === '-',
        tiedAfter: run.joints[last] === '-',
      };
    }
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
