import fc from 'fast-check';
import path from 'node:path';
import { fileRequest, isObjectName, objectNamesInHtml } from '../../../src/plugins/disclosure-review/server/src/domain/file-path';

const NAME = 'notice_ab12cd.png';

describe('fileRequest', () => {
  it('should know a stored object by its one spelling', () => {
    expect(fileRequest(`/uploads/${NAME}`)).toEqual({ kind: 'object', name: NAME });
    expect(fileRequest('/uploads/thumbnail_a_b%20c.jpg')).toEqual({ kind: 'object', name: 'thumbnail_a_b c.jpg' });
  });

  it.each([
    '/uploads', '/uploads/', `//uploads/${NAME}`, `/uploads//${NAME}`, `/./uploads/${NAME}`, `/x/../uploads/${NAME}`, `/uploads/x/../${NAME}`, `/%2e/uploads/${NAME}`,
    `/uploads/sub/${NAME}`, `/uploads\\${NAME}`, `\\uploads\\${NAME}`, `/uploads%5C${NAME}`, `/%2575ploads/${NAME}`, `/uploads%252f${NAME}`, `/%252575ploads/${NAME}`,
    `/Uploads/${NAME}`, `/UPLOADS/${NAME}`, `/upload%C5%BF/${NAME}`, `/%EF%BD%95ploads/${NAME}`, `/uploads./${NAME}`, `/uploads%20/${NAME}`, `/uploads%00/${NAME}`,
    `/uploads::$DATA/${NAME}`, `/UPLOAD~1/${NAME}`, `/uploads/${NAME}%00.jpg`, `/uploads/${NAME}.`, `/uploads/${NAME}%20`, `/uploads/${NAME}/`, '/uploads/.htaccess', `/uploads/x%5c..%5c..%5cy/../${NAME}`,
  ])('should refuse %s', (raw) => {
    expect(fileRequest(raw).kind).toBe('refused');
  });

  it.each(['/', '/admin', '/upload/files', '/api/news-releases', '/uploads-of-others/x', '/uploads2/x', '/api/uploads/x', '/robots.txt', '/100%25'])('should leave %s to others', (raw) => {
    expect(fileRequest(raw)).toEqual({ kind: 'elsewhere' });
  });

  it('should name a broken encoding', () => {
    expect(fileRequest('/uploads/%zz')).toEqual({ kind: 'malformed' });
    expect(fileRequest('/%E0%A4%A')).toEqual({ kind: 'malformed' });
  });

  it('should never leave to others what a static server finds in the uploads folder', () => {
    const piece = fc.constantFrom('/', '\\', '.', '..', '%2e', '%2f', '%5c', 'uploads', '%75ploads', 'x', NAME, '%25', '');
    fc.assert(fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const raw = `/${pieces.join('')}`;
      let served: string;
      try {
        served = path.posix.resolve('/public', `./${path.posix.normalize(decodeURIComponent(raw))}`);
      } catch {
        return true;
      }
      return !served.startsWith('/public/uploads/') || fileRequest(raw).kind !== 'elsewhere';
    }), { numRuns: 3000 });
  });
});

describe('isObjectName', () => {
  it.each(['', '.', '..', '.gitkeep', 'a/b', 'a\\b', 'a%41', 'a:b', 'a\0', 'a.', 'a ', 'x'.repeat(401)])('should not take %j for one', (name) => {
    expect(isObjectName(name)).toBe(false);
  });
});

describe('objectNamesInHtml', () => {
  it('should find images and links, with and without a host, each once and in order', () => {
    const html = `<p><img src="/uploads/b_1.png" srcset="/uploads/small_b_1.png 1x, https://www.example.gov.cn/uploads/b_1.png 2x">
      <a href='https://www.example.gov.cn/uploads/a_2.pdf?download=1#page=2'>附件</a><a href=/uploads/c_3.docx>x</a></p>`;
    expect(objectNamesInHtml(html)).toEqual(['b_1.png', 'small_b_1.png', 'a_2.pdf', 'c_3.docx']);
  });

  it('should read through character references and percent encoding', () => {
    expect(objectNamesInHtml('<img src="/uploads/a&constructor;b.png"><img src="/uploads/a&Period;c">')).toEqual(['a&constructor', 'a.c']);
    expect(objectNamesInHtml('<img src="&#x2f;uploads&sol;a&lowbar;1&#46;png"><img src="/uploads/a%20b.png">')).toEqual(['a_1.png', 'a b.png']);
  });

  it('should pass over what is served under no such name', () => {
    expect(objectNamesInHtml('<img src="/Uploads/a.png"><img src="/uploads/../x"><p>/uploads/</p><img src="/uploads/%zz">')).toEqual([]);
  });
});
