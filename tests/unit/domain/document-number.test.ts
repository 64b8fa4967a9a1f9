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
