import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import { quietEnvironment } from '../cases/forked-server';

const message = z.discriminatedUnion('type', [z.object({ type: z.literal('ready') }), z.object({ type: z.literal('done') }), z.object({ type: z.literal('listening'), port: z.number() }), z.object({ type: z.literal('failed'), message: z.string() })]);
type Message = z.infer<typeof message>;

/** The core that serves; the load comes from the other one. */
export const SERVING_CORE = 0;
export const LOADING_CORE = 1;

function next(child: ChildProcess, log: readonly string[]): Promise<Message> {
  return new Promise((resolve, reject) => {
    const ended = (): void => reject(new Error(['the server ended', ...log.slice(-20)].join('\n')));
    child.once('exit', ended);
    child.once('message', (raw: unknown) => {
      child.off('exit', ended);
      const said = message.parse(raw);
      if (said.type === 'failed') reject(new Error(said.message));
      else resolve(said);
    });
  });
}

export interface ApiServer {
  readonly origin: string;
  readonly fill: (documents: number) => Promise<void>;
  readonly pin: () => Promise<void>;
  /** Resolves when the process has nothing left to work off. */
  readonly idle: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

/** Processor time of a process so far, in hundredths of a second. */
function processorTime(pid: number): number {
  const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
  const [utime, stime] = afterName.split(' ').slice(11, 13);
  return Number(utime) + Number(stime);
}

/** Waits for one second in which it worked no more than a twentieth. */
async function untilItRests({ pid = 0 }: ChildProcess): Promise<void> {
  for (let before = processorTime(pid); ; ) {
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const now = processorTime(pid);
    if (now - before <= 5) return;
    before = now;
  }
}

const portOf = (said: Message): number => (said.type === 'listening' ? said.port : 0);

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.disconnect();
  await ended;
}

/** Our application or a plain Strapi at `app`, on a database of the environment. */
export async function startApi(parts: { readonly side: 'ours' | 'plain'; readonly app: string; readonly environment: Readonly<Record<string, string>> }): Promise<ApiServer> {
  const { side, app } = parts;
  const log: string[] = [];
  const env = quietEnvironment({ ...parts.environment, BENCH_APP: app, BENCH_SIDE: side, DEMO_COUNTY: 'off', LOG_LEVEL: 'error', PUBLIC_RATE_PER_MINUTE: '0' });
  const child = fork(path.join(__dirname, 'server.js'), [], { cwd: app, env, execArgv: ['--no-deprecation'], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  for (const stream of [child.stdout, child.stderr]) stream?.setEncoding('utf8').on('data', (text: string) => log.push(text));
  const port = portOf(await next(child, log));
  const ask = async (order: object): Promise<void> => {
    const answered = next(child, log);
    child.send(order);
    await answered;
  };
  return { origin: `http://127.0.0.1:${port}`, fill: (documents) => ask({ type: 'fill', documents }), pin: () => ask({ type: 'pin', core: SERVING_CORE }), idle: () => untilItRests(child), stop: () => stop(child) };
}

/** The bare server with these answers, on the serving core. */
export async function startBare(answers: readonly { readonly path: string; readonly body: string; readonly etag: string }[]): Promise<{ readonly origin: string; readonly stop: () => Promise<void> }> {
  const child = fork(path.join(__dirname, 'bare.js'), [], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
  await next(child, []);
  const listening = next(child, []);
  child.send(answers);
  const port = portOf(await listening);
  execFileSync('taskset', ['-a', '-cp', String(SERVING_CORE), String(child.pid)], { stdio: 'ignore' });
  return { origin: `http://127.0.0.1:${port}`, stop: () => stop(child) };
}
