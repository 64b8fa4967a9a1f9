import { fork, type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { z } from 'zod';
import { quietEnvironment } from '../cases/forked-server';

export interface BenchedServer {
  readonly origin: string;
  /** From the fork to the first moment it listens, in milliseconds. */
  readonly bootTook: number;
  /** Loads the demo county and returns the accounts' password. */
  readonly loadCounty: () => Promise<string>;
  /** The SQL statements since the last time this was asked. */
  readonly statements: () => Promise<readonly string[]>;
  readonly timeDigests: (parts: { readonly uid: string; readonly documentId: string; readonly times: number }) => Promise<readonly number[]>;
  readonly stop: () => Promise<void>;
}

const listening = z.object({ type: z.literal('listening'), port: z.number() });
const answer = z.looseObject({ type: z.literal('answer'), failed: z.string().optional() });

function next<Wanted>(child: ChildProcess, parts: { readonly wanted: z.ZodType<Wanted>; readonly log: readonly string[] }): Promise<Wanted> {
  return new Promise((resolve, reject) => {
    const onExit = (): void => reject(new Error(['the benched server ended', ...parts.log.slice(-30)].join('\n')));
    child.once('exit', onExit);
    child.once('message', (raw: unknown) => {
      child.off('exit', onExit);
      resolve(parts.wanted.parse(raw));
    });
  });
}

/** Forks the benched program on the application at `app` and waits until it listens. */
export async function startBenched(parts: { readonly app: string; readonly environment: Readonly<Record<string, string>> }): Promise<BenchedServer> {
  const log: string[] = [];
  const env = quietEnvironment({ ...parts.environment, BENCH_APP: parts.app, DEMO_COUNTY: 'off', LOG_LEVEL: 'error' });
  const from = performance.now();
  const child = fork(path.join(__dirname, 'server.js'), [], { cwd: parts.app, env, execArgv: ['--no-deprecation'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const { port } = await next(child, { wanted: listening, log });
  const bootTook = performance.now() - from;
  const ask = async <Wanted>(order: object, wanted: z.ZodType<Wanted>): Promise<Wanted> => {
    const answered = next(child, { wanted: answer, log });
    child.send(order);
    const { failed, ...said } = await answered;
    if (failed !== undefined) throw new Error(failed);
    return wanted.parse(said);
  };
  return {
    origin: `http://127.0.0.1:${port}`,
    bootTook,
    loadCounty: async () => (await ask({ type: 'county' }, z.object({ password: z.string() }))).password,
    statements: async () => (await ask({ type: 'statements' }, z.object({ statements: z.array(z.string()) }))).statements,
    timeDigests: async (asked) => (await ask({ type: 'digest', ...asked }, z.object({ digests: z.array(z.number()) }))).digests,
    stop: async () => {
      if (child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      // A second start must find a database that was closed in good order.
      child.disconnect();
      await ended;
    },
  };
}
