import { parentPort } from 'node:worker_threads';
import { JOBS, type JobName } from './jobs';
import type { Posted } from './pool';

/** A thread's own end: does one job a message. */
parentPort?.on('message', ({ name, given }: { readonly name: JobName; readonly given: never }) => {
  const post = (posted: Posted): void => parentPort?.postMessage(posted);
  Promise.resolve()
    .then((): unknown => JOBS[name](given))
    .then(
      (answer: unknown) => post({ ok: true, answer }),
      (error: unknown) => post({ ok: false, message: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
