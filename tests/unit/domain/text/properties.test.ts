import fc from 'fast-check';
import { bankCards } from '../../../../src/plugins/disclosure-review/server/src/domain/text/bank-cards';
import { classificationMarkings } from '../../../../src/plugins/disclosure-review/server/src/domain/text/classification-markings';
import { disclosureNotes } from '../../../../src/plugins/disclosure-review/server/src/domain/text/disclosure-notes';
import { htmlToText } from '../../../../src/plugins/disclosure-review/server/src/domain/text/html-to-text';
import { identityCheckDigit, identityNumbers } from '../../../../src/plugins/disclosure-review/server/src/domain/text/identity-numbers';
import { internalMarks } from '../../../../src/plugins/disclosure-review/server/src/domain/text/internal-marks';
import { mobileNumbers } from '../../../../src/plugins/disclosure-review/server/src/domain/text/mobile-numbers';
import { normalise } from '../../../../src/plugins/disclosure-review/server/src/domain/text/normalise';
import { passports } from '../../../../src/plugins/disclosure-review/server/src/domain/text/passports';
import { xmlToText } from '../../../../src/plugins/disclosure-review/server/src/domain/files/xml-to-text';

const detectors = { bankCards, classificationMarkings, disclosureNotes, identityNumbers, internalMarks, mobileNumbers, passports };
const pieces = fc.constantFrom(
  '机密', '秘密', '★', '*', ' ', '\n', '\t', '-', '1', '13800138000', '360499197803142211', '卡号', '身份证', '此件', '不公开', '(', ')', '内部资料', '请勿外传', '征求意见稿', '\u200b', '😀', '\ud800', '½', 'X', '<p>', '<td>', '<img alt="', '&#', '&amp;', '">', '<!--', '护照E1234567',
);
const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 60 }).map((parts) => parts.join(''));

describe('detectors, on any text', () => {
  it.each(Object.entries(detectors))('should not fail and should stay within it (%s)', (_name, detect) => {
    fc.assert(
      fc.property(text, (sample) => {
        for (const { range } of detect(sample)) {
          expect(range[0]).toBeGreaterThanOrEqual(0);
          expect(range[1]).toBeGreaterThan(range[0]);
          expect(range[1]).toBeLessThanOrEqual(sample.length);
        }
      }),
    );
  });
  it('should lead every normalised character back to the one it came from', () => {
    fc.assert(
      fc.property(text, (sample) => {
        const source = normalise(sample);
        for (let at = 0; at < source.text.length; at += 1) {
          const [start, end] = source.original(at, at + 1);
          expect(normalise(sample.slice(start, end)).text).toContain(source.text[at]);
        }
      }),
      { numRuns: 50 },
    );
  });
  it('should find every valid identity number, however it is parted', () => {
    const numbers = fc.tuple(fc.integer({ min: 110000, max: 659999 }), fc.date({ min: new Date('1930-01-01'), max: new Date('2025-12-31'), noInvalidDate: true }), fc.nat({ max: 999 }));
    fc.assert(
      fc.property(numbers, fc.constantFrom('', ' ', '-'), ([region, born, serial], separator) => {
        const day = born.toISOString().slice(0, 10).replaceAll('-', '');
        const digits = `${region}${day}${String(serial).padStart(3, '0')}`;
        const whole = digits + identityCheckDigit(digits);
        const written = [whole.slice(0, 6), whole.slice(6, 14), whole.slice(14)].join(separator);
        expect(identityNumbers(`姓名 甲,号码${written};`)).toHaveLength(1);
      }),
    );
  });
});

describe('readers of markup, on any text', () => {
  it('should not fail, nor keep a tag', () => {
    fc.assert(
      fc.property(text, (sample) => {
        expect(typeof htmlToText(sample)).toBe('string');
        expect(typeof xmlToText(sample).text).toBe('string');
        expect(htmlToText(`<p>${'甲'}</p><td>乙</td>`)).not.toContain('<');
      }),
    );
  });
});

describe('large text', () => {
  const bad: Readonly<Record<string, string>> = {
    digits: '1'.repeat(100_000), grouped: '1 '.repeat(50_000), hyphens: '138-'.repeat(25_000), blanks: ' '.repeat(100_000), lines: '\n'.repeat(100_000), tabs: '(\t'.repeat(50_000), stars: '机密'.repeat(50_000),
    marks: '甲(送审稿)'.repeat(15_000), notes: '此件'.repeat(50_000), open: '<'.repeat(100_000), tags: '<b>'.repeat(37_500), comments: '<!--'.repeat(25_000), quotes: '<a href="'.repeat(12_500),
    equals: '<a b='.repeat(20_000), entities: '&#'.repeat(50_000), address: `https://${'1/'.repeat(50_000)}`, marksOnly: '\u0301'.repeat(100_000), cards: '卡号4111111111111111 '.repeat(5_000), brackets: '(内部资料'.repeat(20_000),
  };
  it.each(Object.entries(bad))('should be read in time that grows no faster than it does: %s', (_name, sample) => {
    const started = process.hrtime.bigint();
    const plain = htmlToText(sample);
    xmlToText(sample);
    for (const detect of Object.values(detectors)) detect(sample);
    classificationMarkings(plain);
    expect(Number(process.hrtime.bigint() - started) / 1e6).toBeLessThan(6000);
  });
});

describe('html to text', () => {
  it('should part cells and paragraphs and join what is one word', () => {
    expect(htmlToText('<p>机<strong>密</strong>★1年</p><table><tr><td>甲</td><td>乙</td></tr></table>')).toMatch(/^机密★1年\n甲\t+乙$/u);
  });
  it('should bring along what attributes say', () => {
    const read = htmlToText('<p><img alt="名单" src="/uploads/%E6%9C%BA%E5%AF%86.png"><a href="tel:13800138000" title="值班">电话</a></p>');
    for (const piece of ['名单', '机密.png', 'tel:13800138000', '值班', '电话']) expect(read).toContain(piece);
  });
});
