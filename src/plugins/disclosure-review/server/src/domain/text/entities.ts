/** Named characters that text processors write; others stay as they are written. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', ensp: '\u2002', emsp: '\u2003', thinsp: '\u2009',
  shy: '\u00ad', zwnj: '\u200c', zwj: '\u200d', lrm: '\u200e', rlm: '\u200f', star: '☆', starf: '★', bigstar: '★',
  middot: '·', bull: '•', hellip: '…', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', laquo: '«', raquo: '»',
  ndash: '–', mdash: '—', minus: '−', times: '×', divide: '÷', deg: '°', yen: '¥', sect: '§', copy: '©', reg: '®',
  ast: '*', lpar: '(', rpar: ')', lbrack: '[', rbrack: ']', lbbrk: '❲', colon: ':', comma: ',', period: '.', hyphen: '‐',
  dash: '‐', plus: '+', commat: '@', num: '#', Tab: '\t', NewLine: '\n', NoBreak: '\u2060', ZeroWidthSpace: '\u200b',
  InvisibleTimes: '\u2062', hairsp: '\u200a', numsp: '\u2007', puncsp: '\u2008', MediumSpace: '\u205f',
};

function pointToText(point: number): string {
  const valid = point > 0 && point <= 0x10ffff && !(point >= 0xd800 && point <= 0xdfff);
  return valid ? String.fromCodePoint(point) : '\ufffd';
}

/** Replaces character references of HTML and XML. References to entities that a document declares are left alone, never expanded. */
export const decodeEntities = (text: string): string =>
  text.includes('&')
    ? text.replace(/&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z]{2,16}));?/gu, (whole, decimal, hex, name) => {
        if (typeof decimal === 'string') return pointToText(Number(decimal));
        if (typeof hex === 'string') return pointToText(Number.parseInt(hex, 16));
        return typeof name === 'string' && Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
      })
    : text;
