import type { TransferListItem, Worker } from 'node:worker_threads';
import { threadFailure, type ThreadEnd } from './failure';

/** What a thread posts back for each request, in any order of threads but one request a thread at a time. */
export type Posted = { readonly ok: true; readonly answer: unknown } | { readonly ok: false; readonly message: string };

/** `time`: milliseconds from when a thread begins, its start included. `transfer`: memory that is handed over, not copied. */
export interface Asked {
  readonly request: unknown;
  readonly time: number;
  readonly transfer?: readonly TransferListItem[];
}

export interface ThreadPool {
  /** @throws a `ThreadFailure` when the thread ends before it answers; the error that the work itself threw */
  readonly ask: (asked: Asked) => Promise<unknown>;
  /** Ends all threads and fails what they are at. Later requests start new ones. */
  readonly end: () => Promise<void>;
}

interface Job extends Asked {
  readonly answered: (posted: Posted) => void;
  readonly failed: (error: Error) => void;
}
interface Busy {
  readonly job: Job;
  readonly timer: NodeJS.Timeout;
}

/**
 * At most `size` threads, started when there is work. One that dies or takes too long fails its own request only: it is ended, and the
 * next request gets a new one. Idle threads keep no process alive.
 */
export function threadPool({ start, size }: { readonly start: () => Worker; readonly size: number }): ThreadPool {
  const threads = new Map<Worker, Busy | null>();
  const waiting: Job[] = [];

  const drop = (thread: Worker, parts: { readonly end: ThreadEnd; readonly cause?: unknown }): Promise<unknown> => {
    const busy = threads.get(thread);
    if (!threads.delete(thread)) return Promise.resolve();
    clearTimeout(busy?.timer);
    busy?.job.failed(threadFailure(parts.end, parts.cause));
    return thread.terminate();
  };

  const startThread = (): Worker => {
    const thread = start();
    threads.set(thread, null);
    const lost = (cause: unknown): void => {
      void drop(thread, { end: 'died', cause });
      assign();
    };
    // One that dies while nobody waits is forgotten; an error that nobody hears would end the server.
    thread.on('error', lost).on('messageerror', lost).on('exit', lost);
    thread.on('message', (posted: Posted) => {
      const busy = threads.get(thread);
      if (busy === undefined || busy === null) return;
      clearTimeout(busy.timer);
      threads.set(thread, null);
      thread.unref();
      busy.job.answered(posted);
      assign();
    });
    return thread;
  };

  const begin = (thread: Worker, job: Job): void => {
    const timer = setTimeout(() => {
      void drop(thread, { end: 'time' });
      assign();
    }, job.time);
    threads.set(thread, { job, timer });
    thread.ref();
    try {
      thread.postMessage(job.request, job.transfer);
    } catch (error) {
      // What cannot be sent was never begun: the thread is free.
      clearTimeout(timer);
      threads.set(thread, null);
      thread.unref();
      job.failed(error instanceof Error ? error : new Error(String(error)));
    }
  };

  const idle = (): Worker | undefined => [...threads].find(([, busy]) => busy === null)?.[0];
  const assign = (): void => {
    while (waiting.length > 0) {
      const thread = idle() ?? (threads.size < size ? startThread() : undefined);
      const job = thread === undefined ? undefined : waiting.shift();
      if (thread === undefined || job === undefined) return;
      begin(thread, job);
    }
  };

  return {
    ask: (asked) =>
      new Promise((resolve, reject) => {
        const answered = (posted: Posted): void => (posted.ok ? resolve(posted.answer) : reject(new Error(posted.message)));
        waiting.push({ ...asked, answered, failed: reject });
        assign();
      }),
    end: async () => {
      for (const job of waiting.splice(0)) job.failed(threadFailure('ended'));
      await Promise.all([...threads.keys()].map((thread) => drop(thread, { end: 'ended' })));
    },
  };
}
