import type * as Remind from '../../../src/plugins/disclosure-review/server/src/actions/notices/remind';
import type * as SendMails from '../../../src/plugins/disclosure-review/server/src/actions/notices/send-mails';
import type { NoticeAnswer, NoticesAnswer, NoticeSettingsAnswer } from '../../../src/plugins/disclosure-review/shared/notices';
import { databaseName } from '../../support/application';
import { carry, NEWS, plainNews, saveDraft, startCounty, step, type County, type DocumentRef, type Reached } from '../../support/county';
import { startCatchAll, textOf, type CatchAll } from './catch-all';

const ROOT = '../../../dist/src/plugins/disclosure-review/server/src/actions/notices';
const DAY = 86_400_000;
/** The last write of a step fails, after all others. */
const NO_ASSESSMENTS = {
  sqlite: { set: "CREATE TRIGGER no_assessments BEFORE INSERT ON dr_audit WHEN NEW.kind = 'assess' BEGIN SELECT RAISE(ABORT, 'no'); END", lift: 'DROP TRIGGER no_assessments' },
  postgres: { set: "ALTER TABLE dr_audit ADD CONSTRAINT no_assessments CHECK (kind <> 'assess') NOT VALID", lift: 'ALTER TABLE dr_audit DROP CONSTRAINT no_assessments' },
} as const;

let county: County;
let box: CatchAll;
beforeAll(async () => {
  box = await startCatchAll();
  county = await startCounty({ env: { SMTP_HOST: '127.0.0.1', SMTP_PORT: String(box.port), MAIL_FROM: 'notices@xunchuan.example', PUBLIC_URL: 'https://www.xunchuan.example' } });
  county.strapi.log.silent = process.env.LOUD === undefined;
}, 180_000);
afterAll(async () => {
  await county.stop();
  await box.stop();
});

const clockAt = (ahead = 0) => ({ now: () => new Date(Date.now() + ahead) });
/** The timer's work in the compiled application, run by hand: none runs of itself. */
const sendMails = (ahead = 0): Promise<void> => jest.requireActual<typeof SendMails>(`${ROOT}/send-mails`).sendMails({ strapi: county.strapi, clock: clockAt(ahead) });
const remind = (ahead = 0): Promise<void> => jest.requireActual<typeof Remind>(`${ROOT}/remind`).remind({ strapi: county.strapi, clock: clockAt(ahead) });

async function news(title: string, upTo?: Reached, more: Readonly<Record<string, unknown>> = {}): Promise<DocumentRef> {
  const document = await saveDraft({ county, as: 'nyj_liaison', attributes: { ...(await plainNews({ county, title })), ...more } });
  if (upTo !== undefined) await carry({ county, document, upTo });
  return document;
}
async function told(as: string, document: DocumentRef): Promise<readonly NoticeAnswer[]> {
  const answer = await (await county.as(as)).get('/disclosure-review/notices?unread=true');
  expect(answer.status).toBe(200);
  return (answer.body as NoticesAnswer).results.filter(({ documentId }) => documentId === document.documentId);
}
const kinds = async (as: string, document: DocumentRef): Promise<readonly string[]> => (await told(as, document)).map(({ kind }) => kind);
const unread = async (as: string): Promise<number> => Number((await (await county.as(as)).get('/disclosure-review/notices/count')).body.unread);
const mailsAbout = (document: DocumentRef) => box.received.filter((mail) => textOf(mail).includes(document.documentId));

it('should tell whose turn it is, and never the person who acted', async () => {
  const document = await news('通知一：春耕备耕', 'assessing');
  expect(await told('nyj_secrecy', document)).toMatchObject([{ kind: 'submitted', uid: NEWS, title: '通知一：春耕备耕', profile: 'news-release', organisation: '浔川县农业农村局', readAt: null }]);
  expect(await kinds('nyj_liaison', document)).toEqual([]);
  expect(await kinds('nyj_office', document)).toEqual([]);
  await step({ county, document, verb: 'assess', as: 'nyj_secrecy' });
  expect(await kinds('nyj_office', document)).toEqual(['submitted']);
});

it('should tell the unit of a return, a release and no more than one message of one act', async () => {
  const document = await news('通知二：秋粮收购', 'tier-2');
  await step({ county, document, verb: 'return', as: 'nyj_office', words: { reason: '标题与正文不符' } });
  expect(await kinds('nyj_liaison', document)).toEqual(['returned']);
  await carry({ county, document, upTo: 'tier-3' });
  const released = await step({ county, document, verb: 'approve', as: 'govoffice_1', words: { release: true } });
  expect([released.status, released.body.state]).toEqual([200, 'live']);
  expect(await kinds('nyj_liaison', document)).toEqual(['released', 'returned']);
});

it('should leave no notice of a step that was refused or rolled back', async () => {
  const document = await news('通知三：未遂', 'assessing');
  const before = await county.db('dr_notices').count({ n: '*' }).first();
  const refused = await step({ county, document, verb: 'assess', as: 'nyj_secrecy', words: { digest: '0'.repeat(64) } });
  expect(refused.status).toBe(409);
  await county.db.raw(NO_ASSESSMENTS[databaseName()].set);
  const failed = await step({ county, document, verb: 'assess', as: 'nyj_secrecy' }).finally(() => county.db.raw(NO_ASSESSMENTS[databaseName()].lift));
  expect(failed.status).toBeGreaterThanOrEqual(500);
  expect(await county.db('dr_notices').count({ n: '*' }).first()).toEqual(before);
  expect((await step({ county, document, verb: 'assess', as: 'nyj_secrecy' })).status).toBe(200);
});

it('should count, mark one or all as read, and keep its hands off what is others’', async () => {
  const document = await news('通知四：已读', 'assessing');
  const [notice] = await told('nyj_secrecy', document);
  const read = async (as: string, body: object) => (await county.as(as)).post('/disclosure-review/notices/read').send(body);
  const before = await unread('nyj_secrecy');
  await read('nyj_office', { ids: [notice?.id] });
  expect(await unread('nyj_secrecy')).toBe(before);
  expect((await read('nyj_secrecy', { ids: [notice?.id] })).body).toEqual({ unread: before - 1 });
  expect(await kinds('nyj_secrecy', document)).toEqual([]);
  expect((await read('nyj_secrecy', { all: true })).body).toEqual({ unread: 0 });
  expect((await read('nyj_secrecy', { ids: ['x'] })).status).toBe(400);
});

it('should mail once with two timers running, without the text of the document', async () => {
  const document = await news('通知五：两个定时器', 'assessing');
  expect(mailsAbout(document)).toEqual([]);
  await Promise.all([sendMails(), sendMails()]);
  await sendMails();
  const [mail, ...more] = mailsAbout(document);
  expect(more).toEqual([]);
  expect(mail?.to).toEqual(['nyj_secrecy@xunchuan.example']);
  const text = mail === undefined ? '' : textOf(mail);
  expect(text).toContain('有稿件等您办理');
  expect(text).toContain('通知五：两个定时器');
  expect(text).toContain(`https://www.xunchuan.example/admin/plugins/disclosure-review/review/${NEWS}/${document.documentId}`);
  expect(text).not.toContain('田间管理');
  expect(mail?.raw).not.toContain('text/html');
});

it('should try again later when the server is down, at most eight times', async () => {
  const document = await news('通知六：邮件服务器停机', 'assessing');
  box.closed = true;
  await sendMails();
  await sendMails();
  expect(await county.db('dr_notices').where({ document_id: document.documentId }).first()).toMatchObject({ attempts: 1, mailed_at: null });
  box.closed = false;
  await sendMails(3 * 60_000);
  expect(mailsAbout(document)).toHaveLength(1);
  expect(await county.db('dr_notices').where({ document_id: document.documentId }).first()).toMatchObject({ attempts: 2, mail_due: null });
  const second = await news('通知七：一直停机', 'assessing');
  box.closed = true;
  for (let days = 0; days < 10; days += 1) await sendMails(days * DAY);
  box.closed = false;
  await sendMails(11 * DAY);
  expect(mailsAbout(second)).toEqual([]);
  expect(await county.db('dr_notices').where({ document_id: second.documentId }).first()).toMatchObject({ attempts: 8, mailed_at: null, mail_due: null });
});

it('should do as each person has chosen', async () => {
  const panel = await county.as('nyj_office');
  const chosen = await panel.put('/disclosure-review/notices/settings').send({ choices: { submitted: { panel: false, mail: false } } });
  expect((chosen.body as NoticeSettingsAnswer).choices).toMatchObject({ submitted: { panel: false, mail: false }, returned: { panel: true, mail: true }, released: { panel: true, mail: false } });
  expect(chosen.body).toMatchObject({ mailConfigured: true, address: 'nyj_office@xunchuan.example' });
  const document = await news('通知八：不想收', 'tier-2');
  await sendMails();
  expect(await kinds('nyj_office', document)).toEqual([]);
  expect(mailsAbout(document).flatMap(({ to }) => to)).toEqual(['nyj_secrecy@xunchuan.example']);
  expect((await panel.put('/disclosure-review/notices/settings').send({ choices: { nothing: { panel: true, mail: true } } })).status).toBe(400);
  await panel.put('/disclosure-review/notices/settings').send({ choices: { submitted: { panel: true, mail: true } } });
});

it('should remind once of what is overdue and of what expires soon', async () => {
  const late = await news('通知九：逾期', 'assessing');
  await county.db('dr_reviews').where({ document_id: late.documentId }).update({ state_since: new Date(Date.now() - 9 * DAY).toISOString() });
  const soon = await news('通知十：将到期', 'live', { expiresAt: new Date(Date.now() + 3 * DAY).toISOString() });
  await Promise.all([remind(), remind()]);
  await remind();
  expect((await kinds('nyj_secrecy', late)).filter((kind) => kind === 'overdue')).toEqual(['overdue']);
  expect((await kinds('nyj_liaison', soon)).filter((kind) => kind === 'expiring')).toEqual(['expiring']);
});
