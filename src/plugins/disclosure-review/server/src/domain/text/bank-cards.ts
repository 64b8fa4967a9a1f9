import { digitRuns, isAmount, joinedGroups } from './digit-groups';
import { foundAt, linesOf, normalise, type Found, type Normalised } from './normalise';

const CALLED = /银行卡|借记卡|信用卡|储蓄卡|社保卡|一卡通|卡号|账号|账户|开户|存折/u;
/** A column's heading stands far from its cells. */
const LONGEST_HEADING = 16;

function holdsLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = Number(digits[digits.length - 1 - at]);
    const doubled = at % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Where a short line or cell, such as a column's heading, first speaks of cards or accounts. */
function headingAt(text: string): number {
  for (const line of linesOf(text)) {
    if (line.text.length <= LONGEST_HEADING && CALLED.test(line.text)) return line.start;
  }
  return Number.POSITIVE_INFINITY;
}

/**
 * Bank card numbers (REV-5.3): 16 to 19 digits, prefix 62, 4 or 5, Luhn, and the text calls them so, close before or in a
 * heading above. Amounts and project codes are none.
 */
export function bankCards(text: string | Normalised): readonly Found[] {
  const source = normalise(text);
  let heading: number | undefined;
  const found: Found[] = [];
  for (const run of digitRuns(source)) {
    for (const length of [16, 17, 18, 19]) {
      for (const { digits, start, end, tiedBefore, tiedAfter } of joinedGroups(run, length)) {
        if (!/^(?:62|4|5)/u.test(digits) || tiedBefore || tiedAfter || !holdsLuhn(digits)) continue;
        heading ??= headingAt(source.text);
        const called = CALLED.test(source.text.slice(Math.max(0, start - 24), start)) || heading < start;
        const flanked = /[A-Za-z]/u.test(source.text[start - 1] ?? '') || /[A-Za-z]/u.test(source.text[end] ?? '');
        if (called && !flanked && !isAmount(source.text, start, end)) found.push(foundAt(source, start, end));
      }
    }
  }
  return found;
}
