import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { readingOfPdf } from './pdf-reading';
import { PDF_THREAD } from './pdf-thread';
import { LIMITS, type FileReading } from './reading';

/** The maps without which Chinese standard fonts yield no text at all. */
function readerPaths(): { readonly unpdf: string; readonly cMaps: string; readonly fonts: string } {
  const pdfjs = dirname(require.resolve('pdfjs-dist/package.json'));
  return { unpdf: require.resolve('unpdf'), cMaps: `${join(pdfjs, 'cmaps')}/`, fonts: `${join(pdfjs, 'standard_fonts')}/` };
}

/** The thread's answer, as `readingOfPdf` takes it. */
function inThread(bytes: Uint8Array): Promise<unknown> {
  return new Promise((settle) => {
    const thread = new Worker(PDF_THREAD, {
      eval: true,
      stdout: true,
      stderr: true,
      execArgv: [],
      // A copy: the thread takes the memory it is given.
      workerData: { ...readerPaths(), pages: LIMITS.pages, bytes: new Uint8Array(bytes) },
      resourceLimits: { maxOldGenerationSizeMb: 512 },
    });
    const end = (message: unknown): void => {
      clearTimeout(timer);
      settle(message);
      void thread.terminate();
    };
    const timer = setTimeout(() => end({ tooLarge: true }), LIMITS.time);
    thread.once('message', end);
    thread.once('error', end);
    thread.once('exit', end);
  });
}

/** Reads a PDF's pages, notes, outline and information. */
export async function readPdf(bytes: Uint8Array): Promise<FileReading> {
  return readingOfPdf({ message: await inThread(bytes), bytes });
}
