import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Response } from 'supertest';
import { loadReferenceTables } from '../../../src/seed/reference-tables';
import { shanghaiDay } from '../../../src/plugins/disclosure-review/server/src/domain/clock';
import { verifyAudit } from '../../../src/plugins/disclosure-review/server/src/repositories/audit-verification';
import { SOURCE_UID } from '../../../src/plugins/disclosure-review/server/src/repositories/source-register';
import { carry, plainNews, saveDraft, startCounty, step, type County, type DocumentRef } from '../../support/county';

const CONTENT = `/content-manager/collection-types/${SOURCE_UID}`;
const SOURCES = '/disclosure-review/sources';
const KEEPER = 'govoffice_1';

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 120_000);
afterAll(() => county.stop());

const portal = (name: string, host: string, more: Readonly<Record<string, unknown>> = {}) => ({ name, domains: [host], match: 'host', level: 'county', type: 'gov-portal', s1: false, ...more });
const create = async (body: object, as = KEEPER): Promise<Response> => (await county.as(as)).post(CONTENT).send(body);
const update = async (documentId: string, body: object, as = KEEPER): Promise<Response> => (await county.as(as)).put(`${CONTENT}/${documentId}`).send(body);
const codes = (answer: Response): readonly string[] => (answer.body.error?.details?.refusals ?? []).map(({ rule, code }: { rule: string; code: string }) => `${rule} ${code}`);
const editions = async (as = KEEPER): Promise<readonly { readonly edition: number; readonly by: string; readonly sources: number; readonly added: number; readonly changed: number; readonly removed: number }[]> =>
  (await (await county.as(as)).get(`${SOURCES}/editions`)).body.results;
const latest = async (): Promise<number> => (await editions())[0]?.edition ?? 0;
const daysFromNow = (days: number): string => shanghaiDay(new Date(Date.now() + days * 86_400_000));

const reprint = async (host: string, title: string): Promise<DocumentRef> =>
  saveDraft({
    county,
    as: 'nyj_liaison',
    attributes: {
      ...(await plainNews({ county, title })),
      origin: 'reprint',
      reprint: { sourceName: '湖口县人民政府', sourceUrl: `https://${host}/art/1.html`, reprintedAt: new Date(Date.now() - 60_000).toISOString() },
    },
  });
const sourceFindings = async (document: DocumentRef): Promise<readonly string[]> => {
  const seen = await (await county.as('nyj_liaison')).get(`/disclosure-review/documents/${document.uid}/${document.documentId}`);
  return seen.body.findings.filter(({ path: at }: { path: string }) => at === 'reprint.sourceUrl').map(({ rule, code }: { rule: string; code: string }) => `${rule} ${code}`);
};

describe('the registry at the first start', () => {
  it('should hold the sources that are delivered, as edition 1, vouched for by the audit', async () => {
    expect(await county.strapi.db.query(SOURCE_UID).count()).toBe(108);
    expect(await editions()).toMatchObject([{ edition: 1, by: 'data/sources.json', sources: 108, added: 108, changed: 0, removed: 0 }]);
    expect(await county.db('dr_audit').where({ kind: 'source-edition' })).toHaveLength(1);
  });
});

describe('editing the registry as content', () => {
  it('should make an edition of every change, with who made it, in the audit too', async () => {
    const before = await latest();
    const made = await create(portal('湖口县人民政府网', 'www.hukou.example.cn'));
    expect(made.status).toBe(201);
    const { documentId } = made.body.data;
    expect((await update(documentId, { ...portal('湖口县人民政府网', 'www.hukou.example.cn'), note: '县政府办核实' })).status).toBe(200);
    expect((await (await county.as(KEEPER)).delete(`${CONTENT}/${documentId}`)).status).toBe(200);
    const [third, second, first] = await editions();
    expect([first, second, third]).toMatchObject([
      { edition: before + 1, added: 1, changed: 0, removed: 0 },
      { edition: before + 2, added: 0, changed: 1, removed: 0 },
      { edition: before + 3, added: 0, changed: 0, removed: 1 },
    ]);
    const entries: readonly { readonly entry: string; readonly person_id: number }[] = await county.db('dr_audit').where({ kind: 'source-edition', document_id: documentId }).orderBy('sequence');
    expect(entries.map(({ entry }) => JSON.parse(entry) as unknown)).toMatchObject([{ how: 'create', edition: before + 1 }, { how: 'update' }, { how: 'delete', removed: ['湖口县人民政府网'] }]);
    expect(entries[0]?.person_id).toBe(await county.userId(KEEPER));
    expect(third?.by).not.toBe('');
  });

  it('should make no edition of a save that changes nothing', async () => {
    const row = await county.strapi.db.query(SOURCE_UID).findOne({ where: { name: '光明网' } });
    const before = await latest();
    expect((await update(row.documentId, { name: '光明网' })).status).toBe(200);
    expect(await latest()).toBe(before);
  });

  it('should make one edition after the other when a selection is deleted at once', async () => {
    const before = await latest();
    const ids = [];
    for (const name of ['甲网', '乙网', '丙网']) ids.push((await create(portal(name, `www.${ids.length}.example.cn`))).body.data.documentId);
    const answer = await (await county.as(KEEPER)).post(`${CONTENT}/actions/bulkDelete`).send({ documentIds: ids });
    expect(answer.status).toBe(200);
    expect((await editions()).slice(0, 3).map(({ removed }) => removed)).toEqual([1, 1, 1]);
    expect(await latest()).toBe(before + 6);
  });

  it.each(['nyj_liaison', 'nyj_office', 'site_operator', 'auditor', 'county_leader', 'admin'])('should be refused to %s, whose post it is not, with the rule', async (account) => {
    const before = await latest();
    const row = await county.strapi.db.query(SOURCE_UID).findOne({ where: { name: '光明网' } });
    const panel = await county.as(account);
    const answers = [await create(portal('某网', 'www.mou.example.cn'), account), await update(row.documentId, { note: '改' }, account), await panel.delete(`${CONTENT}/${row.documentId}`)];
    for (const answer of answers) {
      expect(answer.status).toBe(403);
      expect(codes(answer)).toEqual(['REL-3.0 not-register-keeper']);
    }
    expect(await latest()).toBe(before);
  });

  it('should be refused in the code’s own name too', async () => {
    const documents = county.strapi.documents(SOURCE_UID);
    await expect(documents.create({ data: portal('某网', 'www.mou.example.cn') })).rejects.toThrow('县政府办公室');
    expect((await county.db('dr_audit').where({ kind: 'refused', uid: SOURCE_UID }).orderBy('sequence', 'desc').first()).entry).toContain('not-register-keeper');
  });

  it('should be read by everybody who works here', async () => {
    expect((await (await county.as('nyj_liaison')).get(CONTENT)).status).toBe(200);
    expect((await (await county.as('nyj_liaison')).get(`${SOURCES}/editions/1`)).body.sources).toHaveLength(108);
  });
});

describe('an entry that cannot be right', () => {
  const CASES: readonly (readonly [why: string, body: object, refusals: readonly string[]])[] = [
    ['a host with a scheme', portal('某网', 'https://www.mou.example.cn'), ['REL-3.0 host-scheme']],
    ['a host with a path', portal('某网', 'www.mou.example.cn/art'), ['REL-3.0 host-path']],
    ['a wildcard', portal('某网', '*.mou.example.cn'), ['REL-3.0 host-wildcard']],
    ['a port', portal('某网', 'www.mou.example.cn:8443'), ['REL-3.0 host-port']],
    ['a numeric host', portal('某网', '10.0.0.1'), ['REL-3.0 host-numeric']],
    ['a Cyrillic letter', portal('某网', '\u0440eople.example.cn'), ['REL-3.0 host-letters']],
    ['a public suffix as a registrable domain', portal('某网', 'gov.cn', { match: 'registrable' }), ['REL-3.0 host-public-suffix', 'REL-3.0 host-taken']],
    ['a province’s suffix', portal('某网', 'jx.cn', { match: 'registrable' }), ['REL-3.0 host-public-suffix']],
    ['a host of another entry', portal('某网', 'WWW.JIANGXI.GOV.CN.'), ['REL-3.0 host-taken']],
    ['the name of another entry', portal('光明网', 'www.mou.example.cn'), ['REL-3.0 source-name-taken']],
    ['a term that ends before it begins', portal('某网', 'www.mou.example.cn', { from: '2026-05-01', to: '2026-04-30' }), ['REL-3.0 term-backwards']],
    ['media of an organ without authorisation', portal('某网', 'www.mou.example.cn', { type: 'media', organs: ['某省财政厅'] }), ['REL-3.2a source-authorisation-missing']],
    ['nothing at all', {}, ['REL-3.0 source-needs', 'REL-3.0 source-needs', 'REL-3.0 source-needs', 'REL-3.0 source-needs', 'REL-3.0 source-needs']],
    ['many things at once', portal('', 'http://a.example.cn', { to: '2020-01-01', from: '2021-01-01', level: null }), ['REL-3.0 source-needs', 'REL-3.0 source-needs', 'REL-3.0 host-scheme', 'REL-3.0 term-backwards']],
  ];
  it.each(CASES)('should be refused with all its reasons: %s', async (_why, body, refusals) => {
    const [before, rows] = [await latest(), await county.strapi.db.query(SOURCE_UID).count()];
    const answer = await create(body);
    expect(answer.status).toBe(400);
    expect(codes(answer)).toEqual(refusals);
    expect(answer.body.error.message).toMatch(/\p{Script=Han}.* \/ [A-Z"]/u);
    expect([await latest(), await county.strapi.db.query(SOURCE_UID).count()]).toEqual([before, rows]);
  });

  it('should be refused where its values are not of the right form', async () => {
    const answer = await create(portal('某网', 'www.mou.example.cn', { domains: 'www.mou.example.cn', organs: [1] }));
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.refusals.map(({ path: at }: { path: string }) => at).sort()).toEqual(['domains', 'organs']);
  });
});

describe('a decision', () => {
  it('should refuse a reprint before its host is registered and take it afterwards', async () => {
    const document = await reprint('www.pengze.example.cn', '彭泽县春耕进展');
    expect(await sourceFindings(document)).toEqual(['REL-3.0 source-not-registered']);
    expect((await step({ county, document, verb: 'submit', as: 'nyj_liaison' })).status).toBe(400);
    expect((await create(portal('彭泽县人民政府网', 'WWW.pengze.example.cn'))).status).toBe(201);
    expect(await sourceFindings(document)).toEqual([]);
    const answer = await step({ county, document, verb: 'submit', as: 'nyj_liaison' });
    expect([answer.status, answer.body.state]).toEqual([200, 'assessing']);
  });

  it('should refuse a source whose term ended yesterday, and take one whose last day is today', async () => {
    const made = await create(portal('都昌县人民政府网', 'www.duchang.example.cn', { to: daysFromNow(-1) }));
    const document = await reprint('www.duchang.example.cn', '都昌县春耕进展');
    expect(await sourceFindings(document)).toEqual(['REL-3.0 source-not-registered']);
    expect((await update(made.body.data.documentId, { to: daysFromNow(0) })).status).toBe(200);
    expect(await sourceFindings(document)).toEqual([]);
  });

  it('should go on naming the edition it was made by, whatever becomes of the registry', async () => {
    const made = await create(portal('武宁县人民政府网', 'www.wuning.example.cn'));
    const used = await latest();
    const document = await reprint('www.wuning.example.cn', '武宁县春耕进展');
    await carry({ county, document, upTo: 'live' });
    expect((await (await county.as(KEEPER)).delete(`${CONTENT}/${made.body.data.documentId}`)).status).toBe(200);
    const panel = await county.as('nyj_liaison');
    const seen = (await panel.get(`/disclosure-review/documents/${document.uid}/${document.documentId}`)).body;
    expect(seen.live.sourceEdition).toBe(used);
    expect(seen.sourceEdition).toBe(used + 1);
    const steps: readonly { readonly kind: string; readonly evidence: { readonly sourceEdition?: number } }[] = seen.steps;
    expect(steps.filter(({ kind }) => kind !== 'create').map(({ evidence }) => evidence.sourceEdition)).toEqual([used, used, used, used, used]);
    const kept = (await panel.get(`${SOURCES}/editions/${used}`)).body;
    expect(kept.sources.map(({ name }: { name: string }) => name)).toContain('武宁县人民政府网');
  });
});

describe('comparing editions', () => {
  it('should tell what was added, changed and removed, renamed entries as changed', async () => {
    const from = await latest();
    const made = await create(portal('瑞昌市政府网', 'www.ruichang.example.cn'));
    await update(made.body.data.documentId, { name: '瑞昌市人民政府网' });
    const panel = await county.as('auditor');
    const to = await latest();
    expect((await panel.get(`${SOURCES}/editions/${to}/changes?since=${from}`)).body).toMatchObject({ since: from, edition: to, added: [{ name: '瑞昌市人民政府网' }], changed: [], removed: [] });
    expect((await panel.get(`${SOURCES}/editions/${to}/changes`)).body).toMatchObject({ since: to - 1, added: [], changed: [{ attributes: ['name'], before: { name: '瑞昌市政府网' } }], removed: [] });
    expect((await panel.get(`${SOURCES}/editions/${from}/changes?since=${to}`)).body).toMatchObject({ removed: [{ name: '瑞昌市人民政府网' }] });
    expect((await panel.get(`${SOURCES}/editions/99999`)).status).toBe(404);
  });
});

describe('importing a file', () => {
  const TABLE = ['名称,别名,域名,匹配方式,级别,类型,第三条所列,绑定机关,授权依据,起始日期,截止日期,备注', '德安县人民政府网,,www.dean.example.cn,仅限所列主机,县级,政府网站,否,德安县人民政府,,2026/1/1,,"县办,已核实"', '光明网,光明日报；光明网,gmw.cn,所列域名及其下级,中央,新闻媒体,是,,,,,'].join('\r\n');
  const send = async (parts: { readonly query?: string; readonly bytes: Buffer; readonly as?: string }): Promise<Response> =>
    (await county.as(parts.as ?? KEEPER)).post(`${SOURCES}/import${parts.query ?? ''}`).attach('file', parts.bytes, 'sources.csv');

  it('should only tell what would happen in a dry run', async () => {
    const before = await latest();
    const answer = await send({ query: '?dryRun=true', bytes: Buffer.from(TABLE) });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ dryRun: true, mode: 'merge', edition: before, added: ['德安县人民政府网'], removed: [], unchanged: 0, faults: [] });
    expect(answer.body.changed).toMatchObject([{ name: '光明网', attributes: expect.arrayContaining(['s1']) as unknown }]);
    expect(await latest()).toBe(before);
    expect(await county.strapi.db.query(SOURCE_UID).count({ where: { name: '德安县人民政府网' } })).toBe(0);
  });

  it('should name every fault with its line, and refuse the whole file for one', async () => {
    const bad = Buffer.from(`${TABLE}\r\n坏网,,https://bad.example.cn,仅限所列主机,县级,政府网站\r\n`);
    const dry = await send({ query: '?dryRun=true', bytes: bad });
    expect(dry.body.faults).toMatchObject([{ line: 4, name: '坏网', refusals: [{ rule: 'REL-3.0', code: 'host-scheme', path: 'domains' }] }]);
    const before = await latest();
    const answer = await send({ bytes: bad });
    expect(answer.status).toBe(400);
    expect(answer.body.error.details.refusals).toMatchObject([{ code: 'host-scheme', path: 'lines[4].domains' }]);
    expect(await latest()).toBe(before);
  });

  it('should make one edition of a whole table, in GB18030 too', async () => {
    const before = await latest();
    const { encode } = gb18030(TABLE);
    const answer = await send({ bytes: encode });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ dryRun: false, edition: before + 1, added: ['德安县人民政府网'] });
    expect((await editions())[0]).toMatchObject({ added: 1, changed: 1, removed: 0 });
    const row = await county.strapi.db.query(SOURCE_UID).findOne({ where: { name: '德安县人民政府网' } });
    expect(row).toMatchObject({ from: '2026-01-01', note: '县办,已核实', organs: ['德安县人民政府'], match: 'host' });
  });

  it('should take the delivered list back in the form it was delivered in, and remove the rest only where that is asked', async () => {
    const list = JSON.parse(readFileSync(path.join(__dirname, '../../../data/sources.json'), 'utf8')) as object;
    const panel = await county.as(KEEPER);
    const merged = await panel.post(`${SOURCES}/import?dryRun=true`).send(list);
    expect(merged.body).toMatchObject({ added: [], removed: [], unchanged: 107, faults: [], changed: [{ name: '光明网' }] });
    const replaced = await panel.post(`${SOURCES}/import?mode=replace`).send(list);
    expect(replaced.body.removed).toContain('德安县人民政府网');
    expect(await county.strapi.db.query(SOURCE_UID).count()).toBe(108);
    expect((await editions())[0]?.sources).toBe(108);
  });

  it('should be refused to others, and say what is wrong with a file that is none', async () => {
    expect((await send({ bytes: Buffer.from(TABLE), as: 'admin' })).status).toBe(403);
    expect(codes(await send({ bytes: Buffer.from(TABLE), as: 'nyj_liaison', query: '?dryRun=true' }))).toEqual(['REL-3.0 not-register-keeper']);
    expect(codes(await send({ bytes: Buffer.from([0, 1, 2, 255]) }))).toEqual(['REL-3.0 import-unreadable']);
    expect(codes(await send({ bytes: Buffer.from('名称,网址\n甲,乙') }))).toEqual(['REL-3.0 import-column-missing', 'REL-3.0 import-column-missing', 'REL-3.0 import-column-missing', 'REL-3.0 import-column-missing', 'REL-3.0 import-column-unknown']);
  });
});

describe('what was changed here', () => {
  it('should stay at the next start', async () => {
    const before = await latest();
    await loadReferenceTables({ strapi: county.strapi, folder: path.join(__dirname, '../../../data'), now: new Date(), auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '' });
    expect(await latest()).toBe(before);
  });

  it('should be vouched for by the audit to the last entry', async () => {
    const key = process.env.DISCLOSURE_AUDIT_KEY ?? '';
    expect((await verifyAudit({ db: county.db, key, logged: null })).faults).toEqual([]);
  });
});

/** Bytes of a text in GB18030, by looking each two-byte character up; enough for a table in Chinese. */
function gb18030(text: string): { readonly encode: Buffer } {
  const known = new Map<string, readonly [number, number]>();
  const decoder = new TextDecoder('gb18030');
  for (let high = 0x81; high <= 0xfe; high += 1) {
    for (let low = 0x40; low <= 0xfe; low += 1) if (low !== 0x7f) known.set(decoder.decode(Uint8Array.of(high, low)), [high, low]);
  }
  return { encode: Buffer.from([...text].flatMap((character) => (character.charCodeAt(0) < 0x80 ? [character.charCodeAt(0)] : [...(known.get(character) ?? [])]))) };
}
