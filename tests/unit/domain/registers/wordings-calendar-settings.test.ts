import { faultsOfCalendarYear, type HolidayNotice } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/calendar-year';
import { mayKeep } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/keeper';
import { faultsOfSettings, settingsBody } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/settings';
import { faultsOfWording, listedOn, wordingDraft } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/wording-entry';
import type { Post } from '../../../../src/plugins/disclosure-review/server/src/domain/person';

describe('who keeps the registers', () => {
  const at = new Date('2026-11-23T09:00:00+08:00');
  const holding = (post: Post, to: Date | null = null) => ({ kind: 'person' as const, id: 1, name: '甲', appointments: [{ personId: 1, organisationId: 'o', post, from: null, to }] });
  it('should be the county government office while its post is held, and nobody else', () => {
    expect(mayKeep({ actor: holding('government-office-reviewer'), at, register: 'sources' })).toEqual([]);
    expect(mayKeep({ actor: holding('government-office-reviewer', at), at, register: 'sources' })).toEqual([{ kind: 'person', rule: 'REL-3.0', code: 'not-register-keeper' }]);
    expect(mayKeep({ actor: holding('liaison'), at, register: 'wordings' })).toMatchObject([{ rule: 'REL-7.1' }]);
    expect(mayKeep({ actor: { kind: 'person', id: 1, name: 'admin', appointments: [] }, at, register: 'calendar' })).toMatchObject([{ rule: 'INT-4d' }]);
    expect(mayKeep({ actor: { kind: 'system', name: 'system' }, at, register: 'settings' })).toMatchObject([{ rule: 'REL-7.3a' }]);
  });
});

describe('an entry of the word list', () => {
  const entry = (wrong: string, right: string, more: object = {}) => wordingDraft.parse({ wrong, right, severity: 'warn', ...more });
  const codes = (one: ReturnType<typeof entry>, others: readonly ReturnType<typeof entry>[] = [], names: readonly string[] = []) => faultsOfWording({ draft: one, others, names }).map(({ code, path }) => `${code} ${path ?? ''}`);

  it('should stand where it hits nothing that is right', () => {
    expect(codes(entry('农业局', '农业农村局'), [entry('畜牧局', '农业农村局')], ['浔川县农业农村局'])).toEqual([]);
    expect(codes(entry('WPS2', 'WPS'))).toEqual([]);
    expect(codes(entry('农业局', '农业农村局', { from: '2026-01-01', to: '2026-01-01' }))).toEqual([]);
  });
  it('should say what it lacks', () => {
    expect(codes(wordingDraft.parse({}))).toEqual(['wording-needs wrong', 'wording-needs right', 'wording-needs severity']);
    expect(codes(entry('农业局', '农业农村局', { from: '2026-01-02', to: '2026-01-01' }))).toEqual(['term-backwards to']);
  });
  it.each(['局', '局1', '。。。', 'abc', '１２３', '的\u200b'])('should not be as wide as %s', (wrong) => {
    expect(codes(entry(wrong, '另外的写法'))).toEqual(['wording-too-wide wrong']);
  });
  it('should not hit its own correction, however that is written', () => {
    expect(codes(entry('浔川', '浔\u200b川县'))).toEqual(['wording-hits-itself wrong']);
    // Texts are searched with 帐 and 账 as one: an entry for it would hit the right one too.
    expect(codes(entry('帐号', '账号'))).toEqual(['wording-hits-itself wrong']);
  });
  it('should not hit a name, another correction, or what is generally right', () => {
    expect(codes(entry('农村局', '农业村局'), [], ['浔川县农业农村局'])).toEqual(['wording-hits-right wrong']);
    expect(codes(entry('农村局', '农业村局'), [entry('农业局', '农业农村局')])).toEqual(['wording-hits-right wrong']);
    expect(codes(entry('务院', '国务完'))).toEqual(['wording-hits-right wrong']);
  });
  it('should not be corrected to what is listed as wrong, nor be listed twice', () => {
    expect(codes(entry('畜牧局', '县农业局'), [entry('农业局', '农业农村局')])).toEqual(['wording-right-is-wrong right']);
    expect(codes(entry('农业局', '农业农村局'), [entry('农\u00ad业局', '农业农村局')])).toEqual(['wording-taken wrong']);
  });
  it('should hold in its term, first and last day included', () => {
    const list = [entry('甲甲', '乙乙', { from: '2026-01-02', to: '2026-01-03' }), entry('丙丙', '丁丁'), wordingDraft.parse({ wrong: '戊戊', right: '己己' })];
    const on = (day: string) => listedOn(list, day).map(({ wrong }) => wrong);
    expect([on('2026-01-01'), on('2026-01-02'), on('2026-01-03'), on('2026-01-04')]).toEqual([['丙丙'], ['甲甲', '丙丙'], ['甲甲', '丙丙'], ['丙丙']]);
  });
  it('should be looked for in the form in which texts are searched', () => {
    expect(listedOn([entry('ＡＢ\u200b计划', '甲')], '2026-01-01')).toEqual([{ wrong: 'AB计划', right: '甲', severity: 'warn' }]);
  });
});

describe('a year of the calendar', () => {
  const good: HolidayNotice = { source: '通知', off: [['2026-01-01', '2026-01-03'], ['2026-02-15', '2026-02-23']], makeup: ['2026-01-04', '2026-02-14'] };
  const codes = (more: Partial<HolidayNotice>) => faultsOfCalendarYear({ year: 2026, notice: { ...good, ...more } }).map(({ code, path }) => `${code} ${path ?? ''}`);
  it('should stand as the notice has it', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ makeup: [], off: [['2026-01-01', '2026-01-01'], ['2026-01-02', '2026-12-31']] })).toEqual([]);
  });
  it.each([
    ['no source', { source: '' }, ['calendar-source-missing source']],
    ['nothing off', { off: [] }, ['calendar-empty off']],
    ['days of the year before', { off: [['2025-12-31', '2026-01-03']] }, ['calendar-other-year off[0]']],
    ['days of the year after', { off: [['2026-12-31', '2027-01-02']] }, ['calendar-other-year off[0]']],
    ['a span backwards', { off: [['2026-03-03', '2026-03-01']] }, ['calendar-span-backwards off[0]']],
    ['spans that touch', { off: [['2026-03-01', '2026-03-03'], ['2026-03-03', '2026-03-04']] }, ['calendar-spans-order off[1]']],
    ['a make-up day of another year', { makeup: ['2027-01-03'] }, ['calendar-other-year makeup[0]']],
    ['a make-up day that is worked anyway', { makeup: ['2026-01-09'] }, ['calendar-makeup-weekday makeup[0]']],
    ['a make-up day that is off', { makeup: ['2026-01-03'] }, ['calendar-makeup-off makeup[0]']],
    ['a make-up day twice', { makeup: ['2026-01-04', '2026-01-04'] }, ['calendar-makeup-twice makeup[1]']],
  ] as readonly (readonly [string, Partial<HolidayNotice>, readonly string[]])[])('should be refused with %s', (_why, more, expected) => {
    expect(codes(more)).toEqual(expected);
  });
});

describe('the settings', () => {
  const county = { name: '浔川县', regionCode: '360499', documentNumberPrefixes: ['浔川府发'], siteName: '浔川县人民政府', siteDomain: 'www.xunchuan.example', siteIdCode: '3604990001', province: '江西省', city: '九江市' };
  const review = { smallUnits: ['u1'], signOffProfiles: ['policy-document', 'interpretation', 'news-release'] };
  const site = { sponsor: '', operator: '', icpNumber: '', policeNumber: '', contact: '', address: '', errorReportUrl: '', accessibilityUrl: '', elderlyModeUrl: '', requestUrl: '', addressPattern: '' };
  const codes = (changes: { readonly county?: Partial<typeof county>; readonly review?: Partial<typeof review> }) =>
    faultsOfSettings({ body: settingsBody.parse(changes), settings: { county: { ...county, ...changes.county }, site, review: { ...review, ...changes.review } }, organisations: ['u1'] }).map(({ rule, code, path }) => `${rule} ${code} ${path ?? ''}`);
  it('should stand where nothing speaks against them', () => {
    expect(codes({ county: {}, review: {} })).toEqual([]);
  });
  it('should be judged only where they are being set', () => {
    const broken = { county: { ...county, name: '' }, site: { ...site, requestUrl: 'x' }, review: { smallUnits: ['gone'], signOffProfiles: [] } };
    expect(faultsOfSettings({ body: {}, settings: broken, organisations: [] })).toEqual([]);
    expect(faultsOfSettings({ body: { site: {} }, settings: broken, organisations: [] }).map(({ path }) => path)).toEqual(['site.requestUrl']);
  });
  it.each([
    [{ name: '' }, 'setting-needs county.name'],
    [{ siteName: '' }, 'setting-needs county.siteName'],
    [{ siteDomain: '' }, 'setting-needs county.siteDomain'],
    [{ province: '' }, 'setting-needs county.province'],
    [{ city: '' }, 'setting-needs county.city'],
    [{ regionCode: '36049' }, 'setting-region-code county.regionCode'],
    [{ siteIdCode: '36049900011'.slice(0, 9) }, 'setting-site-id county.siteIdCode'],
    [{ siteDomain: 'www.xunchuan.example/a' }, 'host-path county.siteDomain'],
    [{ documentNumberPrefixes: ['浔川府发', '浔府1'] }, 'setting-prefix county.documentNumberPrefixes[1]'],
  ])('should refuse the fact %j', (facts, expected) => {
    expect(codes({ county: facts })).toEqual([`REL-7.3a ${expected}`]);
  });
  it('should know their units and types, and always have the leaders sign what the rules name', () => {
    expect(codes({ review: { smallUnits: ['u1', 'u2'] } })).toEqual(['REL-7.3a setting-unit-unknown review.smallUnits[1]']);
    expect(codes({ review: { signOffProfiles: ['policy-document', 'interpretation', 'letter'] } })).toEqual(['REL-7.3a setting-profile-unknown review.signOffProfiles[2]']);
    expect(codes({ review: { signOffProfiles: ['policy-document'] } })).toEqual(['REV-3.2 setting-profile-fixed review.signOffProfiles']);
    expect(codes({ review: { signOffProfiles: ['interpretation'] } })).toEqual(['REV-3.2 setting-profile-fixed review.signOffProfiles']);
  });
  it('should take nothing that is no setting', () => {
    expect(settingsBody.safeParse({ county: { secret: 1 } }).success).toBe(false);
    expect(settingsBody.safeParse({ other: {} }).success).toBe(false);
  });
});
