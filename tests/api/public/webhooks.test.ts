import type { Response } from 'supertest';
import type * as Deliver from '../../../src/plugins/public-site/server/src/actions/webhooks/deliver';
import type { DeliveriesAnswer, ReceiverAnswer, ReceiverSecretAnswer, ReceiversAnswer } from '../../../src/plugins/public-site/shared/webhooks';
import { databaseName } from '../../support/application';
import { carry, plainNews, saveDraft, startCounty, step, type County, type DocumentRef } from '../../support/county';
import { isSigned, startReceiver, type Got, type OwnReceiver } from './own-receiver';

const ROOT = '../../../dist/src/plugins/public-site/server/src/actions/webhooks';
const RECEIVERS = '/public-site/receivers';
const KEEPER = 'site_operator';
const BOTH = ['document.released', 'document.withdrawn'];
const MINUTE = 60_000;
/** The last write of a release fails, after all others. */
const NO_RELEASES = {
  sqlite: { set: "CREATE TRIGGER no_releases BEFORE INSERT ON dr_audit WHEN NEW.kind = 'release' BEGIN SELECT RAISE(ABORT, 'no'); END", lift: 'DROP TRIGGER no_releases' },
  postgres: { set: "ALTER TABLE dr_audit ADD CONSTRAINT no_releases CHECK (kind <> 'release') NOT VALID", lift: 'ALTER TABLE dr_audit DROP CONSTRAINT no_releases' },
} as const;

let county: County;
let city: OwnReceiver;
let province: OwnReceiver;
let made: ReceiverSecretAnswer;
beforeAll(async () => {
  [city, province] = [await startReceiver(), await startReceiver()];
  county = await startCounty({ env: { WEBHOOK_HTTP_HOSTS: '127.0.0.1', WEBHOOK_PRIVATE_HOSTS: '127.0.0.1' } });
  county.strapi.log.silent = process.env.LOUD === undefined;
  made = (await send('post', '', { description: '市政府门户', address: city.address, events: BOTH })).body as ReceiverSecretAnswer;
}, 180_000);
afterAll(async () => {
  await county.stop();
  await Promise.all([city.stop(), province.stop()]);
});
beforeEach(() => {
  city.got.length = 0;
  Object.assign(city, { status: 204, down: false, slow: 0 });
});

async function send(method: 'post' | 'put' | 'delete', path: string, body: object = {}, as = KEEPER): Promise<Response> {
  return (await county.as(as))[method](`${RECEIVERS}${path}`).send(body);
}
const look = async (path = '', as = KEEPER): Promise<Response> => (await county.as(as)).get(`${RECEIVERS}${path}`);
const standing = async (): Promise<ReceiverAnswer | undefined> => ((await look()).body as ReceiversAnswer).results.find(({ id }) => id === made.id);
const deliveries = async (state = ''): Promise<DeliveriesAnswer['results']> => ((await look(`/${made.id}/deliveries?state=${state}`)).body as DeliveriesAnswer).results;
/** The timer of the compiled application, run by hand. */
const deliver = (ahead = 0): Promise<void> => jest.requireActual<typeof Deliver>(`${ROOT}/deliver`).deliver({ strapi: county.strapi, clock: { now: () => new Date(Date.now() + ahead) } });

async function release(title: string): Promise<DocumentRef> {
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title }) });
  await carry({ county, document, upTo: 'live' });
  return document;
}
async function withdraw(document: DocumentRef): Promise<void> {
  const answer = await step({ county, document, verb: 'withdraw', as: 'govoffice_1', words: { reasonClass: 'inappropriate', reason: '内容不当', notice: '该信息内容不当，已撤回。' } });
  expect([answer.status, answer.body.state]).toEqual([200, 'withdrawn']);
}
const about = (document: DocumentRef): readonly Got[] => city.got.filter(({ body }) => body.documentId === document.documentId);
const codes = (answer: Response): readonly string[] => (answer.body.error?.details?.refusals ?? []).map(({ rule, code }: { rule: string; code: string }) => `${rule} ${code}`);

describe('what receivers are told', () => {
  it('should arrive signed and once, with what the public reads and nothing else', async () => {
    const document = await release('推送一：春耕');
    await deliver();
    await deliver();
    const [got, ...more] = about(document);
    expect(more).toEqual([]);
    if (got === undefined) throw new Error('nothing arrived');
    expect(isSigned(got, made.secret)).toBe(true);
    expect(isSigned(got, `${made.secret}x`)).toBe(false);
    const entry: { readonly id: number; readonly permalink: string; readonly at: string } = await county.db('dr_releases').where({ document_id: document.documentId }).first();
    const row: { readonly sha256: string } = await county.db('pub_documents').where({ document_id: document.documentId }).first();
    expect(got.event).toBe('document.released');
    expect(got.body).toEqual({
      event: 'document.released', type: 'news-releases', documentId: document.documentId, permalink: entry.permalink, url: `https://www.xunchuan.example/news-releases/${entry.permalink}`,
      title: '推送一：春耕', sha256: row.sha256, sequence: entry.id, publishedAt: entry.at, releasedAt: entry.at,
    });
    expect(await deliveries('delivered')).toMatchObject([{ key: got.key, attempts: 1, state: 'delivered', trouble: null }]);
  });

  it('should tell a withdrawal by its notice and without the title, in releases that were on their way too', async () => {
    city.down = true;
    const document = await release('推送二：不该有的标题');
    await withdraw(document);
    await deliver();
    expect(city.got).toEqual([]);
    city.down = false;
    await deliver(2 * MINUTE);
    const [released, withdrawn] = about(document);
    expect(about(document).map(({ event }) => event)).toEqual(BOTH);
    expect(withdrawn?.body).toEqual({
      event: 'document.withdrawn', type: 'news-releases', documentId: document.documentId, permalink: released?.body.permalink, url: released?.body.url,
      notice: '该信息内容不当，已撤回。', sequence: expect.any(Number) as unknown, withdrawnAt: expect.any(String) as unknown,
    });
    expect(city.got.map(({ text }) => text).join()).not.toContain('不该有的标题');
    expect(JSON.stringify(await deliveries())).not.toContain('不该有的标题');
  });

  it('should all arrive in the order of the ledger after the receiver was down, the first again under its own name', async () => {
    city.status = 503;
    const documents = [await release('推送三：甲'), await release('推送三：乙'), await release('推送三：丙')];
    await deliver();
    // Only the first is tried: the others wait for it.
    expect(city.got).toHaveLength(1);
    await deliver(MINUTE / 2);
    expect(city.got).toHaveLength(1);
    expect(await standing()).toMatchObject({ waiting: 3, failed: 0, trouble: { failure: 'status', detail: '503' } });
    await deliver(2 * MINUTE);
    expect(city.got).toHaveLength(2);
    city.status = 200;
    await deliver(10 * MINUTE);
    expect(city.got.slice(2).map(({ body }) => body.documentId)).toEqual(documents.map(({ documentId }) => documentId));
    const sequences = city.got.map(({ body }) => body.sequence);
    expect(sequences).toEqual([...sequences].sort((one, other) => one - other));
    expect(new Set(city.got.slice(0, 3).map(({ key }) => key)).size).toBe(1);
    expect(new Set(city.got.map(({ key }) => key)).size).toBe(3);
    expect(city.got.every((got) => isSigned(got, made.secret))).toBe(true);
    expect(await standing()).toMatchObject({ waiting: 0, failed: 0, trouble: null, lastDelivered: expect.any(String) as unknown });
  });

  it('should be delivered once by any number of instances', async () => {
    city.slow = 300;
    await release('推送四：甲');
    await release('推送四：乙');
    await Promise.all([deliver(), deliver(), deliver(), deliver()]);
    await deliver();
    expect(city.got.map(({ body }) => ('title' in body ? body.title : ''))).toEqual(['推送四：甲', '推送四：乙']);
  });

  it('should not exist where the release was rolled back', async () => {
    const document = await saveDraft({ county, as: 'nyj_liaison', attributes: await plainNews({ county, title: '推送五：未遂' }) });
    await carry({ county, document, upTo: 'approved' });
    const before = await county.db('pub_deliveries').count({ n: '*' }).first();
    await county.db.raw(NO_RELEASES[databaseName()].set);
    const failed = await step({ county, document, verb: 'release', as: 'govoffice_1' }).finally(() => county.db.raw(NO_RELEASES[databaseName()].lift));
    expect(failed.status).toBeGreaterThanOrEqual(500);
    expect(await county.db('pub_deliveries').count({ n: '*' }).first()).toEqual(before);
    await deliver();
    expect(city.got).toEqual([]);
    expect((await step({ county, document, verb: 'release', as: 'govoffice_1' })).status).toBe(200);
    await deliver();
    expect(about(document)).toHaveLength(1);
  });

  it('should be given up after three days, be seen, no longer hold up what comes later, and be sent again by a person', async () => {
    city.status = 500;
    const first = await release('推送六：甲');
    for (let hours = 0; hours < 80; hours += 4) await deliver(hours * 60 * MINUTE);
    expect(await standing()).toMatchObject({ waiting: 0, failed: 1, trouble: { failure: 'status', detail: '500' } });
    const [failed] = await deliveries('failed');
    expect(failed).toMatchObject({ state: 'failed', body: { documentId: first.documentId } });
    city.status = 200;
    city.got.length = 0;
    const second = await release('推送六：乙');
    await deliver();
    expect(city.got.map(({ body }) => body.documentId)).toEqual([second.documentId]);
    expect((await send('post', `/${made.id}/deliveries/${failed?.id ?? 0}/resend`)).body).toEqual({ deliveries: 1 });
    await deliver();
    expect(about(first).map(({ key }) => key)).toEqual([failed?.key]);
    expect(await standing()).toMatchObject({ waiting: 0, failed: 0 });
    expect(codes(await send('post', `/${made.id}/resend`))).toEqual(['REL-2 delivery-nothing-to-send']);
  });

  it('should wait while the receiver is paused, and reach only those who want the event', async () => {
    const withdrawals = (await send('post', '', { description: '只要撤回', address: province.address, events: ['document.withdrawn'] })).body as ReceiverSecretAnswer;
    expect((await send('put', `/${made.id}`, { active: false })).status).toBe(200);
    const document = await release('推送七：暂停');
    await withdraw(document);
    await deliver();
    await deliver(30 * 24 * 60 * MINUTE);
    expect([city.got.length, province.got.map(({ event }) => event)]).toEqual([0, ['document.withdrawn']]);
    expect(province.got.every((got) => isSigned(got, withdrawals.secret))).toBe(true);
    expect((await send('put', `/${made.id}`, { active: true })).status).toBe(200);
    await deliver();
    expect(about(document).map(({ event }) => event)).toEqual(BOTH);
    expect((await send('delete', `/${withdrawals.id}`)).status).toBe(200);
    expect(await county.db('pub_deliveries').where({ receiver_id: withdrawals.id })).toEqual([]);
  });
});

describe('the keeping of receivers', () => {
  const words = { description: '省平台', address: 'https://province.example.gov.cn/hooks?token=t0', events: BOTH };

  it('should be with the site operator and super administrators, and be refused to all others by its rule', async () => {
    for (const as of ['site_operator', 'admin']) expect((await look('', as)).status).toBe(200);
    for (const as of ['nyj_liaison', 'govoffice_1', 'auditor']) {
      for (const answer of [await look('', as), await look(`/${made.id}/deliveries`, as), await send('post', '', words, as), await send('put', `/${made.id}`, { active: false }, as), await send('delete', `/${made.id}`, {}, as), await send('post', `/${made.id}/secret`, {}, as), await send('post', `/${made.id}/try`, {}, as), await send('post', `/${made.id}/resend`, {}, as)]) {
        expect([answer.status, codes(answer)]).toEqual([403, ['REL-2 receiver-not-keeper']]);
      }
    }
  });

  it('should tell a secret once, keep it sealed, and be in the audit without it', async () => {
    const before = await county.db('dr_audit').max({ n: 'sequence' }).first();
    const added = await send('post', '', words, 'admin');
    const { id, secret } = added.body as ReceiverSecretAnswer;
    expect([added.status, secret.length, added.headers['cache-control']]).toEqual([200, 43, 'no-store']);
    const renewed = (await send('post', `/${id}/secret`)).body as ReceiverSecretAnswer;
    expect(renewed.secret).not.toBe(secret);
    expect((await send('put', `/${id}`, { description: '省级平台', active: false })).status).toBe(200);
    expect((await send('delete', `/${id}`)).status).toBe(200);
    expect(codes(await send('put', `/${id}`, { active: true }))).toEqual(['REL-2 receiver-unknown']);
    expect(JSON.stringify((await look()).body)).not.toContain(secret);
    const entries: readonly { readonly kind: string; readonly actor: string; readonly entry: string }[] = await county.db('dr_audit').where('sequence', '>', before?.n ?? 0).whereNot({ kind: 'refused' }).orderBy('sequence');
    expect(entries.map(({ kind }) => kind)).toEqual(['receiver-add', 'receiver-secret', 'receiver-change', 'receiver-remove']);
    const audited = JSON.stringify(entries);
    for (const word of [secret, renewed.secret, 't0']) expect(audited).not.toContain(word);
    expect(JSON.parse(entries[2]?.entry ?? '{}')).toMatchObject({ was: { description: '省平台', active: true }, is: { description: '省级平台', active: false, address: 'https://province.example.gov.cn/hooks' } });
    const kept: { readonly secret: string } = await county.db('pub_receivers').where({ id: made.id }).first('secret');
    expect(kept.secret).not.toContain(made.secret);
  });

  it.each([
    ['nothing', { description: ' ', address: '', events: [] }, ['receiver-needs', 'receiver-needs', 'receiver-needs']],
    ['an address without TLS', { ...words, address: 'http://province.example.gov.cn/' }, ['receiver-http']],
    ['an address inside the house', { ...words, address: 'https://10.0.0.1/' }, ['receiver-inside']],
    ['an address with a login', { ...words, address: 'https://u:p@province.example.gov.cn/' }, ['receiver-address']],
    ['an event that nobody knows, and more', { ...words, events: ['document.saved'], secret: 'mine' }, ['body-invalid', 'body-invalid']],
  ])('should not take %s', async (_what, body, expected) => {
    const answer = await send('post', '', body);
    expect([answer.status, codes(answer)]).toEqual([400, expected.map((code) => `REL-2 ${code}`)]);
  });

  it('should try a receiver with an event that names no document, and say what came of it', async () => {
    expect((await send('post', `/${made.id}/try`)).body).toEqual({ ok: true, status: 204 });
    const [got] = city.got;
    expect([got?.event, got?.body, got !== undefined && isSigned(got, made.secret)]).toEqual(['test', { event: 'test', at: expect.any(String) as unknown }, true]);
    city.down = true;
    expect((await send('post', `/${made.id}/try`)).body).toMatchObject({ ok: false, failure: 'no-answer' });
  });

  it('should say so where a secret can no longer be read, and send nothing unsigned', async () => {
    const kept: { readonly secret: string } = await county.db('pub_receivers').where({ id: made.id }).first('secret');
    await county.db('pub_receivers').where({ id: made.id }).update({ secret: `${kept.secret.slice(0, -8)}AAAAAAA=` });
    expect((await send('post', `/${made.id}/try`)).body).toEqual({ ok: false, failure: 'secret', detail: '' });
    await release('推送八：密钥坏了');
    await deliver();
    expect(city.got).toEqual([]);
    expect(await standing()).toMatchObject({ waiting: 1, trouble: { failure: 'secret' } });
    await county.db('pub_receivers').where({ id: made.id }).update({ secret: kept.secret });
    expect((await send('post', `/${made.id}/resend`)).body).toEqual({ deliveries: 1 });
    await deliver();
    expect(city.got).toHaveLength(1);
  });
});
