import { setTimeout as after } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { isThreadFailure } from '../../../src/plugins/disclosure-review/server/src/threads/failure';
import { threadPool, type ThreadPool } from '../../../src/plugins/disclosure-review/server/src/threads/pool';

/** Plain JavaScript, as a thread cannot load TypeScript: each kind of good and bad thread. */
const THREAD = `
const { parentPort, threadId } = require('node:worker_threads');
parentPort.on('message', (request) => {
  if (request === 'exit') process.exit(1);
  if (request === 'crash') setImmediate(() => { throw new Error('crash'); });
  else if (request === 'hang') for (;;) ;
  else if (request === 'silent') return;
  else if (request === 'memory') { const kept = []; for (;;) kept.push(new Array(100000).fill(kept.length)); }
  else if (request === 'throw') parentPort.postMessage({ ok: false, message: 'the work threw' });
  else if (request === 'slow') setTimeout(() => parentPort.postMessage({ ok: true, answer: threadId }), 300);
  else parentPort.postMessage({ ok: true, answer: threadId });
});
`;
const LONG = 20_000;
const SHORT = 400;

let started: Worker[] = [];
let pool: ThreadPool;
const poolOf = (size: number): ThreadPool =>
  threadPool({
    size,
    start: () => {
      const thread = new Worker(THREAD, { eval: true, execArgv: [], stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 32 } });
      started.push(thread);
      return thread;
    },
  });
const ask = (request: unknown, time = LONG): Promise<unknown> => pool.ask({ request, time });
/** How a thread ended that should have answered; 'answered' where it did after all. */
const endOf = (asked: Promise<unknown>): Promise<string> => asked.then(() => 'answered', (error: unknown) => (isThreadFailure(error) ? error.threadEnd : String(error)));

beforeEach(() => {
  started = [];
  pool = poolOf(2);
});
afterEach(() => pool.end());

describe('a pool of threads', () => {
  it('should start a thread only when there is work, and use it again', async () => {
    expect(started).toHaveLength(0);
    const first = await ask('a');
    expect(await ask('b')).toBe(first);
    expect(started).toHaveLength(1);
  });

  it('should do two things at once in two threads, and no more than two', async () => {
    const begun = performance.now();
    const [one, other, third] = await Promise.all([ask('slow'), ask('slow'), ask('a')]);
    expect(one).not.toBe(other);
    expect([one, other]).toContain(third);
    expect(started).toHaveLength(2);
    // One after the other they would take as long as both waits and the starts.
    expect(performance.now() - begun).toBeLessThan(LONG);
  });

  it.each(['exit', 'crash', 'memory'])('should fail what a dying thread was at, and ask a new one next (%s)', async (death) => {
    expect(await endOf(ask(death))).toBe('died');
    expect(typeof (await ask('a'))).toBe('number');
    expect(started).toHaveLength(2);
  });

  it.each(['hang', 'silent'])('should end a thread that does not answer in its time, and ask a new one next (%s)', async (request) => {
    expect(await endOf(ask(request, SHORT))).toBe('time');
    await after(20);
    expect(started[0]?.threadId).toBe(-1);
    expect(typeof (await ask('a'))).toBe('number');
  });

  it('should let others through beside a thread that hangs, and those that waited behind two', async () => {
    const hanging = [ask('hang', SHORT), ask('hang', SHORT)].map(endOf);
    const behind = ask('a');
    expect(await Promise.all(hanging)).toEqual(['time', 'time']);
    expect(typeof (await behind)).toBe('number');
  });

  it('should pass on what the work itself threw, and keep the thread', async () => {
    const first = await ask('a');
    await expect(ask('throw')).rejects.toThrow('the work threw');
    expect(await ask('b')).toBe(first);
  });

  it('should refuse what cannot be sent, and keep the thread', async () => {
    const first = await ask('a');
    await expect(ask(() => 'a function')).rejects.toThrow(/could not be cloned/u);
    expect(await ask('b')).toBe(first);
  });

  it('should replace a thread that died while nobody waited', async () => {
    await ask('a');
    await started[0]?.terminate();
    expect(typeof (await ask('b'))).toBe('number');
    expect(started).toHaveLength(2);
  });

  it('should fail all that is under way or waits at the end, and stand again afterwards', async () => {
    const asked = [ask('silent'), ask('silent'), ask('a')].map(endOf);
    await pool.end();
    expect(await Promise.all(asked)).toEqual(['ended', 'ended', 'ended']);
    expect(started.map(({ threadId }) => threadId)).toEqual([-1, -1]);
    expect(typeof (await ask('a'))).toBe('number');
  });
});
