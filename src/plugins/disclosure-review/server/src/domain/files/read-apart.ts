import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readFileText } from './read-file-text';
import { LIMITS, unreadable, type FileReading } from './reading';

type File = Parameters<typeof readFileText>[0];

/** Tests run uncompiled, and a thread cannot load TypeScript: there the file is read in the one thread there is. */
const COMPILED = __filename.endsWith('.js');
/** Longer than a PDF's own bound, which its reader keeps. */
const TIME = LIMITS.time + 5_000;

let thread: Worker | undefined;
let queue: Promise<unknown> = Promise.resolve();

function startThread(): Worker {
  const started = new Worker(join(__dirname, 'reading-thread.js'), { execArgv: [], stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: 768 } });
  // One that dies while nobody waits is replaced by the next file's; an error that nobody hears would end the server.
  const forget = (): void => {
    if (thread === started) thread = undefined;
  };
  started.on('error', forget).on('exit', forget);
  // An idle thread keeps no process alive.
  started.unref();
  return started;
}

function readNext({ name, bytes }: File): Promise<FileReading> {
  const worker = (thread ??= startThread());
  return new Promise((settle) => {
    const end = (reading: FileReading, keep: boolean): void => {
      clearTimeout(timer);
      worker.off('message', answered).off('error', failed).off('exit', failed);
      if (!keep) {
        thread = undefined;
        void worker.terminate();
      } else worker.unref();
      settle(reading);
    };
    // A thread that dies or hangs over a file has read nothing: never clean, and a new one reads the next.
    const give = (reason: 'too-large' | 'corrupt'): void => end(unreadable(reason, 'application/octet-stream'), false);
    const timer = setTimeout(() => give('too-large'), TIME);
    const answered = (reading: FileReading): void => end(reading, true);
    const failed = (): void => give('corrupt');
    worker.once('message', answered).once('error', failed).once('exit', failed);
    worker.ref();
    const copy = new Uint8Array(bytes);
    worker.postMessage({ name, bytes: copy }, [copy.buffer]);
  });
}

/**
 * `readFileText` in a thread of its own, one file after the other, so that a large or hostile file holds up no request.
 * Same answers; never throws.
 */
export function readApart(file: File): Promise<FileReading> {
  if (!COMPILED) return readFileText(file);
  const reading = queue.then(() => readNext(file));
  queue = reading;
  return reading;
}
