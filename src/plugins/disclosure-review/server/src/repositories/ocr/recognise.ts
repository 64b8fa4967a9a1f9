import { spawn } from 'node:child_process';

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
/** The program sets every Chinese character apart; a reader sees one word. */
const SET_APART = /(?<=[\p{Script=Han}，。；：、（）〔〕★]) +(?=[\p{Script=Han}，。；：、（）〔〕★\d])|(?<=\d) +(?=\p{Script=Han})/gu;

/**
 * Reads the letters in one picture with a locally installed tesseract: a process of its own without a shell, the picture by its input,
 * stopped when its time is over. Empty where it fails for any reason: OCR only ever adds to what is known, it clears nothing.
 */
export function recognise(picture: Uint8Array, settings: OcrSettings): Promise<string> {
  return new Promise((settle) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const child = spawn(settings.command, ['stdin', 'stdout', '-l', settings.languages], {
      shell: false, stdio: ['pipe', 'pipe', 'ignore'], timeout: settings.timeout, killSignal: 'SIGKILL', windowsHide: true,
      // One core a picture: the server needs the others. Nothing else of our environment, secrets least of all.
      env: { PATH: process.env.PATH, OMP_THREAD_LIMIT: '1', ...(process.env.TESSDATA_PREFIX !== undefined && { TESSDATA_PREFIX: process.env.TESSDATA_PREFIX }) },
    });
    child.stdout.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > LONGEST * 4) child.kill('SIGKILL');
      else chunks.push(chunk);
    });
    child.once('error', () => settle(''));
    child.once('close', (code) => settle(code === 0 ? Buffer.concat(chunks).toString('utf8').slice(0, LONGEST).replace(SET_APART, '').trim() : ''));
    // A program that ends before it has read everything breaks the pipe.
    child.stdin.on('error', () => undefined);
    child.stdin.end(picture);
  });
}
