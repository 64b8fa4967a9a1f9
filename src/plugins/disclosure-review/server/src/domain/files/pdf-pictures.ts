import { dirname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { LIMITS } from './reading';

/** Bounds of one PDF: more pictures than these are left to the eye of the secrecy officer, who signs for the file in any case. */
const PICTURES = 30;
const PIXELS = 40_000_000;

/**
 * Runs in a thread of its own, handed over as text like the reader of PDF text. Each picture is sent as soon as it is decoded, in the
 * plainest of formats: P4 (one bit), P5 (grey), P6 (colour).
 */
const PICTURES_THREAD = `
const { parentPort, workerData } = require('node:worker_threads');

const header = (kind, image, rest) => kind + '\\n' + image.width + ' ' + image.height + '\\n' + rest;
const withHeader = (head, bytes) => { const whole = new Uint8Array(head.length + bytes.length); whole.set(Buffer.from(head, 'latin1')); whole.set(bytes, head.length); return whole; };

const plain = (image) => {
  const pixels = image.width * image.height;
  const { data } = image;
  if (data.length === ((image.width + 7) >> 3) * image.height) return withHeader(header('P4', image, ''), data.map((byte) => ~byte & 255));
  if (data.length === pixels) return withHeader(header('P5', image, '255\\n'), data);
  if (data.length === pixels * 3) return withHeader(header('P6', image, '255\\n'), data);
  if (data.length !== pixels * 4) return null;
  const colours = new Uint8Array(pixels * 3);
  for (let at = 0; at < pixels; at += 1) { colours[at * 3] = data[at * 4]; colours[at * 3 + 1] = data[at * 4 + 1]; colours[at * 3 + 2] = data[at * 4 + 2]; }
  return withHeader(header('P6', image, '255\\n'), colours);
};

const read = async () => {
  const { getDocumentProxy, getResolvedPDFJS } = require(workerData.unpdf);
  const pdf = await getDocumentProxy(workerData.bytes, { cMapUrl: workerData.cMaps, cMapPacked: true, isEvalSupported: false, isOffscreenCanvasSupported: false, verbosity: 0, stopAtErrors: false });
  const { OPS } = await getResolvedPDFJS();
  let left = workerData.pictures;
  for (let number = 1; number <= Math.min(pdf.numPages, workerData.pictures) && left > 0; number += 1) {
    const page = await pdf.getPage(number);
    const operators = await page.getOperatorList();
    for (let at = 0; at < operators.fnArray.length && left > 0; at += 1) {
      const key = operators.argsArray[at] && operators.argsArray[at][0];
      const image = operators.fnArray[at] === OPS.paintInlineImageXObject ? key
        : operators.fnArray[at] === OPS.paintImageXObject ? await new Promise((settle) => (key.startsWith('g_') ? page.commonObjs : page.objs).get(key, settle)) : null;
      if (!image || !image.data || image.width < 16 || image.height < 16 || image.width * image.height > workerData.pixels) continue;
      const picture = plain(image);
      if (picture === null) continue;
      left -= 1;
      parentPort.postMessage({ picture });
    }
    page.cleanup();
  }
};

read().then(() => parentPort.postMessage({ end: true }), () => parentPort.postMessage({ end: true }));
`;

/** Pictures that a PDF's pages are made of, as PNM files, in order; those that could be decoded within the time. Never throws. */
export function pdfPictures(bytes: Uint8Array): Promise<readonly Uint8Array[]> {
  const cMaps = `${join(dirname(require.resolve('pdfjs-dist/package.json')), 'cmaps')}/`;
  return new Promise((settle) => {
    const pictures: Uint8Array[] = [];
    const thread = new Worker(PICTURES_THREAD, {
      eval: true, stdout: true, stderr: true, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: 512 },
      workerData: { unpdf: require.resolve('unpdf'), cMaps, pictures: PICTURES, pixels: PIXELS, bytes: new Uint8Array(bytes) },
    });
    const end = (): void => {
      clearTimeout(timer);
      settle(pictures);
      void thread.terminate();
    };
    const timer = setTimeout(end, LIMITS.time);
    thread.on('message', (message: unknown) => {
      if (typeof message === 'object' && message !== null && 'picture' in message && message.picture instanceof Uint8Array) pictures.push(message.picture);
      else end();
    });
    thread.once('error', end);
    thread.once('exit', end);
  });
}
