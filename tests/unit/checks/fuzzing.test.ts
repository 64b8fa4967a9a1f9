import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { carriersOf, CHECKS, runChecks } from '../../../src/plugins/disclosure-review/server/src/checks';
import type { Profile } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import { parseDocumentNumber } from '../../../src/plugins/disclosure-review/server/src/domain/document-number';
import { decodeText } from '../../../src/plugins/disclosure-review/server/src/domain/files/characters';
import { pageText } from '../../../src/plugins/disclosure-review/server/src/domain/files/fixed-layout';
import { readOffice } from '../../../src/plugins/disclosure-review/server/src/domain/files/office';
import { readPicture } from '../../../src/plugins/disclosure-review/server/src/domain/files/picture';
import { readPlainText } from '../../../src/plugins/disclosure-review/server/src/domain/files/plain-text';
import { readFileText } from '../../../src/plugins/disclosure-review/server/src/domain/files/read-file-text';
import { signatureOf } from '../../../src/plugins/disclosure-review/server/src/domain/files/signature';
import { sharedStringsOf, sheetText } from '../../../src/plugins/disclosure-review/server/src/domain/files/workbook';
import { xmlToText } from '../../../src/plugins/disclosure-review/server/src/domain/files/xml-to-text';
import { issuedByTitle, organsByTitle } from '../../../src/plugins/disclosure-review/server/src/domain/issuing-title';
import { hostOf } from '../../../src/plugins/disclosure-review/server/src/domain/source-matching';
import { bankCards } from '../../../src/plugins/disclosure-review/server/src/domain/text/bank-cards';
import { classificationMarkings } from '../../../src/plugins/disclosure-review/server/src/domain/text/classification-markings';
import { disclosureNotes } from '../../../src/plugins/disclosure-review/server/src/domain/text/disclosure-notes';
import { miswrittenFigures } from '../../../src/plugins/disclosure-review/server/src/domain/text/figures';
import { homeAddresses } from '../../../src/plugins/disclosure-review/server/src/domain/text/home-addresses';
import { htmlToText } from '../../../src/plugins/disclosure-review/server/src/domain/text/html-to-text';
import { identityNumbers } from '../../../src/plugins/disclosure-review/server/src/domain/text/identity-numbers';
import { impossibleDates } from '../../../src/plugins/disclosure-review/server/src/domain/text/impossible-dates';
import { internalMarks } from '../../../src/plugins/disclosure-review/server/src/domain/text/internal-marks';
import { linksOf, whatIsWrong } from '../../../src/plugins/disclosure-review/server/src/domain/text/links';
import { mobileNumbers } from '../../../src/plugins/disclosure-review/server/src/domain/text/mobile-numbers';
import { nameLists, namedTables } from '../../../src/plugins/disclosure-review/server/src/domain/text/name-lists';
import { normalise } from '../../../src/plugins/disclosure-review/server/src/domain/text/normalise';
import { passports } from '../../../src/plugins/disclosure-review/server/src/domain/text/passports';
import { sensitivePersonal } from '../../../src/plugins/disclosure-review/server/src/domain/text/sensitive-personal';
import { copiedShare } from '../../../src/plugins/disclosure-review/server/src/domain/text/similarity';
import { automatonOf } from '../../../src/plugins/disclosure-review/server/src/domain/text/word-automaton';
import { wordingErrors } from '../../../src/plugins/disclosure-review/server/src/domain/text/wording-errors';
import { context, county, contentOf } from './under-check';
import { within } from './within-bound';

/** `TEST_LONG=1` (npm run test:long) makes it ten thousand runs each. */
const LONG = process.env['TEST_LONG'] === '1';
const numRuns = LONG ? 10_000 : 25;
const TIME = LONG ? 1_200_000 : 60_000;

const WORDS = [
  '机密', '绝密', '秘密', '★', '*', ' ', '\n', '\t', '-', '1', '年', '2026年2月30日', '13800138000', '360499198501011237', '6217000012345678907', '卡号', '身份证', '护照', 'E1234567', '此件', '不公开', '发至', '级', '(', ')', '内部资料', '请勿外传', '(送审稿)', '征求意见稿',
  '姓名', '王建国', '金额', '患癌,男', ',男', '家庭住址', '沙湾镇', '村', '3组', '人民路', '18号', '香港', '台湾', '、', '等国家', '人民攻府', '截止', '11月18日,', '国务院', '关于', '的通知', '印发', '〔2026〕', '号', '浔川府发', '\u200b', '\u0301', '😀', '\ud800', '½', '㎡', 'ffi', 'X',
  '<p>', '<td>', '<tr>', '</tr>', '<img alt="', 'href="', '"', "'", '>', '<', '=', '&#', '&amp;', '<!--', '<![CDATA[', '<?', ']]>', 'https://', 'a.gov.cn', '@', ':', '/', '.', '%E6%9C%BA', '<w:t>', '<w:tr>', '<w:tc>', '<w:delText>', '<c t="s">', '<v>', '<sheetData>', '</sheetData>', '<si>', '<TextCode>', '<TextObject Boundary="0 1">',
];
/** Words in any order, some of them very often: what makes careless expressions run wild. */
const text = fc.oneof(
  fc.array(fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...WORDS) }, fc.string({ maxLength: 5, unit: 'binary' })), { maxLength: 80 }).map((parts) => parts.join('')),
  fc.tuple(fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 3_000 }), fc.constantFrom(...WORDS)).map(([parts, times, end]) => parts.join('').repeat(times).slice(0, 20_000) + end),
);
const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 400 }),
  text.map((sample) => strToU8(sample)),
  fc.tuple(fc.constantFrom('%PDF-1.4\n', 'PK\u0003\u0004', '\u00ff\u00d8\u00ff', '\u0089PNG\r\n\u001a\n', 'GIF89a', '{\\rtf', 'RIFF', '<?xml version="1.0"?>', '<svg>'), fc.uint8Array({ maxLength: 200 })).map(([head, rest]) => Uint8Array.from([...Buffer.from(head, 'latin1'), ...rest])),
);
const office = fc
  .tuple(fc.constantFrom('word/document.xml', 'xl/worksheets/sheet1.xml', 'ppt/slides/slide1.xml', 'Doc_0/Pages/Page_0/Content.xml'), text, text, fc.option(fc.tuple(fc.nat(), fc.nat({ max: 255 }))))
  .map(([name, own, more, broken]) => {
    const file = zipSync({ '[Content_Types].xml': strToU8('<Types/>'), 'OFD.xml': strToU8('<a/>'), [name]: strToU8(own), 'xl/sharedStrings.xml': strToU8(more), 'docProps/core.xml': strToU8(more) }, { level: 1 });
    if (broken !== null) file[broken[0] % file.length] = broken[1];
    return file;
  });

const inRange = (sample: string, found: readonly { readonly range: readonly [number, number] }[]): void => {
  for (const { range } of found) {
    expect(range[0]).toBeGreaterThanOrEqual(0);
    expect(range[1]).toBeGreaterThan(range[0]);
    expect(range[1]).toBeLessThanOrEqual(sample.length);
  }
};

describe('detectors, on any text', () => {
  const detectors = { bankCards, classificationMarkings, disclosureNotes, homeAddresses, identityNumbers, impossibleDates, internalMarks, miswrittenFigures, mobileNumbers, nameLists, namedTables, passports, sensitivePersonal, wordingErrors };
  it.each(Object.entries(detectors))('should neither fail nor hang, and point into it (%s)', (_name, detect) => {
    return fc.assert(fc.asyncProperty(text, within((sample) => inRange(sample, detect(sample)))), { numRuns, endOnFailure: true });
  }, TIME);
});

describe('parsers, on any text', () => {
  const parsers: Readonly<Record<string, (sample: string) => unknown>> = {
    htmlToText, xmlToText, normalise, parseDocumentNumber, hostOf, pageText, sharedStringsOf, linksOf, whatIsWrong,
    issuedByTitle: (sample) => issuedByTitle(sample, county),
    organsByTitle: (sample) => organsByTitle(sample, county),
    sheetText: (sample) => sheetText(sample, sharedStringsOf(sample)),
    copiedShare: (sample) => copiedShare({ text: sample, other: sample }),
    automatonOf: (sample) => automatonOf(sample.slice(0, 60).split(' ')).find(sample),
  };
  it.each(Object.entries(parsers))('should neither fail nor hang (%s)', (_name, parse) => {
    return fc.assert(fc.asyncProperty(text, within((sample) => void parse(sample))), { numRuns, endOnFailure: true });
  }, TIME);
});

describe('readers of files, on any bytes', () => {
  const readers: Readonly<Record<string, (sample: Uint8Array) => unknown>> = { readOffice, readPlainText, signatureOf, decodeText };
  it.each(Object.entries(readers))('should neither fail nor hang (%s)', (_name, read) => {
    return fc.assert(fc.asyncProperty(bytes, within((sample) => void read(sample))), { numRuns, endOnFailure: true });
  }, TIME);
  it('should take office files apart, whole or broken', () => {
    return fc.assert(fc.asyncProperty(office, within((sample) => expect(['read', 'unreadable']).toContain(readOffice(sample).reading))), { numRuns, endOnFailure: true });
  }, TIME);
  it('should answer for pictures and for files of any kind', async () => {
    await fc.assert(fc.asyncProperty(bytes, within(async (sample) => {
      expect((await readPicture(sample, 'image/jpeg')).reading).toBe('picture');
      // A PDF is read in a thread that takes a while to start; its parser has bounds of its own.
      if (signatureOf(sample).kind !== 'pdf') expect(['read', 'picture', 'unreadable']).toContain((await readFileText({ name: 'a', bytes: sample })).reading);
    })), { numRuns, endOnFailure: true });
  }, TIME);
});

describe('all checks, on any document', () => {
  const PATHS = ['title', 'body', 'summary', 'documentNumber', 'issuingOrgan', 'formedOn', 'issuedOn', 'effectiveTo', 'validity', 'disclosureAttribute', 'origin', 'reprint', 'elements', 'forms', 'channels', 'signUp', 'startsAt', 'endsAt', 'quota', 'feedback', 'expiresAt', 'statutoryCategory', 'attachments', 'keywords', 'thirdParty', 'superiorApproval', 'repealedBy', 'organisation'];
  const value = fc.oneof(text, fc.constantFrom(null, undefined, '', 0, -1, true, [], {}, '2026-11-23', '2026-13-45', 'reprint', 'active', 'on-request'), fc.jsonValue({ maxDepth: 2 }), fc.record({ sourceName: text, sourceUrl: text, issuingOrgan: text, documentNumber: text, reprintedAt: text }), fc.array(fc.record({ name: text, appearedAt: text }), { maxLength: 2 }));
  const changes = fc.dictionary(fc.constantFrom(...PATHS), value, { maxKeys: 6 });
  const profiles = fc.constantFrom<Profile>('news-release', 'policy-document', 'interpretation', 'open-day-event');
  it('should neither fail nor hang', () => {
    expect(CHECKS.length).toBeGreaterThan(30);
    return fc.assert(
      fc.asyncProperty(fc.tuple(profiles, changes), within(([profile, changed]) => {
        const content = contentOf(profile, changed);
        for (const finding of runChecks({ profile, content, carriers: carriersOf({ profile, content, files: [] }), files: [] }, context())) {
          expect(finding.rule).toMatch(/^(?:SRC|REL|REV|INT|OPD)-/u);
        }
      })),
      { numRuns, endOnFailure: true },
    );
  }, TIME);
});
