import { fork, type ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { z } from 'zod';

export interface ForkedServer {
  readonly origin: string;
  readonly password: string;
  readonly setClock: (at: Date) => Promise<void>;
  readonly runDue: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

const START_LIMIT = 120_000;
const CLOCK_LIMIT = 10_000;
const TIMERS_LIMIT = 120_000;
const LOG_TAIL = 30;
const listeningSchema = z.looseObject({ type: z.literal('listening'), port: z.number(), password: z.string() });

/** Secrets that are known to nobody and die with the server. */
function throwawaySecrets(): Readonly<Record<string, string>> {
  const secret = (): string => randomBytes(24).toString('base64');
  const names = ['API_TOKEN_SALT', 'ADMIN_JWT_SECRET', 'TRANSFER_TOKEN_SALT', 'ENCRYPTION_KEY', 'JWT_SECRET', 'DISCLOSURE_AUDIT_KEY'];
  return { APP_KEYS: [secret(), secret()].join(','), ...Object.fromEntries(names.map((name) => [name, secret()])) };
}

/** The parent's environment without what would point the server at somebody's real database, port or files. */
export function quietEnvironment(own: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !/^(DATABASE_|PUBLIC_|CASES_|DEMO_COUNTY$|PORT$|HOST$|BEHIND_PROXY$)/.test(name));
  return {
    ...Object.fromEntries(kept),
    ...throwawaySecrets(),
    NODE_ENV: 'production',
    STRAPI_TELEMETRY_DISABLED: 'true',
    HOST: '127.0.0.1',
    PORT: '0',
    // A `.env` of the installation names its real database; Strapi would read it.
    ENV_PATH: path.join(tmpdir(), 'cases-have-no.env'),
    ...own,
  };
}

/** Resolves with the first message that `wanted` accepts; rejects when the server ends or the time is up. */
function message<Wanted>(parts: { readonly child: ChildProcess; readonly wanted: (raw: unknown) => Wanted | undefined; readonly what: string; readonly limit: number; readonly log: readonly string[] }): Promise<Wanted> {
  const { child } = parts;
  return new Promise((resolve, reject) => {
    const settle = (finish: () => void): void => {
      clearTimeout(timer);
      child.off('message', onMessage);
      child.off('exit', onExit);
      finish();
    };
    const failed = (why: string) => () => reject(new Error([`the server ${why} before ${parts.what}`, ...parts.log].join('\n')));
    const onMessage = (raw: unknown): void => {
      const found = parts.wanted(raw);
      if (found !== undefined) settle(() => resolve(found));
    };
    const onExit = (): void => settle(failed('ended'));
    const timer = setTimeout(() => settle(failed(`took over ${parts.limit / 1000} s`)), parts.limit);
    child.on('message', onMessage);
    child.on('exit', onExit);
    if (child.exitCode !== null || child.signalCode !== null) onExit();
  });
}

const answerSchema = z.looseObject({ type: z.enum(['clock-set', 'due-done', 'due-failed']), message: z.string().optional() });
type OrderAnswer = z.infer<typeof answerSchema>;

const ofType = (types: readonly string[]) => (raw: unknown): OrderAnswer | undefined => {
  const answer = answerSchema.safeParse(raw).data;
  return answer !== undefined && types.includes(answer.type) ? answer : undefined;
};

/**
 * Forks the program at `program` as a server of its own on a free port of 127.0.0.1. Its clock is set
 * over the channel between the two processes, which exists for a forked server only.
 */
export async function forkServer(parts: { readonly program: string; readonly root: string; readonly environment: Readonly<Record<string, string>> }): Promise<ForkedServer> {
  const child = fork(parts.program, [], { cwd: parts.root, env: quietEnvironment(parts.environment), execArgv: [], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const log: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log.push(...text.split('\n').filter((one) => one.trim() !== ''));
      log.splice(0, log.length - LOG_TAIL);
    });
  }
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    // Nothing of this server is kept, so it need not close in good order.
    child.kill('SIGKILL');
    await ended;
  };
  const ask = async (parts: { readonly order: Readonly<Record<string, string>>; readonly answers: readonly string[]; readonly limit: number }): Promise<void> => {
    const answered = message({ child, wanted: ofType(parts.answers), what: `answering ${parts.answers.join(' or ')}`, limit: parts.limit, log });
    // A channel that is closed shows as the end of the server, for which `answered` waits already.
    child.send(parts.order, () => undefined);
    const { type, message: why } = await answered;
    if (type === 'due-failed') throw new Error(`the timers failed: ${why ?? ''}`);
  };
  try {
    const wanted = (raw: unknown): z.infer<typeof listeningSchema> | undefined => listeningSchema.safeParse(raw).data;
    const { port, password } = await message({ child, wanted, what: 'listening', limit: START_LIMIT, log });
    return {
      origin: `http://127.0.0.1:${port}`,
      password,
      setClock: async (at) => ask({ order: { type: 'clock', at: at.toISOString() }, answers: ['clock-set'], limit: CLOCK_LIMIT }),
      runDue: async () => ask({ order: { type: 'run-due' }, answers: ['due-done', 'due-failed'], limit: TIMERS_LIMIT }),
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
