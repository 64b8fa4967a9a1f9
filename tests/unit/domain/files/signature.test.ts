import { signatureOf } from '../../../../src/plugins/disclosure-review/server/src/domain/files/signature';

const of = (text: string) => signatureOf(Buffer.from(text, 'latin1'));
const bitmap = `BM\x10\x20\0\0${'\0'.repeat(30)}`;

describe('what a file is by its first bytes', () => {
  it.each([
    ['\xff\xd8\xff\xe0', 'picture', 'image/jpeg'], ['\x89PNG\r\n\x1a\nx', 'picture', 'image/png'], ['GIF89a', 'picture', 'image/gif'], ['GIF87a', 'picture', 'image/gif'], ['II*\0', 'picture', 'image/tiff'], ['MM\0*', 'picture', 'image/tiff'],
    [bitmap, 'picture', 'image/bmp'], ['\0\0\x01\0', 'picture', 'image/x-icon'],
    ['RIFF....WEBPVP8', 'picture', 'image/webp'], ['RIFF....WAVEfmt', 'media', 'audio/wav'], ['RIFF....AVI LIST', 'media', 'video/x-msvideo'],
    ['\0\0\0\x18ftypavif', 'picture', 'image/avif'], ['\0\0\0\x18ftypavis', 'picture', 'image/avif'], ['\0\0\0\x18ftypheic', 'picture', 'image/heic'], ['\0\0\0\x18ftyphevx', 'picture', 'image/heic'], ['\0\0\0\x18ftypmif1', 'picture', 'image/heic'], ['\0\0\0\x18ftypmsf1', 'picture', 'image/heic'],
    ['\0\0\0\x18ftypqt  ', 'media', 'video/quicktime'], ['\0\0\0\x18ftypisom', 'media', 'video/mp4'], ['\0\0\0\x18ftypXheic', 'media', 'video/mp4'], ['\0\0\0\x18ftypXavif', 'media', 'video/mp4'], ['\0\0\0\x18ftypx qt', 'media', 'video/mp4'],
    ['PK\x03\x04', 'zip', 'application/zip'], ['PK\x05\x06', 'zip', 'application/zip'], ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'ole', 'application/x-cfb'], ['{\\rtf1', 'rtf', 'application/rtf'],
    ['Rar!\x1a\x07\x01', 'archive', 'application/vnd.rar'], ['7z\xbc\xaf\x27\x1c', 'archive', 'application/x-7z-compressed'], ['\x1f\x8b', 'archive', 'application/gzip'], ['BZh9', 'archive', 'application/x-bzip2'], ['\xfd7zXZ\0', 'archive', 'application/x-xz'], ['\x28\xb5\x2f\xfd', 'archive', 'application/zstd'],
    ['ID3', 'media', 'audio/mpeg'], ['OggS', 'media', 'application/ogg'], ['\x1a\x45\xdf\xa3', 'media', 'video/webm'], ['FLV\x01', 'media', 'video/x-flv'], ['MZ', 'program', 'application/x-msdownload'], ['\x7fELF', 'program', 'application/x-elf'],
    ['%PDF-1.7', 'pdf', 'application/pdf'], [`${'x'.repeat(1019)}%PDF-`, 'pdf', 'application/pdf'],
  ])('should tell %j: %s, %s', (bytes, kind, mime) => {
    expect(of(bytes)).toEqual({ kind, mime });
  });
  it.each([['BMW 汽车采购公告，全文如下'], ['BM'], [bitmap.slice(0, 26)], ['BM1234\0\0\x01\0................'], [`${'x'.repeat(1020)}%PDF-`], ['xGIF89a'], [' ftypheic'], ['RIF'], ['']])('should leave %j unsigned', (bytes) => {
    expect(of(bytes)).toEqual({ kind: 'unsigned' });
  });
  it('should ask a bitmap for a whole header', () => {
    expect(of(bitmap.slice(0, 27)).kind).toBe('picture');
  });
});
