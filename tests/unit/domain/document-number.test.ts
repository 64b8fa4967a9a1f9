import fc from 'fast-check';
import reference from '../../../src/plugins/disclosure-review/server/src/reference/document-number-patterns.json';
import { isHigher, issuedInCountyName, issuerOf, numberKey, parseDocumentNumber } from '../../../src/plugins/disclosure-review/server/src/domain/document-number';
import { issuedByTitle } from '../../../src/plugins/disclosure-review/server/src/domain/issuing-title';
import { county } from '../checks/under-check';

describe('document numbers', () => {
  it.each([
    '浔川府办发[2026]15号', '浔川府办发【2026】15号', '浔川府办发(2026)15号', '浔川府办发(2026)15号', '浔川府办发〔2026〕第15号', '浔川府办发〔2026〕015号', '浔川府办发〔26〕15号', '浔川府办发 〔2026〕 15 号', '浔川府办发〔2026〕15',
  ])('should say how %s is written rightly', (written) => {
    expect(parseDocumentNumber(written)).toMatchObject({ ok: true, asWritten: false, documentNumber: { canonical: '浔川府办发〔2026〕15号' } });
    expect(numberKey(written)).toBe('浔川府办发〔2026〕15号');
  });
  it('should take the standard form as written', () => {
    expect(parseDocumentNumber('浔川府办发〔2026〕15号')).toMatchObject({ ok: true, asWritten: true });
  });
  it.each(['', '第711号令', '浔川府办发15号', '〔2026〕15号', '浔川府办发〔2026〕号', '浔川府办发〔2026〕0号'])('should not read %j as one', (written) => {
    expect(parseDocumentNumber(written).ok).toBe(false);
  });
  it('should take a year of two digits for the nearest century', () => {
    for (const [written, year] of [['49', 2049], ['50', 1950], ['99', 1999], ['00', 2000], ['1999', 1999]] as const) expect(parseDocumentNumber(`国发〔${written}〕1号`)).toMatchObject({ documentNumber: { year } });
  });
  it('should be read without the blanks around it', () => {
    expect(parseDocumentNumber(' 国发〔2026〕1号\n')).toMatchObject({ ok: true, asWritten: false });
  });
  it('should leave text that is no number as its own key, without blanks', () => {
    expect(numberKey(' 第 711  号令\n')).toBe('第711号令');
    expect(numberKey('')).toBe('');
  });
  it('should agree with the grammar of the reference', () => {
    const grammar = new RegExp(reference.grammar, 'u');
    fc.assert(
      fc.property(fc.constantFrom('国发', '浔川府办发', '赣府厅字'), fc.integer({ min: 1950, max: 2099 }), fc.integer({ min: 1, max: 99_999 }), (code, year, number) => {
        const canonical = `${code}〔${year}〕${number}号`;
        expect(grammar.test(canonical)).toBe(true);
        expect(parseDocumentNumber(canonical)).toEqual({ ok: true, asWritten: true, documentNumber: { code, year, number, canonical } });
      }),
    );
  });
  it('should never fail on any text', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => [typeof parseDocumentNumber(text).ok, issuerOf(text, county)].length === 2));
  });
});

describe('issuers', () => {
  const examples = reference.patterns.flatMap(({ level, kind, examples: listed }) => listed.map((number) => ({ level, kind, number })));
  it.each(examples)('should know $number as $level $kind', ({ level, kind, number }) => {
    expect(issuerOf(number, county)).toMatchObject({ level, kind });
  });
  it('should put the county’s own code first', () => {
    expect(issuerOf('九府发〔2026〕1号', { ...county, documentNumberPrefixes: ['九府发'] })).toMatchObject({ level: 'county', kind: 'gov' });
    expect(issuerOf('九府发〔2026〕1号', county)).toMatchObject({ level: 'municipal' });
  });
  it('should name the county by its own code, whatever the patterns say', () => {
    expect(issuerOf('特办〔2026〕1号', { ...county, documentNumberPrefixes: ['特办'] })).toEqual({ level: 'county', kind: 'gov', issuer: '浔川县人民政府' });
    expect(issuerOf('特办〔2026〕1号', county)).toBeUndefined();
  });
  it('should know the county’s party and departments by the code of its government', () => {
    for (const prefix of ['浔川府发', '浔川府办字', '浔川政办函', '浔川府', '浔川政明电']) {
      const own = { ...county, documentNumberPrefixes: [prefix] };
      expect(issuerOf('浔川办发〔2026〕5号', own)).toMatchObject({ level: 'county', kind: 'party' });
      expect(issuerOf('浔川农字〔2026〕21号', own)).toMatchObject({ level: 'county', kind: 'dept' });
    }
    const two = { ...county, documentNumberPrefixes: ['甲府发', '乙府发'] };
    for (const number of ['甲农字〔2026〕1号', '乙农字〔2026〕1号']) expect(issuerOf(number, two)).toMatchObject({ level: 'county', kind: 'dept' });
    expect(issuerOf('甲乙', { ...county, documentNumberPrefixes: ['丙府发'] })).toBeUndefined();
  });
  it('should know no department of a county without a code', () => {
    for (const documentNumberPrefixes of [[], ['府发'], ['政办发']]) expect(issuerOf('特农字〔2026〕1号', { ...county, documentNumberPrefixes })).toBeUndefined();
  });
  it('should take a code as it is written and not as a pattern', () => {
    const dotted = { ...county, documentNumberPrefixes: ['特.府发'] };
    expect(issuerOf('特甲农字〔2026〕1号', dotted)).toBeUndefined();
    expect(issuerOf('特.农字', dotted)).toMatchObject({ level: 'county', kind: 'dept' });
  });
  it('should cut off only the end of a code', () => {
    expect(issuerOf('特府谷农字〔2026〕1号', { ...county, documentNumberPrefixes: ['特府谷府发'] })).toMatchObject({ level: 'county', kind: 'dept' });
    expect(issuerOf('特谷农字〔2026〕1号', { ...county, documentNumberPrefixes: ['特府谷府发'] })).toBeUndefined();
  });
  it('should read the code of a number that is not whole', () => {
    for (const number of ['国发〔2026〕', ' 国发[2026', '国发2026', '国发第3号', '国发']) expect(issuerOf(number, county)).toMatchObject({ level: 'central', issuer: '国务院' });
    for (const none of ['', ' ', '〔2026〕1号', '第1号', '2026']) expect(issuerOf(none, county)).toBeUndefined();
    expect(issuerOf('', { ...county, documentNumberPrefixes: [''] })).toBeUndefined();
  });
  it('should count nobody as higher where the issuer is not known', () => {
    expect(isHigher(undefined)).toBe(false);
  });
  it('should count only party, government and their offices as the six higher organs', () => {
    for (const number of ['国发〔2021〕24号', '中办发〔2016〕8号', '赣府厅发〔2020〕17号', '九府办发〔2020〕20号', '赣办发〔2021〕5号']) expect(isHigher(issuerOf(number, county))).toBe(true);
    for (const number of ['赣财社〔2024〕3号', '九财〔2024〕8号', '浔川府发〔2026〕8号', '浙政发〔2020〕1号', '税总发〔2020〕49号']) expect(isHigher(issuerOf(number, county))).toBe(false);
  });
});

describe('documents in the county’s name', () => {
  it.each([
    ['浔川府办发〔2026〕15号', '', true], ['浔川府字〔2026〕1号', null, true], ['浔川府办字〔2026〕1号', '', true], ['', '浔川县人民政府', true], ['', '浔川县人民政府办公室', true], ['', '县政府办公室', true],
    ['', '中共浔川县委办公室 浔川县人民政府办公室', true], ['浔川医保发〔2026〕9号', '浔川县医疗保障局', false], ['浔川办发〔2026〕1号', '中共浔川县委办公室', false], ['', '沙湾镇人民政府', false], [undefined, undefined, false],
  ] as const)('should answer for %s by %s: %s', (documentNumber, issuingOrgan, expected) => {
    expect(issuedInCountyName({ documentNumber, issuingOrgan, county })).toBe(expected);
  });
});

describe('titles', () => {
  it.each([
    ['国务院办公厅关于2026年部分节假日安排的通知', '国务院办公厅'], ['国务院办公厅印发通知部署做好岁末年初重点工作', '国务院办公厅'], ['国务院办公厅日前印发《行动方案》', '国务院办公厅'], ['中共中央 国务院关于推进乡村振兴的意见', '中共中央'],
    ['中共中央办公厅、国务院办公厅印发《意见》', '中共中央办公厅'], ['江西省人民政府关于浔川县国土空间总体规划的批复', '江西省人民政府'], ['九江市人民政府批复浔川县国土空间规划', '九江市人民政府'], ['国办印发指导意见', '国务院办公厅'], ['省政府办公厅出台十条措施', '江西省人民政府办公厅'],
  ])('should see in “%s” a document of %s', (title, organ) => {
    expect(issuedByTitle(title, county)).toEqual({ organ, forwarded: false });
  });
  it.each([
    '浔川县贯彻落实国务院办公厅关于节假日安排的通知', '国务院督查组来浔川调研', '江西省人民政府副省长来浔川调研', '国务院新闻办发布会举行', '九江市人民政府来浔川签约', '县政府召开第62次常务会议', '国务院关于优化营商环境的意见实施一年来成效明显', '国务院印发意见 浔川县部署落实', '浔川县人民政府关于印发办法的通知',
  ])('should see none in “%s”', (title) => {
    expect(issuedByTitle(title, county)).toBeUndefined();
  });
  it('should see that a higher document is passed on', () => {
    expect(issuedByTitle('浔川县人民政府办公室转发国务院办公厅关于做好节假日安排的通知', county)).toMatchObject({ forwarded: true });
  });
});
