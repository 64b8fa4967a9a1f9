import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Response } from 'supertest';
import { verifyAudit } from '../../../src/plugins/disclosure-review/server/src/repositories/audit-verification';
import { reviewSettings } from '../../../src/plugins/disclosure-review/server/src/repositories/settings';
import { WORDING_UID } from '../../../src/plugins/disclosure-review/server/src/repositories/wording-register';
import { plainNews, saveDraft, startCounty, step, type County, type DocumentRef } from '../../support/county';

const CONTENT = `/content-manager/collection-types/${WORDING_UID}`;
const KEEPER = 'govoffice_1';
const OTHERS = ['nyj_liaison', 'site_operator', 'admin'];

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 120_000);
afterAll(() => county.stop());

const codes = (answer: Response): readonly string[] => (answer.body.error?.details?.refusals ?? []).map(({ rule, code }: { rule: string; code: string }) => `${rule} ${code}`);
const audited = async (kind: string): Promise<readonly Record<string, unknown>[]> =>
  (await county.db('dr_audit').where({ kind }).orderBy('sequence')).map(({ entry }: { entry: string }) => JSON.parse(entry) as Record<string, unknown>);

describe('the county’s word list', () => {
  const list = async (body: object, as = KEEPER): Promise<Response> => (await county.as(as)).post(CONTENT).send(body);
  const wording = (wrong: string, right: string, severity: string | null = 'block') => ({ wrong, right, severity });
  const findings = async (document: DocumentRef): Promise<readonly string[]> => {
    const seen = await (await county.as('nyj_liaison')).get(`/disclosure-review/documents/${document.uid}/${document.documentId}`);
    return seen.body.findings.map(({ code, severity, message }: { code: string; severity: string; message: { zh: string } }) => `${code} ${severity} ${message.zh}`);
  };

  it('should hold up a document that has an entry in it, and let it go once the entry is gone', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title: '春耕进展' })), body: '<p>浔川县农业局组织开展春季田间管理。</p>' } });
    expect(await findings(document)).toEqual([]);
    const made = await list(wording('浔川县农业局', '浔川县农业农村局'));
    expect(made.status).toBe(201);
    expect(await findings(document)).toEqual([expect.stringMatching(/^wording-county block .*浔川县农业局.*浔川县农业农村局/u)]);
    expect((await step({ county, document, verb: 'submit', as: 'nyj_liaison' })).status).toBe(400);
    expect((await (await county.as(KEEPER)).put(`${CONTENT}/${made.body.data.documentId}`).send({ to: '2020-12-31' })).status).toBe(200);
    expect(await findings(document)).toEqual([]);
    expect(await audited('wording')).toMatchObject([{ how: 'create', was: null, is: { wrong: '浔川县农业局' } }, { how: 'update', was: { to: null }, is: { to: '2020-12-31' } }]);
  });

  it('should find an entry however it is typed: full width, with what cannot be seen', async () => {
    expect((await list(wording('乡村\u200b震兴ＡＢ', '乡村振兴AB', 'warn'))).status).toBe(201);
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title: '进展' })), body: '<p>全面推进乡村震\u00ad兴AB计划。</p>' } });
    expect(await findings(document)).toEqual([expect.stringMatching(/^wording-county warn /u)]);
  });

  const CASES: readonly (readonly [why: string, body: object, refusals: readonly string[]])[] = [
    ['one character', wording('局', '菊'), ['REL-7.1 wording-too-wide']],
    ['a few letters', wording('abc', 'ABD'), ['REL-7.1 wording-too-wide']],
    ['blanks', wording('  ', '地方'), ['REL-7.1 wording-needs']],
    ['a part of its own correction', wording('浔川', '浔川县'), ['REL-7.1 wording-hits-itself']],
    ['a part of an organisation’s name', wording('农村局', '农业村局'), ['REL-7.1 wording-hits-right']],
    ['a part of what is generally right', wording('国务', '国物院'), ['REL-7.1 wording-hits-right']],
    ['what is there already', wording('乡村震兴AB', '乡村振兴'), ['REL-7.1 wording-taken']],
    ['a correction that is listed as wrong', wording('乡村真兴', '乡村震兴AB'), ['REL-7.1 wording-right-is-wrong']],
    ['nothing at all', {}, ['REL-7.1 wording-needs', 'REL-7.1 wording-needs', 'REL-7.1 wording-needs']],
    ['a term that ends before it begins', { ...wording('测试用语', '试验用语'), from: '2026-02-01', to: '2026-01-31' }, ['REL-7.1 term-backwards']],
  ];
  it.each(CASES)('should refuse an entry that would hit right texts or lacks something: %s', async (_why, body, refusals) => {
    const before = await county.strapi.db.query(WORDING_UID).count();
    const answer = await list(body);
    expect([answer.status, codes(answer)]).toEqual([400, refusals]);
    expect(await county.strapi.db.query(WORDING_UID).count()).toBe(before);
  });

  it.each(OTHERS)('should be refused to %s with the rule', async (account) => {
    const answer = await list(wording('测试用语', '试验用语'), account);
    expect([answer.status, codes(answer)]).toEqual([403, ['REL-7.1 not-register-keeper']]);
  });
});

describe('the working-day calendar', () => {
  const CALENDAR = '/disclosure-review/calendar';
  const notice = JSON.parse(readFileSync(path.join(__dirname, '../../../data/holidays-2026.json'), 'utf8')) as object;
  const next = { source: '国务院办公厅关于2027年部分节假日安排的通知', off: [['2027-01-01', '2027-01-03'], ['2027-02-05', '2027-02-11']], makeup: ['2027-02-20'] };
  const put = async (year: string, body: object, as = KEEPER): Promise<Response> => (await county.as(as)).put(`${CALENDAR}/${year}`).send(body);

  it('should give the years it covers, and each as the notice has it', async () => {
    const panel = await county.as('nyj_liaison');
    expect((await panel.get(CALENDAR)).body).toEqual({ years: [2026] });
    expect((await panel.get(`${CALENDAR}/2026`)).body).toEqual({ year: 2026, ...notice });
    expect((await panel.get(`${CALENDAR}/2027`)).status).toBe(404);
  });

  it('should take a notice, count by it and say so in the audit', async () => {
    expect((await put('2026', notice)).status).toBe(200);
    const before = (await audited('calendar')).length;
    const answer = await put('2027', next);
    expect([answer.status, answer.body]).toEqual([200, { year: 2027, ...next }]);
    expect((await audited('calendar')).slice(before)).toMatchObject([{ year: 2027, was: null, sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as unknown }]);
    expect((await (await county.as('auditor')).get(CALENDAR)).body).toEqual({ years: [2026, 2027] });
  });

  const CASES: readonly (readonly [why: string, year: string, body: object, refusals: readonly string[]])[] = [
    ['a day of another year', '2028', next, ['calendar-other-year', 'calendar-other-year', 'calendar-other-year', 'calendar-other-year', 'calendar-other-year']],
    ['a span that ends before it begins', '2027', { ...next, off: [['2027-01-03', '2027-01-01']] }, ['calendar-span-backwards']],
    ['spans out of order', '2027', { ...next, off: [...next.off].reverse() }, ['calendar-spans-order']],
    ['a make-up day on a Wednesday', '2027', { ...next, makeup: ['2027-02-24'] }, ['calendar-makeup-weekday']],
    ['a make-up day that is off', '2027', { ...next, makeup: ['2027-02-06'] }, ['calendar-makeup-off']],
    ['the same make-up day twice', '2027', { ...next, makeup: ['2027-02-20', '2027-02-20'] }, ['calendar-makeup-twice']],
    ['no source and no day', '2027', { source: ' ', off: [], makeup: [] }, ['calendar-source-missing', 'calendar-empty']],
    ['a day that does not exist', '2027', { ...next, makeup: ['2027-02-30'] }, ['body-invalid']],
    ['a year that is none', '20x7', next, ['calendar-year']],
  ];
  it.each(CASES)('should refuse %s', async (_why, year, body, refusals) => {
    const answer = await put(year, body);
    expect([answer.status, codes(answer)]).toEqual([400, refusals.map((code) => `INT-4d ${code}`)]);
    expect((await (await county.as(KEEPER)).get(`${CALENDAR}/2027`)).body).toEqual({ year: 2027, ...next });
  });

  it.each(OTHERS)('should be refused to %s with the rule', async (account) => {
    const answer = await put('2027', next, account);
    expect([answer.status, codes(answer)]).toEqual([403, ['INT-4d not-register-keeper']]);
  });
});

describe('the settings', () => {
  const SETTINGS = '/disclosure-review/settings';
  const put = async (body: object, as = KEEPER): Promise<Response> => (await county.as(as)).put(SETTINGS).send(body);

  it('should be read by everybody, who is told whether he may set them', async () => {
    expect((await (await county.as('nyj_liaison')).get(SETTINGS)).body).toMatchObject({ county: { name: '浔川县' }, review: { smallUnits: [], signOffProfiles: ['policy-document', 'interpretation'] }, maySet: false });
    expect((await (await county.as(KEEPER)).get(SETTINGS)).body.maySet).toBe(true);
  });

  it('should set what the site says of itself, beside what it said before, and say so in the audit', async () => {
    const demo = (await (await county.as('nyj_liaison')).get(SETTINGS)).body.site;
    expect(demo).toMatchObject({ sponsor: '浔川县人民政府办公室', addressPattern: '' });
    const before = (await audited('setting')).length;
    const answer = await put({ site: { contact: ' 0792-1234567 ', addressPattern: 'https://{domain}/{column}/{permalink}.html' } });
    expect([answer.status, answer.body.site]).toEqual([200, { ...demo, contact: '0792-1234567', addressPattern: 'https://{domain}/{column}/{permalink}.html' }]);
    expect((await audited('setting')).slice(before)).toMatchObject([{ key: 'site', was: expect.any(String) as unknown }]);
  });

  it('should set what is named, keep the rest and say so in the audit', async () => {
    const unit = await county.organisation('nyj');
    const before = (await audited('setting')).length;
    const answer = await put({ review: { smallUnits: [unit] }, county: { documentNumberPrefixes: ['浔川府发', '浔川府办发', '浔川府复'] } });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ county: { name: '浔川县', documentNumberPrefixes: ['浔川府发', '浔川府办发', '浔川府复'] }, review: { smallUnits: [unit], signOffProfiles: ['policy-document', 'interpretation'] } });
    expect(await reviewSettings(county.db)).toMatchObject({ smallUnits: [unit] });
    expect((await audited('setting')).slice(before)).toMatchObject([{ key: 'county', was: expect.any(String) as unknown }, { key: 'review', was: null }]);
    expect((await put({ review: { smallUnits: [unit] } })).status).toBe(200);
    expect(await audited('setting')).toHaveLength(before + 2);
  });

  it('should offer at a return the reasons that the county has set, vouched for like the others', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '退回原因' }) });
    const offered = async (): Promise<readonly string[]> => (await (await county.as('nyj_liaison')).get(`/disclosure-review/documents/${document.uid}/${document.documentId}/sheet`)).body.returnReasons;
    const { review } = (await (await county.as(KEEPER)).get(SETTINGS)).body;
    expect(review.returnReasons.length).toBeGreaterThan(3);
    expect(await offered()).toEqual(review.returnReasons);
    const before = (await audited('setting')).length;
    const set = await put({ review: { returnReasons: ['  请补充图片说明  ', '请按县里的格式重排'] } });
    expect([set.status, set.body.review.returnReasons]).toEqual([200, ['请补充图片说明', '请按县里的格式重排']]);
    expect((await audited('setting')).slice(before)).toMatchObject([{ key: 'review', sha256: expect.any(String) as unknown }]);
    expect(await offered()).toEqual(['请补充图片说明', '请按县里的格式重排']);
  });

  const CASES: readonly (readonly [why: string, body: object, refusals: readonly string[]])[] = [
    ['a reason of nothing, or of more than anybody reads', { review: { returnReasons: ['', '很长'.repeat(101)] } }, ['REL-7.3a body-invalid', 'REL-7.3a body-invalid']],
    ['a reason that bears a marking', { review: { returnReasons: ['请核对', '机密★10年'] } }, ['REV-5.1 classification-marking']],
    ['an organisation that is none', { review: { smallUnits: ['nyj'] } }, ['REL-7.3a setting-unit-unknown']],
    ['a type that is none, in place of those that are always signed', { review: { signOffProfiles: ['news'] } }, ['REL-7.3a setting-profile-unknown', 'REV-3.2 setting-profile-fixed', 'REV-3.2 setting-profile-fixed']],
    ['facts that cannot be', { county: { name: '', regionCode: '36', siteIdCode: 'x', siteDomain: 'http://a', documentNumberPrefixes: ['府发〔2026〕'] } }, ['REL-7.3a setting-needs', 'REL-7.3a setting-region-code', 'REL-7.3a setting-site-id', 'REL-7.3a host-scheme', 'REL-7.3a setting-prefix']],
    ['a site that would lead readers astray', { site: { requestUrl: 'javascript:1', sponsor: '长'.repeat(101), addressPattern: '/{permalink}' } }, ['REL-7.3a setting-too-long', 'REL-7.3a setting-link', 'REL-7.3a setting-address-pattern']],
    ['what is no setting', { review: { skipTier3: true } }, ['REL-7.3a body-invalid']],
  ];
  it.each(CASES)('should refuse %s', async (_why, body, refusals) => {
    const answer = await put(body);
    expect([answer.status, codes(answer)]).toEqual([400, refusals]);
  });

  it.each(OTHERS)('should be refused to %s with the rule', async (account) => {
    const answer = await put({ review: { smallUnits: [] } }, account);
    expect([answer.status, codes(answer)]).toEqual([403, ['REL-7.3a not-register-keeper']]);
  });
});

describe('the audit', () => {
  const faults = async (): Promise<readonly unknown[]> => (await verifyAudit({ db: county.db, key: process.env.DISCLOSURE_AUDIT_KEY ?? '', logged: null })).faults;

  it('should vouch for what is stored, and name what somebody changed behind its back', async () => {
    expect(await faults()).toEqual([]);
    const row: { readonly value: string } = await county.db('dr_settings').where({ key: 'review' }).first();
    await county.db('dr_settings').where({ key: 'review' }).update({ value: row.value.replace('"smallUnits":[', '"smallUnits":["x",') });
    await county.db('dr_calendar').where({ year: 2027 }).update({ makeup: '[]' });
    expect(await faults()).toEqual([{ kind: 'register-differs', register: 'setting:review' }, { kind: 'register-differs', register: 'calendar:2027' }]);
    await county.db('dr_settings').where({ key: 'review' }).del();
    expect(await faults()).toEqual([{ kind: 'register-differs', register: 'calendar:2027' }, { kind: 'register-differs', register: 'setting:review' }]);
  });
});
