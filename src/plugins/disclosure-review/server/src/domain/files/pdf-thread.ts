/**
 * Runs in a thread of its own: a hostile PDF can then neither block nor exhaust the server. It is handed over as text,
 * because the tests run uncompiled and a thread cannot load TypeScript.
 */
export const PDF_THREAD = `
const { parentPort, workerData } = require('node:worker_threads');

const pageText = (content) => {
  let text = '';
  let height = null;
  for (const item of content.items) {
    if (typeof item.str !== 'string') continue;
    const top = Math.round(item.transform[5]);
    if (height !== null && Math.abs(top - height) > 2 && !text.endsWith('\\n')) text += '\\n';
    text += item.str + (item.hasEOL ? '\\n' : '');
    height = top;
  }
  return text;
};

const strings = (value, depth) => {
  if (typeof value === 'string') return [value];
  if (depth > 3 || value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((inner) => strings(inner, depth + 1));
};

const ofPage = async (page, number) => {
  const parts = [{ part: 'page' + number, text: pageText(await page.getTextContent()) }];
  const notes = (await page.getAnnotations()).flatMap((note) =>
    strings([note.contentsObj, note.titleObj, note.url, note.fieldName, note.fieldValue, note.alternativeText, note.richText && note.richText.str], 0));
  if (notes.length > 0) parts.push({ part: 'page' + number + '#notes', text: notes.join('\\n') });
  const blank = parts[0].text.trim() === '' && (await page.getOperatorList()).fnArray.length <= 2;
  return { parts, blank };
};

const read = async () => {
  const { getDocumentProxy } = require(workerData.unpdf);
  const pdf = await getDocumentProxy(workerData.bytes, {
    cMapUrl: workerData.cMaps, cMapPacked: true, standardFontDataUrl: workerData.fonts, isEvalSupported: false, verbosity: 0, stopAtErrors: false,
  });
  if (pdf.numPages > workerData.pages) return { tooLarge: true };
  const parts = [];
  let withoutText = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await ofPage(await pdf.getPage(number), number);
    parts.push(...page.parts);
    if (!page.blank && page.parts[0].text.replace(/\\s+/g, '').length < 4) withoutText += 1;
  }
  const { info, metadata } = await pdf.getMetadata();
  parts.push({ part: 'info', text: [...strings(info, 0), ...strings(metadata ? metadata.getAll ? metadata.getAll() : {} : {}, 0)].join('\\n') });
  const outline = strings((await pdf.getOutline()) || [], -6).join('\\n');
  if (outline !== '') parts.push({ part: 'outline', text: outline });
  const attached = Object.keys((await pdf.getAttachments()) || {});
  if (attached.length > 0) parts.push({ part: 'attached', text: attached.join('\\n') });
  return { parts, withoutText, attached: attached.length };
};

read().then(
  (answer) => parentPort.postMessage(answer),
  (error) => parentPort.postMessage({ failed: String(error && error.name) }),
);
`;
