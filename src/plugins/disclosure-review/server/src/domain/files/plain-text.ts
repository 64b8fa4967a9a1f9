import { htmlToText } from '../text/html-to-text';
import { decodeText } from './characters';
import { printedLength, unreadable, type FileReading } from './reading';
import { xmlToText } from './xml-to-text';

/** Reads txt, csv, html, svg and xml, in UTF-8, UTF-16 with its mark, or GB18030. */
export function readPlainText(bytes: Uint8Array): FileReading {
  const source = decodeText(bytes);
  if (source === undefined) return unreadable('unknown-format', 'application/octet-stream');
  const head = source.slice(0, 2000).trimStart();
  if (/^(?:<\?xml[^>]{0,200}>\s{0,20})?(?:<!--[^>]{0,500}-->\s{0,20})*(?:<!DOCTYPE svg[^>]{0,300}>\s{0,20})?<svg[\s>]/iu.test(head)) return readVector(source);
  // What declares entities may show other words than it holds, whatever it calls itself.
  const declaresEntities = head.startsWith('<') && /<!ENTITY\s/iu.test(source);
  if (!declaresEntities && /<(?:!doctype html|html|head|body|table|div|p)[\s>]/iu.test(head)) return readPage(source);
  if (declaresEntities || head.startsWith('<?xml')) {
    const { text, declares } = xmlToText(source, { fields: true });
    const parts = [{ part: 'text', text }];
    return declares ? unreadable('corrupt', 'application/xml', parts) : { reading: 'read', mime: 'application/xml', parts };
  }
  const parts = [{ part: 'text', text: source.replace(/\r\n?/gu, '\n') }];
  return printedLength(parts) === 0 ? unreadable('no-text', 'text/plain') : { reading: 'read', mime: 'text/plain', parts };
}

const holdsPictures = (source: string): boolean => /<image[\s>]|data:image\//iu.test(source);

function readPage(source: string): FileReading {
  const parts = [{ part: 'text', text: htmlToText(source, { withHidden: true }) }];
  return holdsPictures(source) ? unreadable('embedded-pictures', 'text/html', parts) : { reading: 'read', mime: 'text/html', parts };
}

/** A drawing may say by its lines what it does not say in text: it is a picture, with its words. */
function readVector(source: string): FileReading {
  const { text, declares } = xmlToText(source, { fields: true });
  const parts = text === '' ? [] : [{ part: 'text', text }];
  if (declares && /<!ENTITY/iu.test(source)) return unreadable('corrupt', 'image/svg+xml', parts);
  return { reading: 'picture', mime: 'image/svg+xml', parts };
}
