import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startBenched, type BenchedServer } from './bench/benched-server';
import { makePlainApp } from './bench/plain-app';
import { noTimings, round, type Measure } from './bench/rounds';
import { create, NEWS, newsForm, prepareOurs, preparePlain, uploadText, type Side } from './bench/sides';
import { reached, table, type Measured } from './bench/table';
import { freshDatabase, type FreshDatabase } from './cases/fresh-database';
import { startPostgres } from './postgres';

const root = path.resolve(__dirname, '../..');
const ROUNDS = Number(process.env.ROUNDS ?? 30);
const STARTS = Number(process.env.STARTS ?? 3);
const WARM_UP = 3;
const AIMS: Readonly<Partial<Record<Measure, number>>> = { save: 1.5, release: 2 };
const NAMES: Readonly<Record<Measure, string>> = { 'first save': '首次保存 first save', save: '保存 save', submit: '报送 submit', approve: '审核 approve', release: '发布 release / publish' };

interface Pair<One> {
  readonly plain: One;
  readonly ours: One;
}

async function inTurns<From, To>(pair: Pair<From>, work: (one: From) => Promise<To>): Promise<Pair<To>> {
  const plain = await work(pair.plain);
  return { plain, ours: await work(pair.ours) };
}

/** First start on an empty database, then a second one, both sides in turns; of all starts the times in milliseconds. */
async function boots(parts: { readonly apps: Pair<string>; readonly url: string | undefined }): Promise<readonly Measured[]> {
  const took = { first: { plain: [] as number[], ours: [] as number[] }, second: { plain: [] as number[], ours: [] as number[] } };
  for (let start = 0; start < STARTS; start += 1) {
    for (const side of start % 2 === 0 ? (['plain', 'ours'] as const) : (['ours', 'plain'] as const)) {
      const database = await freshDatabase({ url: parts.url });
      for (const which of ['first', 'second'] as const) {
        const server = await startBenched({ app: parts.apps[side], environment: database.environment });
        took[which][side].push(server.bootTook);
        await server.stop();
      }
      await database.remove();
    }
  }
  const aim = { times: 1.5 };
  return [{ name: '启动(空库) first start', ...took.first, aim }, { name: '再次启动 second start', ...took.second, aim }];
}

/** A body of 100 KB with ten files of 1 MB, read and digested by the server again and again. */
async function digests(ours: Side): Promise<Measured> {
  const files: number[] = [];
  for (let file = 0; file < 10; file += 1) files.push(await uploadText({ side: ours, size: 1_000_000, mark: `annex-${file}` }));
  // About three bytes a character.
  const documentId = await create(ours, newsForm({ side: ours, title: '大文件', size: 35_000, files }));
  await ours.server.timeDigests({ uid: NEWS, documentId, times: 5 });
  return { name: '摘要 digest 100 KB + 10 MB', plain: [], ours: await ours.server.timeDigests({ uid: NEWS, documentId, times: 40 }), aim: { below: 50 } };
}

async function steps(sides: Pair<Side>): Promise<readonly Measured[]> {
  const into = { plain: noTimings(), ours: noTimings() };
  for (let number = 0; number < WARM_UP; number += 1) await round({ ...sides, number, into: { plain: noTimings(), ours: noTimings() } });
  for (let number = 0; number < ROUNDS; number += 1) await round({ ...sides, number: number + WARM_UP, into });
  return (Object.keys(NAMES) as Measure[]).map((measure) => {
    const times = AIMS[measure];
    return { name: NAMES[measure], plain: into.plain[measure], ours: into.ours[measure], ...(times !== undefined && { aim: { times } }) };
  });
}

async function onDatabase(parts: { readonly name: string; readonly url: string | undefined; readonly apps: Pair<string> }): Promise<readonly Measured[]> {
  const { apps, url } = parts;
  const databases: Pair<FreshDatabase> = await inTurns(apps, () => freshDatabase({ url }));
  const running: BenchedServer[] = [];
  try {
    const servers = await inTurns({ plain: 'plain', ours: 'ours' } as const, async (side) => {
      const server = await startBenched({ app: apps[side], environment: databases[side].environment });
      running.push(server);
      return server;
    });
    const sides: Pair<Side> = { plain: await preparePlain(servers.plain), ours: await prepareOurs(servers.ours) };
    const rows = [...(await steps(sides)), await digests(sides.ours)];
    for (const server of running) await server.stop();
    const all = [...rows, ...(STARTS > 0 ? await boots({ apps, url }) : [])];
    console.log(`\n${table({ title: parts.name, rows: all })}`);
    return all;
  } finally {
    for (const server of running) await server.stop();
    await inTurns(databases, (database) => database.remove());
  }
}

/**
 * `npm run bench`: our application and a plain Strapi of the same content types, running side by side and asked in turns,
 * on SQLite and on PostgreSQL. ROUNDS and STARTS change how often; exit 1 when an aim is missed.
 */
async function bench(): Promise<void> {
  mkdirSync(path.join(root, '.tmp'), { recursive: true });
  const folder = mkdtempSync(path.join(root, '.tmp', 'plain-'));
  const given = process.env.BENCH_DATABASE_URL;
  const postgres = given ? { url: given, stop: async () => undefined } : await startPostgres();
  try {
    makePlainApp({ root, folder });
    const apps = { plain: folder, ours: root };
    console.log(`${os.cpus().length} × ${os.cpus()[0]?.model ?? '?'}, Node ${process.version}, ${ROUNDS} 轮 rounds, 负载 load ${os.loadavg().map((one) => one.toFixed(1)).join(' ')}`);
    const only = process.env.BENCH_ON;
    const rows = [
      ...(only === 'postgres' ? [] : await onDatabase({ name: 'SQLite', url: undefined, apps })),
      ...(only === 'sqlite' ? [] : await onDatabase({ name: 'PostgreSQL', url: postgres.url, apps })),
    ];
    process.exitCode = rows.some((row) => reached(row) === false) ? 1 : 0;
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

bench().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
