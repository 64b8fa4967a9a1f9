/** Characters that look or read alike, folded for matching only; the text shown is never changed. */

const PAIRS =
  '機机絕绝祕秘宻密內内開开發发資资級级號号請请傳传會会議议討讨論论徵征見见擬拟報报審审閱阅參参僅仅領领導导註注護护證证賬账帳账帐账戶户銀银電电話话';

const STARS = '☆✩✪✫✬✭✮✯✰⭐⭑⋆★🌟٭﹡';
const HYPHENS = '\u2010\u2011\u2012\u2013\u2212\ufe63\u00ad';

const table = new Map<string, string>();
const characters = Array.from(PAIRS);
for (let at = 0; at + 1 < characters.length; at += 2) table.set(characters[at] ?? '', characters[at + 1] ?? '');
for (const star of STARS) table.set(star, '★');
for (const hyphen of HYPHENS) table.set(hyphen, '-');
for (const lineEnd of ['\u000b', '\u000c', '\u0085', '\u2028', '\u2029', '\r']) table.set(lineEnd, '\n');

/** Zero-width, bidirectional, soft-hyphen, variation and combining marks: they print nothing that a reader would miss. */
const INVISIBLE =
  /[\u00ad\u034f\u061c\u0300-\u036f\u115f\u1160\u17b4\u17b5\u180b-\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\u3164\ufe00-\ufe0f\ufeff\uffa0\u{e0000}-\u{e0fff}]/u;

function fold(character: string): string {
  if (INVISIBLE.test(character)) return '';
  const composed = character.normalize('NFKC');
  let folded = '';
  for (const part of composed) {
    if (INVISIBLE.test(part)) continue;
    const digit = /\p{Nd}/u.test(part) ? digitValue(part) : undefined;
    folded += digit ?? table.get(part) ?? part;
  }
  return folded;
}

/** Decimal digits of other scripts stand in blocks of ten, in order, from a code point that is no digit's successor. */
function digitValue(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let first = point;
  while (first > 0 && point - first < 9 && /\p{Nd}/u.test(String.fromCodePoint(first - 1))) first -= 1;
  return String(point - first);
}

const known = new Map<string, string>();

/** What one character counts as when text is searched: '' for nothing, else one or a few characters. */
export function foldCharacter(character: string): string {
  const seen = known.get(character);
  if (seen !== undefined) return seen;
  const folded = fold(character);
  if (known.size < 20_000) known.set(character, folded);
  return folded;
}
