import path from 'node:path';
import type * as CheckLinks from '../../../src/plugins/disclosure-review/server/src/actions/check-links';
import type { LinkOutcome } from '../../../src/plugins/disclosure-review/server/src/domain/network/link-outcome';
import { carry, NEWS, plainNews, saveDraft, startCounty, step, type County, type DocumentRef } from '../../support/county';

let county: County;
beforeAll(async () => {
  county = await startCounty();
}, 90_000);
afterAll(() => county.stop());

const ID = '11010519491231002X';
const api = ({ uid, documentId }: DocumentRef): string => `/disclosure-review/documents/${uid}/${documentId}`;
const seen = async (document: DocumentRef, as = 'nyj_liaison') => (await (await county.as(as)).get(api(document))).body;
interface Told {
  readonly code: string;
  readonly severity: string;
  readonly message: { readonly zh: string };
  readonly excerpt: string;
}
const told = async (document: DocumentRef, code: string): Promise<readonly Told[]> => ((await seen(document)).findings as readonly Told[]).filter((found) => found.code === code);
const save = async (document: DocumentRef, body: string) => (await county.as('nyj_liaison')).put(`/content-manager/collection-types/${NEWS}/${document.documentId}`).send({ body });

describe('a save that brings what nobody sees', () => {
  it('should store nothing of it, tell what it was, and keep the text of it out of every table', async () => {
    const body = `<p>全县冬种进度过半。</p><!-- 身份证号 ${ID} --><p data-owner="13812345678">各乡镇抢抓晴好天气。</p>`;
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title: '冬种进度' })), body } });
    const found = await told(document, 'taken-out');
    expect(found.map(({ severity, message }) => [severity, message.zh.slice(0, 30)])).toEqual([
      ['warn', expect.stringContaining('注释')], ['warn', expect.stringContaining('隐藏属性')],
    ]);
    for (const table of ['dr_audit', 'dr_digests', 'dr_steps', 'news_releases']) {
      const rows = JSON.stringify(await county.db(table).where({ ...(table === 'dr_digests' ? {} : { document_id: document.documentId }) }));
      expect([table, rows.includes(ID), rows.includes('13812345678')]).toEqual([table, false, false]);
    }
  });
  it('should tell it too where the stored text stays the same, once, and no more when the text becomes another', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title: '秋收进度' })), body: '<p>秋收过半。</p>' } });
    for (let turn = 0; turn < 2; turn += 1) expect((await save(document, `<p>秋收过半。</p><!-- ${ID} -->`)).status).toBe(200);
    expect(await told(document, 'taken-out')).toHaveLength(1);
    expect(await county.db('dr_audit').where({ document_id: document.documentId, kind: 'taken-out' })).toHaveLength(1);
    await save(document, '<p>秋收已经结束。</p>');
    expect(await told(document, 'taken-out')).toEqual([]);
  });
  it('should refuse a marking in a comment or a hidden attribute', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '春耕进度' }) });
    for (const body of ['<p>x</p><!-- 机密★10年 -->', '<p data-level="机密★10年">x</p>']) {
      const answer = await save(document, body);
      expect([answer.status, answer.body.error.details.refusals[0].code]).toEqual([400, 'classification-marking']);
    }
  });
});

describe('links', () => {
  it('should be told where they lead to no file and no document of the site', async () => {
    const { siteDomain } = JSON.parse((await county.db('dr_settings').where({ key: 'county' }).first('value')).value) as { siteDomain: string };
    const live = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '已发布的消息' }) });
    await carry({ county, document: live, upTo: 'live' });
    const { permalink } = (await seen(live)).live as { permalink: string };
    const body = ['/uploads/nothing_abc123.pdf', `https://${siteDomain}/uploads/gone_1.docx`, `https://${siteDomain}/20200101-99999.html`, `https://${siteDomain}/${permalink}.html`, `https://${siteDomain}/zwgk/`]
      .map((link) => `<p><a href="${link}">${link}</a></p>`).join('');
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title: '链接' })), body } });
    expect((await told(document, 'link-target-missing')).map(({ excerpt }) => excerpt)).toEqual(['/uploads/nothing_abc123.pdf', `https://${siteDomain}/uploads/gone_1.docx`, `https://${siteDomain}/20200101-99999.html`]);
  });
  it('should be followed in the background, a dead one told in the document, and looked at again a week later', async () => {
    const load = (await import(path.join(county.strapi.dirs.dist.root, 'src/plugins/disclosure-review/server/src/actions/check-links.js'))) as typeof CheckLinks;
    const body = '<p><a href="https://www.example.gov.cn/gone.html">一</a><a href="https://www.example.gov.cn/here.html">二</a><a href="http://10.0.0.1/">三</a></p>';
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title: '外部链接' })), body } });
    const asked: string[] = [];
    const outcomes: Record<string, LinkOutcome> = { 'https://www.example.gov.cn/gone.html': 'gone' };
    const start = Date.now();
    const run = async (days: number): Promise<readonly string[]> => {
      asked.length = 0;
      const probe: CheckLinks.Probe = async (link) => {
        asked.push(link);
        return outcomes[link] ?? 'ok';
      };
      const clock = { now: () => new Date(start + days * 86_400_000) };
      for (let turn = 0; turn < 6; turn += 1) await load.checkLinks({ strapi: county.strapi, clock, settings: { enabled: true, perRun: 50, timeout: 1000 }, probe });
      return asked.filter((link) => link.includes('example.gov.cn')).sort();
    };
    expect(await run(0)).toEqual(['https://www.example.gov.cn/gone.html', 'https://www.example.gov.cn/here.html']);
    expect(asked.some((link) => link.includes('10.0.0.1'))).toBe(false);
    expect((await told(document, 'link-dead')).map(({ severity, excerpt, message }) => [severity, excerpt, message.zh.includes('页面已不存在')])).toEqual([['warn', 'https://www.example.gov.cn/gone.html', true]]);
    outcomes['https://www.example.gov.cn/gone.html'] = 'ok';
    expect(await run(0.5)).toEqual([]);
    expect(await run(1.1)).toEqual(['https://www.example.gov.cn/gone.html']);
    expect(await told(document, 'link-dead')).toEqual([]);
    expect(await run(7.2)).toEqual(['https://www.example.gov.cn/here.html']);
  });
  it('should be followed only where the installation asks for it', () => {
    expect(county.strapi.config.get('plugin::disclosure-review.linkChecks')).toMatchObject({ enabled: false });
  });
});

describe('what is not wholly public', () => {
  const withheld = { disclosureAttribute: 'withheld', attributeReason: '内部事务信息', withholdingGrounds: ['INTERNAL_AFFAIR'] };
  const overdue = async (as: string): Promise<readonly string[]> =>
    ((await (await county.as(as)).get('/disclosure-review/inbox?queue=overdue&pageSize=100')).body.results as readonly { documentId: string }[]).map(({ documentId }) => documentId);
  const reassess = async (document: DocumentRef, as: string, body: object) => {
    const { digest } = await seen(document, as === 'slj_secrecy' ? 'nyj_liaison' : as);
    return (await county.as(as)).post(`${api(document)}/reassess`).send({ digest, ...body });
  };
  it('should be looked at again by its unit, recorded without a change, and called lapsed where nothing keeps it back', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title: '内部事务' })), ...withheld } });
    const early = await reassess(document, 'nyj_secrecy', { outcome: 'stays', basis: '仍属内部事务' });
    expect([early.status, early.body.error.details.refusals[0].rule]).toEqual([409, 'SRC-3.4b']);
    await carry({ county, document, upTo: 'approved' });
    expect((await overdue('nyj_secrecy')).includes(document.documentId)).toBe(false);
    const stranger = await reassess(document, 'slj_secrecy', { outcome: 'stays', basis: 'x' });
    expect([stranger.status, stranger.body.error.details.refusals[0].rule]).toEqual([403, 'SRC-3.4b']);
    const empty = await reassess(document, 'nyj_secrecy', {});
    expect([empty.status, empty.body.error.details.refusals.map(({ code }: { code: string }) => code)]).toEqual([400, ['reassessment-missing', 'reassessment-basis-missing']]);
    const stays = await reassess(document, 'nyj_secrecy', { outcome: 'stays', basis: '仍属内部事务' });
    expect([stays.status, stays.body.state, stays.body.steps.at(-1).kind, stays.body.steps.at(-1).post]).toEqual([200, 'approved', 'reassess', 'secrecy-officer']);
    expect(await overdue('nyj_secrecy')).not.toContain(document.documentId);
    // The history takes further entries, never other ones: a look of thirteen months ago as the last.
    const { id: _id, ...look } = await county.db('dr_steps').where({ document_id: document.documentId, kind: 'reassess' }).first();
    void _id;
    const at = new Date(Date.now() - 396 * 86_400_000).toISOString();
    await county.db('dr_steps').insert({ ...look, at });
    await county.db('dr_reviews').where({ document_id: document.documentId }).update({ attribute_looked_at: at });
    expect(await overdue('nyj_secrecy')).toContain(document.documentId);
    expect(await told(document, 'attribute-review-due')).toHaveLength(1);
    expect((await reassess(document, 'nyj_secrecy', { outcome: 'stays', basis: '仍属内部事务' })).status).toBe(200);
    expect(await overdue('nyj_secrecy')).not.toContain(document.documentId);
    const lapsed = await reassess(document, 'nyj_office', { outcome: 'lapsed', basis: '事项已办结' });
    expect(lapsed.status).toBe(200);
    expect(await told(document, 'attribute-lapsed')).toHaveLength(1);
    expect(await overdue('nyj_liaison')).toContain(document.documentId);
    expect(await overdue('slj_liaison')).not.toContain(document.documentId);
    // What it is kept back by is taken away: it is on its way to the public, and nothing more is to be looked at again.
    await step({ county, document, verb: 'recall', as: 'nyj_liaison' });
    expect(await overdue('nyj_liaison')).not.toContain(document.documentId);
    const opened = await (await county.as('nyj_liaison')).put(`/content-manager/collection-types/${NEWS}/${document.documentId}`).send({ disclosureAttribute: 'active', attributeReason: '', withholdingGrounds: [] });
    expect(opened.status).toBe(200);
    await carry({ county, document, upTo: 'approved' });
    expect(await overdue('nyj_liaison')).not.toContain(document.documentId);
  });
});
