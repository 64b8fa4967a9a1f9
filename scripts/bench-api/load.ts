import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { LOADING_CORE } from './forked';

const run = promisify(execFile);

/** wrk's own language: the addresses one after the other, with a header where one is wanted. */
const script = (paths: readonly string[], header: string | null): string =>
  `local paths = {\n${paths.map((one) => `  "${one}"`).join(',\n')}\n}\nlocal at = 0\n${header === null ? '' : `wrk.headers["If-None-Match"] = '${header}'\n`}request = function()\n  at = at % #paths + 1\n  return wrk.format("GET", paths[at])\nend\n`;

export interface Loaded {
  readonly perSecond: number;
  /** Milliseconds. */
  readonly median: number;
}

const milliseconds = (text: string): number => Number.parseFloat(text) * (text.endsWith('us') ? 0.001 : text.endsWith('ms') ? 1 : 1000);

/**
 * Load by wrk (Debian's), from the core that does not serve.
 * @throws when an answer was neither 2xx nor 3xx: a rate of failures is no rate
 */
export async function load(parts: { readonly origin: string; readonly paths: readonly string[]; readonly connections: number; readonly seconds: number; readonly etag?: string }): Promise<Loaded> {
  const { origin, paths, connections, seconds, etag } = parts;
  const folder = mkdtempSync(path.join(tmpdir(), 'wrk-'));
  try {
    const file = path.join(folder, 'paths.lua');
    writeFileSync(file, script(paths, etag ?? null));
    const { stdout } = await run('taskset', ['-c', String(LOADING_CORE), 'wrk', '-t1', `-c${connections}`, `-d${seconds}s`, '--timeout', '60s', '--latency', '-s', file, origin]);
    if (/Non-2xx or 3xx responses: (\d+)/u.test(stdout)) throw new Error(`${paths[0] ?? ''}: ${stdout}`);
    return { perSecond: Number(/Requests\/sec:\s+([\d.]+)/u.exec(stdout)?.[1] ?? 0), median: milliseconds(/50%\s+([\d.]+\w+)/u.exec(stdout)?.[1] ?? '0ms') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** One after the other over one connection: milliseconds of each. */
export async function oneByOne(parts: { readonly origin: string; readonly paths: readonly string[] }): Promise<readonly number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const took: number[] = [];
  for (const one of parts.paths) {
    const from = performance.now();
    await new Promise<void>((resolve, reject) => {
      get(`${parts.origin}${one}`, { agent }, (response) => {
        if (response.statusCode !== 200) reject(new Error(`${one}: ${response.statusCode}`));
        response.resume().once('end', resolve);
      }).once('error', reject);
    });
    took.push(performance.now() - from);
  }
  agent.destroy();
  return took;
}

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Processor time of the whole machine so far, in hundredths of a second: worked, and in all. */
function machineTime(): { readonly worked: number; readonly all: number } {
  const [user = 0, nice = 0, system = 0, idle = 0, waiting = 0, ...others] = (readFileSync('/proc/stat', 'utf8').split('\n')[0] ?? '').trim().split(/\s+/u).slice(1).map(Number);
  const worked = user + nice + system + others.slice(0, 3).reduce((sum, one) => sum + one, 0);
  return { worked, all: worked + idle + waiting };
}

const LONGEST_REST = 120;

/**
 * What was filled is still being written to the disk and tidied up for minutes; a database that has stood for years does no such thing while
 * it is read. Waits for three seconds on end in which the machine works less than a tenth, at most two minutes.
 * @returns seconds that it took
 */
export async function untilTheMachineRests(): Promise<number> {
  execFileSync('sync');
  let seconds = 0;
  for (let quiet = 0; quiet < 3 && seconds < LONGEST_REST; seconds += 1) {
    const before = machineTime();
    await pause(1000);
    const now = machineTime();
    quiet = now.worked - before.worked < 0.1 * (now.all - before.all) ? quiet + 1 : 0;
  }
  return seconds;
}

/** Waits until a server has worked off what a load has left in its queues, and answers a request soon again. */
export async function untilIdle(origin: string, address: string): Promise<void> {
  for (let quick = 0; quick < 3; ) {
    const from = performance.now();
    await fetch(`${origin}${address}`, { headers: { connection: 'close' } }).then((answer) => answer.arrayBuffer());
    quick = performance.now() - from < 200 ? quick + 1 : 0;
    await pause(50);
  }
}
