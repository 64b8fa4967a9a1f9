import { strToU8, zipSync } from 'fflate';
import { contentOf, fileTypeRefusal } from '../../../src/plugins/disclosure-review/server/src/domain/file-type';

const zip = (...names: readonly string[]): Buffer => Buffer.from(zipSync(Object.fromEntries(names.map((name) => [name, strToU8('x')]))));
const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
const types = '[Content_Types].xml';
const OLE = latin('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1');

describe('fileTypeRefusal', () => {
  it.each([
    ['通知.docx', zip(types, 'word/document.xml')], ['加密.docx', OLE], ['残.docx', zip(types, 'word/document.xml').subarray(0, 60)],
    ['表.xlsx', zip(types, 'xl/workbook.xml')], ['片.pptx', zip(types, 'ppt/presentation.xml')], ['版式.ofd', zip('OFD.xml', 'Doc_0/Document.xml')],
    ['文.odt', zip('mimetype', 'META-INF/manifest.xml', 'content.xml')], ['旧.doc', OLE], ['旧.wps', OLE], ['旧.doc', latin('{\\rtf1 ')],
    ['包.zip', zip('a.docx', 'b.pdf')], ['件.pdf', latin('%PDF-1.7')], ['件.pdf', latin('\r\n%PDF-1.4')], ['图.JPG', latin('\xff\xd8\xff\xe0')],
    ['图.svg', Buffer.from('<?xml version="1.0"?>\n<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0"/></svg>')],
    ['表.csv', Buffer.from('姓名,金额')], ['文.txt', latin('\xb9\xd8\xd3\xda')], ['文.txt', Buffer.from('\ufeff通知', 'utf16le')], ['空.txt', Buffer.alloc(0)],
    ['MZ.txt', latin('MZ is how this text begins')],
  ])('should take %s', (name, bytes) => {
    expect(fileTypeRefusal({ name, bytes })).toBeNull();
  });

  it.each([
    ['图.png', latin('\xff\xd8\xff\xe0'), 'file-type-mismatch'], ['通知.docx', zip(types, 'xl/workbook.xml'), 'file-type-mismatch'],
    ['通知.pdf', Buffer.from('通知'), 'file-type-mismatch'], ['通知.txt', OLE, 'file-type-mismatch'], ['通知.txt', latin('a\0\x01b'), 'file-type-mismatch'],
    ['通知.docm', zip(types, 'word/document.xml'), 'file-type-refused'], ['通知.docx', zip(types, 'word/document.xml', 'word/vbaProject.bin'), 'file-type-refused'],
    ['包.zip', zip('a/安装.exe'), 'file-type-refused'], ['通知.pdf', latin(`MZ${'\0'.repeat(70)}`), 'file-type-refused'], ['通知.txt', latin('\x7fELF\x02'), 'file-type-refused'],
    ['通知.txt', Buffer.from('  <!doctype html><p>x'), 'file-type-refused'], ['通知.xls', Buffer.from('<table><tr>'), 'file-type-refused'],
    ['图.svg', Buffer.from('<svg onload="x()"></svg>'), 'file-type-refused'], ['图.svg', Buffer.from('<svg><a href="javascript:x"/></svg>'), 'file-type-refused'],
    ['页.html', Buffer.from('文字'), 'file-type-refused'], ['constructor', Buffer.from('文字'), 'file-type-refused'], ['x.toString', Buffer.from('文字'), 'file-type-refused'],
  ])('should refuse %s of other content', (name, bytes, code) => {
    expect(fileTypeRefusal({ name, bytes })).toMatchObject({ kind: 'content', rule: 'REL-1', code });
  });
});

describe('contentOf', () => {
  it('should tell torn and plain archives apart', () => {
    expect(contentOf(zip('a.txt'))).toBe('zip');
    expect(contentOf(zip('a.txt').subarray(0, 40))).toBe('torn-zip');
  });
});
