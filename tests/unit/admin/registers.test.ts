import { elsewhere, errorAt } from '../../../src/plugins/disclosure-review/admin/src/administration/registers/places';
import { readYear, thisYear, tidied, toBody } from '../../../src/plugins/disclosure-review/admin/src/administration/registers/calendar/year';
import { changesOf, type Settings } from '../../../src/plugins/disclosure-review/admin/src/administration/registers/settings/changes';

const settings: Settings = {
  county: { name: '浔川县', regionCode: '360499', documentNumberPrefixes: ['浔川府发'], siteName: '浔川县人民政府', siteDomain: 'www.xunchuan.example', siteIdCode: '3604990001', province: '江西省', city: '九江市' },
  site: { sponsor: '', operator: '', icpNumber: '', policeNumber: '', contact: '', address: '', errorReportUrl: '', accessibilityUrl: '', elderlyModeUrl: '', requestUrl: '', addressPattern: '' },
  review: { smallUnits: [], signOffProfiles: ['policy-document', 'interpretation'], attributeReviewMonths: 12, overdueAfterWorkingDays: 2, returnReasons: ['请核对'] },
};
const refused = (path: string, message: string) => ({ rule: 'INT-4d', code: 'x', path, message });

describe('the forms of the registers', () => {
  it('should send only what was changed', () => {
    expect(changesOf(settings, settings)).toEqual({});
    expect(changesOf(settings, { ...settings, county: { ...settings.county, documentNumberPrefixes: ['浔川府发', '浔川府字'] } })).toEqual({ county: { documentNumberPrefixes: ['浔川府发', '浔川府字'] } });
    expect(changesOf(settings, { ...settings, site: { ...settings.site, contact: '0792-0000000' } })).toEqual({ site: { contact: '0792-0000000' } });
  });

  it('should show a refusal at the row it names, however the server writes it', () => {
    const refusals = [refused('off[1]', '颠倒'), refused('off.1.0', '不是日期'), refused('year', '年份')];
    expect(errorAt(refusals, 'off[1]')).toBe('颠倒 不是日期');
    expect(errorAt(refusals, 'off[0]')).toBeUndefined();
    expect(errorAt([refused('off[10]', '十')], 'off[1]')).toBeUndefined();
    expect(elsewhere(refusals, ['source', 'off']).map(({ path }) => path)).toEqual(['year']);
  });

  it('should send the days in order, without the rows that are empty', () => {
    const draft = { source: ' 通知 ', off: [{ first: '2027-02-05', last: '2027-02-11' }, { first: '', last: '' }, { first: '2027-01-01', last: '' }], makeup: ['2027-02-20', '', '2027-02-14'] };
    expect(toBody(tidied(draft))).toEqual({ source: '通知', off: [['2027-01-01', '2027-01-01'], ['2027-02-05', '2027-02-11']], makeup: ['2027-02-14', '2027-02-20'] });
  });

  it('should read a pasted notice and nothing else', () => {
    expect(readYear('{"source":"通知","off":[["2027-01-01","2027-01-03"]],"makeup":[]}')).toEqual({ source: '通知', off: [{ first: '2027-01-01', last: '2027-01-03' }], makeup: [] });
    for (const other of ['', 'null', '[]', '{"source":"通知","off":[["2027-01-01"]],"makeup":[]}', '{"source":"通知","off":[],"makeup":[1]}']) expect(readYear(other)).toBeNull();
  });

  it('should take the year in Beijing', () => {
    expect(thisYear(new Date('2026-12-31T16:00:00Z'))).toBe(2027);
  });
});
