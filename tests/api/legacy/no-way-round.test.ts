import type * as importingModule from '../../../src/plugins/disclosure-review/server/src/guards/legacy/importing';
import type * as contentsModule from '../../../src/plugins/disclosure-review/server/src/repositories/contents';
import type * as ticketModule from '../../../src/plugins/disclosure-review/server/src/guards/ticket';
import type { ReleaseParticulars } from '../../../src/plugins/disclosure-review/server/src/guards/ticket';
import { gateRefusal } from '../../../src/plugins/disclosure-review/server/src/guards/triggers';
import { appendAudit } from '../../../src/plugins/disclosure-review/server/src/repositories/audit';
import { isRefused } from '../../../src/plugins/disclosure-review/server/src/wording/refused';
import { NEWS, plainNews, saveDraft, startCounty, step, type County } from '../../support/county';
import { bring, close, codes, daysAgo, HOST, inspected, liveTitles, oldNews, open, running } from './old-site';

const OLD = new Date('2019-05-03T01:30:00Z');
const DAY = 86_400_000;

let county: County;

beforeAll(async () => {
  county = await startCounty();
  county.strapi.log.silent = true;
}, 240_000);
afterAll(() => county.stop());

/** The codes of what an attempt was refused for; empty when it was not. */
const refusal = async (attempt: () => Promise<unknown>): Promise<readonly string[]> => {
  try {
    await attempt();
    return [];
  } catch (error) {
    if (!isRefused(error)) throw error;
    return error.refused.map(({ code }) => code);
  }
};

/** Publishes as an action would that has a bug, or worse: with a ticket of the import, and nothing else. */
async function forged(parts: { readonly documentId: string; readonly round?: number; readonly publishedAt?: Date }): Promise<readonly string[]> {
  const { withTicket } = await running<typeof ticketModule>('guards/ticket');
  const particulars: ReleaseParticulars = {
    uid: NEWS, documentId: parts.documentId, round: parts.round ?? 1, at: new Date(), publishedAt: parts.publishedAt ?? OLD, personId: await county.userId('site_operator'), personName: 'x',
    permalink: 'forged', indexNumber: 'forged', sourceEdition: null,
  };
  return refusal(() => withTicket({ purpose: 'legacy', documents: [particulars] }, () => county.strapi.documents(NEWS).publish({ documentId: parts.documentId })));
}

/** Writes the rows that an import would leave, by SQL; with the secret key the entry of the audit too, which is what nobody else can do. */
async function forgeRecord(parts: { readonly documentId: string; readonly digest: string; readonly key?: string; readonly by?: string; readonly publishedAt?: Date }): Promise<void> {
  const { documentId, digest, key, by = 'site_operator', publishedAt = OLD } = parts;
  const ref = { uid: NEWS, documentId };
  const address = `http://${HOST}/forged-${documentId}.html`;
  const evidence = { address, publishedAt: publishedAt.toISOString() };
  const personId = await county.userId(by);
  await county.db.transaction(async (trx) => {
    await trx('dr_permits').insert({ document_id: documentId });
    await trx('dr_legacy').insert({ uid: NEWS, document_id: documentId, address, published_at: publishedAt.toISOString(), file_sha256: 'f', line: 1, content_sha256: 'f', at: OLD.toISOString() });
    await trx('dr_permits').where({ document_id: documentId }).del();
    await trx('dr_steps').insert({
      uid: NEWS, document_id: documentId, round: 1, kind: 'legacy-import', tier: null, state_from: null, state_to: 'live', digest, person_id: personId, person_name: 'x', post: 'site-operator', organisation_id: null,
      at: OLD.toISOString(), evidence: JSON.stringify(evidence),
    });
    if (key !== undefined) await appendAudit({ trx, key, entry: { ...ref, at: OLD.toISOString(), kind: 'legacy-import', personId, actor: 'x', entry: { round: 1, tier: null, to: 'live', digest, evidence } } });
  });
}

let drafts = 0;
/** A draft that came in below the document service and so has no step at all; only its review is forged. */
async function draftWithoutHistory(): Promise<{ readonly documentId: string; readonly digest: string }> {
  drafts += 1;
  const documentId = `withouthistory${drafts}`;
  await county.strapi.db.query(NEWS).create({ data: { documentId, title: '没有经历的稿件', disclosureAttribute: 'active', publishedAt: null } });
  const { loadContent } = await running<typeof contentsModule>('repositories/contents');
  const content = await county.strapi.db.transaction(({ trx }) => loadContent({ strapi: county.strapi, db: trx, uid: NEWS, documentId, status: 'draft' }));
  if (content === null) throw new Error('no draft');
  const { digest } = content;
  await county.db('dr_reviews').insert({ uid: NEWS, document_id: documentId, round: 1, state: 'drafting', state_since: OLD.toISOString(), title: '', digest, urgent: false });
  return { documentId, digest };
}

const key = (): string => process.env.DISCLOSURE_AUDIT_KEY ?? '';

describe('before anybody has opened it', () => {
  it('should bring over nothing, whoever asks', async () => {
    expect(await refusal(() => bring({ county, lines: [oldNews()] }))).toEqual(['import-window-shut']);
    const [report] = await bring({ county, lines: [oldNews()], personId: await county.userId('site_operator') });
    expect(codes(report)).toContain('import-window-shut');
  });
  it('should be opened by nobody without the post, and for no host that is none', async () => {
    for (const by of ['nyj_liaison', 'county_leader', 'admin', 'nobody']) expect(await refusal(() => open({ county, by }))).toEqual(['not-importer']);
    expect(await refusal(() => open({ county, hosts: ['http://x.example/'] }))).toContain('host-scheme');
  });
  it('should not be opened ninety days after the county was loaded', async () => {
    expect(await refusal(() => open({ county, now: new Date(Date.now() + 91 * DAY) }))).toEqual(['import-window-shut']);
  });
});

describe('once it is open', () => {
  beforeAll(() => open({ county, by: 'govoffice_1' }));

  it('should not be opened again for another host', async () => {
    expect(await refusal(() => open({ county, hosts: ['other.example'] }))).toEqual(['import-window-once']);
  });
  it('should bring over nothing for somebody who does not hold the post now', async () => {
    for (const by of ['nyj_liaison', 'admin', 'nobody']) expect(await refusal(() => bring({ county, by, lines: [oldNews()] }))).toEqual(['not-importer']);
    expect(codes((await bring({ county, lines: [oldNews()], personId: await county.userId('nyj_liaison') }))[0])).toEqual(['not-importer']);
  });
  it('should bring over nothing that was written since, and nothing of another site', async () => {
    const [recent, elsewhere] = await bring({ county, lines: [oldNews({ publishedAt: daysAgo(0) }), oldNews({ address: 'http://evil.example/1.html' })] });
    expect(codes(recent)).toEqual(['not-of-before']);
    expect(codes(elsewhere)).toEqual(['not-of-old-site']);
  });
  it('should be shut of itself after ninety days', async () => {
    const now = new Date(Date.now() + 91 * DAY);
    expect(await refusal(() => bring({ county, now, lines: [oldNews()] }))).toEqual(['import-window-shut']);
    expect(codes((await bring({ county, now, lines: [oldNews()], personId: await county.userId('site_operator') }))[0])).toContain('import-window-shut');
  });
  it('should make no draft for a call that only says it imports', async () => {
    const { asImporting } = await running<typeof importingModule>('guards/legacy/importing');
    const from = { address: `http://${HOST}/said.html`, publishedAt: OLD, file: { name: 'x', sha256: 'x' }, line: 1, contentSha256: 'x' };
    const create = () => county.strapi.documents(NEWS).create({ data: { title: '只是声称' } });
    expect(await refusal(async () => asImporting({ personId: await county.userId('nyj_liaison'), from, trial: false }, create))).toEqual(['not-importer']);
    const recent = { ...from, publishedAt: new Date() };
    expect(await refusal(async () => asImporting({ personId: await county.userId('site_operator'), from: recent, trial: false }, create))).toEqual(['not-of-before']);
  });
});

describe('a forged ticket of the import', () => {
  it('should put no new document live', async () => {
    const { documentId } = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '新稿走捷径' }) });
    expect(await forged({ documentId })).toContain('import-not-first');
    const { digest } = await county.db('dr_reviews').where({ document_id: documentId }).first('digest');
    await forgeRecord({ documentId, digest });
    expect(await forged({ documentId })).toContain('import-not-first');
    expect(await liveTitles(county)).not.toContain('新稿走捷径');
  });
  it('should not be believed for a step that was written past the audit, though nothing else ever happened', async () => {
    const draft = await draftWithoutHistory();
    await forgeRecord(draft);
    expect(await forged(draft)).toEqual(['step-unvouched']);
  });
  it('should not be believed for one of somebody without the post, of another time or of this system, though the audit vouches for it', async () => {
    const [byLiaison, recent, otherTime] = [await draftWithoutHistory(), await draftWithoutHistory(), await draftWithoutHistory()];
    const now = new Date();
    await forgeRecord({ ...byLiaison, key: key(), by: 'nyj_liaison' });
    expect(await forged(byLiaison)).toEqual(['not-importer']);
    await forgeRecord({ ...recent, key: key(), publishedAt: now });
    expect(await forged({ ...recent, publishedAt: now })).toEqual(['not-of-before']);
    await forgeRecord({ ...otherTime, key: key() });
    expect(await forged({ ...otherTime, publishedAt: new Date('2018-01-01') })).toEqual(['step-unvouched']);
  });
  it('should not put live what the import itself has held back', async () => {
    const [report] = await bring({ county, lines: [oldNews({ body: '<p>身份证号11010519491231002X。</p>' })] });
    if (report?.outcome !== 'draft') throw new Error(JSON.stringify(report));
    expect(await forged(report)).toEqual(['import-not-first']);
  });
  it('should not put live again what was withdrawn, nor say another time', async () => {
    const [report] = await bring({ county, lines: [oldNews()] });
    if (report?.outcome !== 'imported') throw new Error(JSON.stringify(report));
    const { documentId } = report;
    expect(await forged({ documentId, publishedAt: new Date('2018-01-01') })).toEqual(expect.arrayContaining(['import-not-first']));
    await step({ county, document: { uid: NEWS, documentId }, verb: 'withdraw', as: 'govoffice_1', words: { reasonClass: 'expired', reason: '已过期', notice: '已撤下' } });
    expect(await forged({ documentId })).toEqual(['import-not-first']);
    expect(await forged({ documentId, round: 2 })).toEqual(['import-not-first']);
  });
});

describe('the record of what was brought over', () => {
  it('should take no row without a permit', async () => {
    const row = { uid: NEWS, document_id: 'none', address: 'http://x.example/', published_at: OLD.toISOString(), file_sha256: 'f', line: 1, content_sha256: 'f', at: OLD.toISOString() };
    const refusedBy = await county.db('dr_legacy').insert(row).then(() => null, gateRefusal);
    expect(refusedBy).toEqual({ table: 'dr_legacy', kind: 'no-permit' });
  });
});

describe('once it is closed', () => {
  beforeAll(() => close({ county, by: 'site_operator' }));

  it('should bring over nothing, and be opened by nobody again', async () => {
    expect(await refusal(() => bring({ county, lines: [oldNews()] }))).toEqual(['import-window-shut']);
    expect(codes((await bring({ county, lines: [oldNews()], personId: await county.userId('site_operator') }))[0])).toContain('import-window-shut');
    expect(await refusal(() => open({ county }))).toEqual(['import-window-once']);
  });
  it('should put nothing live any more, though the audit vouches for the step', async () => {
    const draft = await draftWithoutHistory();
    await forgeRecord({ ...draft, key: key() });
    expect(await forged(draft)).toEqual(['import-window-shut']);
  });
  it('should leave what is live as it is', async () => {
    expect((await inspected(county)).strays).toBe(0);
  });
});
