import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { makePlainApp } from './bench/plain-app';
import { median, quantile } from './bench/table';
import { startApi, startBare, type ApiServer } from './bench-api/forked';
import { load, oneByOne, untilIdle, untilTheMachineRests } from './bench-api/load';
import { requestsAt, type Requests } from './bench-api/requests';
import { freshDatabase } from './cases/fresh-database';
import { startPostgres } from './postgres';

const root = path.resolve(__dirname, '../..');
const SIZES = (process.env.SIZES ?? '1000,10000,100000').split(',').map(Number);
const SECONDS = Number(process.env.SECONDS ?? 4);
const CONNECTIONS = 16;
/** A plain Strapi answers a list in seconds: it takes a while to see how many. */
const PLAIN_SECONDS = Math.max(SECONDS, 20);

/** A quarter of the machine's memory, as PostgreSQL's manual has it; for our server and the plain one alike. */
const SHARED_MB = Math.floor(os.totalmem() / 4 / 1024 / 1024);

let short = 0;
const line = (name: string, figures: string, aim?: { readonly text: string; readonly met: boolean }): void => {
  if (aim?.met === false) short += 1;
  console.log(`  ${name.padEnd(34)} ${figures}${aim === undefined ? '' : `   [${aim.text}: ${aim.met ? 'ok' : 'SHORT'}]`}`);
};
const rate = (value: number): string => (value >= 100 ? value.toFixed(0) : value.toFixed(1));
const ms = (value: number): string => `${value.toFixed(2)} ms`;

type Kind = 'list' | 'column' | 'detail';
const KINDS: readonly Kind[] = ['list', 'column', 'detail'];
const PLAIN_AIM: Readonly<Record<Kind, number>> = { list: 50, column: 50, detail: 2 };

async function seen(server: ApiServer, address: string): Promise<{ readonly path: string; readonly body: string; readonly etag: string }> {
  const answer = await fetch(`${server.origin}${address}`, { headers: { 'accept-encoding': 'identity' } });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${(await answer.text()).slice(0, 300)}`);
  return { path: address, body: await answer.text(), etag: answer.headers.get('etag') ?? '' };
}

/** From memory: the same answer again and again, ours beside a bare server with the same bytes. */
async function fromMemory(parts: { readonly kept: ApiServer; readonly requests: Requests }): Promise<void> {
  const { kept, requests } = parts;
  const first = (kind: Kind): string => requests[kind][0] ?? '';
  const bodies = [];
  for (const kind of KINDS) bodies.push(await seen(kept, first(kind)));
  const bare = await startBare(bodies);
  console.log(`  从内存 / from memory, ${CONNECTIONS} connections, requests a second: ours, bare, share`);
  for (const [name, kind, tagged] of [['list 20', 'list', false], ['column 50', 'column', false], ['detail', 'detail', false], ['detail, ETag (304)', 'detail', true]] as const) {
    const address = first(kind);
    const etag = tagged ? bodies.find(({ path: one }) => one === address)?.etag : undefined;
    const asked = { paths: [address], connections: CONNECTIONS, seconds: SECONDS, ...(etag !== undefined && { etag }) };
    const ours = (await load({ origin: kept.origin, ...asked })).perSecond;
    const theirs = (await load({ origin: bare.origin, ...asked })).perSecond;
    line(name, `${rate(ours)}  ${rate(theirs)}  ${(ours / theirs).toFixed(2)}`, { text: '≥ 0.5', met: ours >= 0.5 * theirs });
  }
  await bare.stop();
}

/** Made anew for every request, never the same address twice in a row, beside a plain Strapi. */
async function madeAnew(parts: { readonly fresh: ApiServer; readonly plain: ApiServer; readonly requests: Requests }): Promise<void> {
  const { fresh, plain, requests } = parts;
  console.log(`  不缓存 / made anew, ${CONNECTIONS} connections, requests a second: ours, plain Strapi, times; ours alone at the median`);
  for (const kind of KINDS) {
    const asked = { paths: requests[kind], connections: CONNECTIONS };
    // Both sides have their code compiled by a load that is not counted; plain Strapi's own is long enough to hold it.
    await load({ origin: fresh.origin, ...asked, seconds: SECONDS });
    const ours = (await load({ origin: fresh.origin, ...asked, seconds: SECONDS })).perSecond;
    const alone = median(await oneByOne({ origin: fresh.origin, paths: [...requests[kind], ...requests[kind]] }));
    const theirs = (await load({ origin: plain.origin, ...asked, seconds: PLAIN_SECONDS })).perSecond;
    // What it still works off is on the core that serves, and would be counted against the next.
    await untilIdle(plain.origin, requests.detail[0] ?? '');
    await plain.idle();
    line(kind, `${rate(ours)}  ${rate(theirs)}  ${(ours / theirs).toFixed(1)}×`, { text: `≥ ${PLAIN_AIM[kind]}×`, met: ours >= PLAIN_AIM[kind] * theirs });
    line(`${kind}, one at a time`, ms(alone), kind === 'detail' ? undefined : { text: '< 5 ms', met: alone < 5 });
  }
}

async function search(parts: { readonly fresh: ApiServer; readonly requests: Requests; readonly bound: number }): Promise<void> {
  await oneByOne({ origin: parts.fresh.origin, paths: parts.requests.search.slice(0, 50) });
  const took = await oneByOne({ origin: parts.fresh.origin, paths: parts.requests.search });
  const at95 = quantile(took, 0.95);
  line('search, made anew', `median ${ms(median(took))}, 95th percentile ${ms(at95)}`, { text: `< ${parts.bound} ms`, met: at95 < parts.bound });
}

/** Median of one request after the other, made anew. */
async function costs(fresh: ApiServer, requests: Requests): Promise<Readonly<Record<keyof Requests, number>>> {
  const found: Partial<Record<keyof Requests, number>> = {};
  for (const kind of ['list', 'column', 'detail', 'search', 'feed', 'sitemap'] as const) {
    await oneByOne({ origin: fresh.origin, paths: requests[kind].slice(0, 20) });
    const times = Math.ceil(200 / requests[kind].length);
    found[kind] = median(await oneByOne({ origin: fresh.origin, paths: Array.from({ length: times }, () => requests[kind]).flat() }));
  }
  return found as Readonly<Record<keyof Requests, number>>;
}

async function atSize(parts: { readonly name: string; readonly url: string | undefined; readonly plainApp: string; readonly documents: number; readonly whole: boolean }): Promise<Readonly<Record<keyof Requests, number>>> {
  const { name, url, plainApp, documents, whole } = parts;
  console.log(`\n${name}, ${documents} 篇 / documents, 负载 load ${os.loadavg().map((one) => one.toFixed(1)).join(' ')}`);
  const databases = { ours: await freshDatabase({ url }), plain: await freshDatabase({ url }) };
  const running: ApiServer[] = [];
  const start = async (side: 'ours' | 'plain', environment: Readonly<Record<string, string>> = {}): Promise<ApiServer> => {
    const server = await startApi({ side, app: side === 'ours' ? root : plainApp, environment: { ...databases[side].environment, ...environment } });
    running.push(server);
    return server;
  };
  try {
    const kept = await start('ours');
    const fresh = await start('ours', { PUBLIC_CACHE_MB: '0' });
    await kept.fill(documents);
    for (const server of [kept, fresh]) await server.pin();
    const requests = requestsAt(documents);
    if (whole) {
      const plain = await start('plain');
      await plain.fill(documents);
      await plain.pin();
      for (const kind of KINDS) await seen(plain, requests[kind][0] ?? '');
      console.log(`  等机器空闲 / until the machine rests: ${await untilTheMachineRests()} s`);
      await fromMemory({ kept, requests });
      await madeAnew({ fresh, plain, requests });
      await search({ fresh, requests, bound: url === undefined ? 60 : 20 });
      await plain.stop();
    }
    return await costs(fresh, requests);
  } finally {
    for (const server of running) await server.stop();
    for (const database of Object.values(databases)) await database.remove();
  }
}

function growth(name: string, found: readonly { readonly documents: number; readonly costs: Readonly<Record<keyof Requests, number>> }[]): void {
  const [first, last] = [found[0], found.at(-1)];
  if (first === undefined || last === undefined || found.length < 2) return;
  console.log(`\n${name}: 增长 / growth, one request made anew, median at ${found.map(({ documents }) => documents).join(' / ')} documents`);
  for (const kind of ['list', 'column', 'detail', 'search', 'feed', 'sitemap'] as const) {
    const times = last.costs[kind] / first.costs[kind];
    line(kind, `${found.map(({ costs: one }) => ms(one[kind])).join(' / ')}  ${times.toFixed(2)}×`, { text: '≤ 1.5×', met: times <= 1.5 });
  }
}

/**
 * `npm run bench:api`: the public interface beside a plain Strapi of the same content and a bare node server of the same bytes, on SQLite
 * and PostgreSQL, server on one core, load from the other. SIZES, SECONDS and BENCH_ON change the run; exit 1 when an aim is missed.
 */
async function bench(): Promise<void> {
  for (const tool of ['wrk', 'taskset']) {
    try {
      execFileSync('which', [tool], { stdio: 'ignore' });
    } catch {
      throw new Error(`没有 ${tool},请先 apt-get install wrk util-linux / ${tool} is missing: apt-get install wrk util-linux`);
    }
  }
  mkdirSync(path.join(root, '.tmp'), { recursive: true });
  const plainApp = mkdtempSync(path.join(root, '.tmp', 'plain-'));
  const postgres = process.env.BENCH_ON === 'sqlite' ? null : await startPostgres([`shared_buffers=${SHARED_MB}MB`]);
  try {
    makePlainApp({ root, folder: plainApp });
    console.log(`${os.cpus().length} × ${os.cpus()[0]?.model ?? '?'}, Node ${process.version}, shared_buffers ${SHARED_MB} MB`);
    for (const [name, url] of [['SQLite', undefined], ['PostgreSQL', postgres?.url]] as const) {
      if ((name === 'SQLite' && process.env.BENCH_ON === 'postgres') || (name === 'PostgreSQL' && url === undefined)) continue;
      const found = [];
      for (const documents of SIZES) found.push({ documents, costs: await atSize({ name, url, plainApp, documents, whole: documents === SIZES.at(-1) || process.env.WHOLE === '1' }) });
      growth(name, found);
    }
    process.exitCode = short === 0 ? 0 : 1;
  } finally {
    await postgres?.stop();
    rmSync(plainApp, { recursive: true, force: true });
  }
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
