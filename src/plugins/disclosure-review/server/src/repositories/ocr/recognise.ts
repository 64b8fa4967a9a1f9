import { spawn } from 'node:child_process';
import { ocrText } from '../../domain/text/ocr-text';

export interface OcrSettings {
  /** The program, by its path or its name; empty: no letters are read in pictures. */
  readonly command: string;
  /** As the program names them, for instance `chi_sim+eng`. */
  readonly languages: string;
  /** Milliseconds for one picture. */
  readonly timeout: number;
}

/** Characters of one picture; a page has some thousand. */
const LONGEST = 200_000;

/**
 * Reads the letters in one picture with a locally installed tesseract: a process of its own without a shell, the picture by its input,
 * stopped when its time is over. Empty where it fails for any reason: OCR only ever adds to what is known, it clears nothing.
 */
export function recognise(picture: Uint8Array, settings: OcrSettings): Promise<string> {
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const child = spawn(settings.command, ['stdin', 'stdout', '-l', settings.languages], {
      shell: false, stdio: ['pipe', 'pipe', 'ignore'], windowsHide: true,
      // One core a picture: the server needs the others. Nothing else of our environment, secrets least of all.
      env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1', ...(process.env.TESSDATA_PREFIX !== undefined && { TESSDATA_PREFIX: process.env.TESSDATA_PREFIX }) },
    });
    // Our own timer: that of `spawn` outlives a program which could not be started.
    const timer = setTimeout(() => child.kill('SIGKILL'), settings.timeout);
    const end = (text: string): void => {
      clearTimeout(timer);
      settle(text);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LONGEST * 4) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.once('error', () => end(''));
    child.once('close', (code) => end(code === 0 ? ocrText(Buffer.concat(chunks).toString('utf8').slice(0, LONGEST)) : ''));
    // A program that ends before it has read everything breaks the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(picture);
  });
}
