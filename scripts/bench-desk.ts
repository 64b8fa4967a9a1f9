import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loadavg } from 'node:os';
import path from 'node:path';
import { POSTS } from '../src/plugins/disclosure-review/server/src/domain/person';
import type { Asker } from '../src/plugins/disclosure-review/server/src/repositories/inbox-queues';
import { appointmentsOf } from '../src/plugins/disclosure-review/server/src/repositories/posts';
import { emailOf } from '../src/seed/county-file';
import { demoCounty, loadDemoCounty } from '../src/seed/first-start';
import { newPassword } from '../src/seed/demo-password';
import { fill } from './bench-desk/fill';
import { expiryPlan, plansOf } from './bench-desk/plans';
import { freshDatabase } from './cases/fresh-database';
import { SECRETS } from './environment';
import { startPostgres } from './postgres';

const AMOUNTS = { done: Number(process.env.DONE ?? 94_000), open: Number(process.env.OPEN ?? 5000), drafts: Number(process.env.DRAFTS ?? 1000) };
const DAY = 86_400_000;
const TIMES = Number(process.env.TIMES ?? 60);
const root = path.resolve(__dirname, '../..');

interface Reader {
  readonly name: string;
  readonly asker: Asker;
}

let failed = 0;
const at95 = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.max(0, Math.ceil(values.length * 0.95) - 1)] ?? 0;
const middle = (values: readonly number[]): number => [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

const ASKED: readonly (readonly [path: string, bound: number])[] = [
  ['/home', 300],
  ['/inbox/counts', 300],
  ...['todo', 'mine', 'returned', 'done', 'overdue'].map((queue) => [`/inbox?queue=${queue}`, 300] as const),
  ['/inbox?queue=todo&page=10&pageSize=100', 300],
  ['/inbox?queue=todo&sort=organisation', 300],
  [`/inbox?queue=todo&q=${encodeURIComponent('第95号')}`, 300],
  [`/inbox?queue=done&q=${encodeURIComponent('第77号')}`, 300],
  ['/inbox?queue=done&type=api::news-release.news-release', 300],
];

/** `npm run bench:desk`: inbox, home and panel with 100,000 documents on PostgreSQL, each against its bound; exit 1 when one is missed. */
async function main(): Promise<void> {
  const postgres = await startPostgres();
  const database = await freshDatabase({ url: postgres.url });
  for (const name of SECRETS) process.env[name] = randomBytes(24).toString('base64');
  Object.assign(process.env, database.environment, { APP_KEYS: `${randomBytes(24).toString('base64')},${randomBytes(24).toString('base64')}`, STRAPI_TELEMETRY_DISABLED: 'true' });
  const { createStrapi } = await import('@strapi/strapi');
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), autoReload: false, serveAdminPanel: false }).load();
  try {
    strapi.log.level = 'error';
    await loadDemoCounty({ strapi, now: new Date(), password: newPassword(), auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '' });
    strapi.server.mount();
    const db = strapi.db.connection;
    const started = performance.now();
    await fill(db, AMOUNTS);
    console.log(`      ${AMOUNTS.done + AMOUNTS.open + AMOUNTS.drafts} documents, ${AMOUNTS.open} open, written in ${((performance.now() - started) / 1000).toFixed(0)} s; load ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
    // The application's own server never says that it listens, so its timers stay still: they would sweep what was written without a release.
    const server = createServer((asked, answer) => void strapi.server.httpServer.emit('request', asked, answer));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/disclosure-review`;
    const { siteDomain } = demoCounty({ root }).county;
    const readers: Reader[] = [];
    for (const account of ['govoffice_1', 'nyj_liaison', 'nyj_secrecy', 'nyj_office']) {
      const user: { id: number } = await db('admin_users').where({ email: emailOf({ account, siteDomain }) }).first('id');
      const sessions = strapi.sessionManager('admin');
      const access = await sessions.generateAccessToken((await sessions.generateRefreshToken(String(user.id), 'bench', { type: 'session' })).token);
      if (!('token' in access)) throw new Error('no access token');
      const [own]: { document_id: string }[] = await db('dr_reviews').where({ state: 'tier-2' }).whereIn('organisation_id', db('dr_posts').where({ person_id: user.id }).select('organisation_id')).limit(1).select('document_id');
      const [any]: { document_id: string }[] = await db('dr_reviews').where({ state: 'tier-3' }).limit(1).select('document_id');
      const document = `/documents/api::news-release.news-release/${(account === 'govoffice_1' ? any : own)?.document_id ?? ''}`;
      for (const [asked, bound] of [...ASKED, [document, 200] as const, [`${document}/sheet`, 300] as const]) {
        const took: number[] = [];
        for (let time = -3; time < TIMES; time += 1) {
          const from = performance.now();
          const answer = await fetch(address + asked, { headers: { authorization: `Bearer ${access.token}` } });
          const text = await answer.text();
          if (answer.status !== 200) throw new Error(`${account} ${asked}: ${answer.status} ${text.slice(0, 300)}`);
          if (time >= 0) took.push(performance.now() - from);
        }
        const ok = at95(took) <= bound;
        if (!ok) failed += 1;
        console.log(`${ok ? 'ok  ' : 'SLOW'}  ${account.padEnd(12)} ${decodeURIComponent(asked).padEnd(60)} median ${middle(took).toFixed(0)} ms, p95 ${at95(took).toFixed(0)} ms (≤ ${bound})`);
      }
      readers.push({ name: account, asker: { personId: user.id, held: await appointmentsOf(db, user.id) } });
    }
    // Posts that nobody here logs in with, each alone and with the longest career there is.
    const [{ asker: longest }] = readers as [Reader, ...Reader[]];
    const unit = readers.at(-1)?.asker.held[0]?.organisationId ?? '';
    readers.push(...POSTS.map((post): Reader => ({ name: post, asker: { personId: longest.personId, held: [{ post, organisationId: unit }] } })));
    for (const { name, asker } of readers) {
      for (const { queue, plan, grows } of await plansOf(db, { asker, overdueBefore: new Date(Date.now() - 2 * DAY), lookedAtBefore: new Date(Date.now() - 60 * DAY), measured: true })) {
        if (grows) failed += 1;
        console.log(`${grows ? 'GROWS' : 'ok  '}  ${name} ${queue}${grows || process.env.PLANS !== undefined ? `\n${plan}` : ''}`);
      }
    }
    const expiry = await expiryPlan(strapi, { uid: 'api::news-release.news-release', window: { from: new Date(Date.now() - 30 * DAY), to: new Date(Date.now() + 7 * DAY) }, measured: true, db });
    if (expiry.grows) failed += 1;
    console.log(`${expiry.grows ? 'GROWS' : 'ok  '}  reminders of what expires${expiry.grows || process.env.PLANS !== undefined ? `\n${expiry.plan}` : ''}`);
    server.close();
  } finally {
    await strapi.destroy();
    await database.remove();
    await postgres.stop();
  }
  process.exitCode = failed === 0 ? 0 : 1;
}

void main();
