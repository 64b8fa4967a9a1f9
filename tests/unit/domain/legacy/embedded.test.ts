import { embeddedFiles, withAddresses } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/embedded';

const hosts = ['www.old.example'];
const found = (html: string): readonly (readonly [string, boolean])[] => embeddedFiles({ html, hosts }).map(({ path, picture }) => [path, picture]);

describe('files that a text embeds', () => {
  it('should be looked for in the folder by their path, and by that of an old host', () => {
    expect(found('<img src="pic/a.jpg"><IMG alt=x src=\'./b%20c.png?v=1\'><img src=/d.gif><img src="http://www.old.example/e&amp;f.png">')).toEqual([
      ['pic/a.jpg', true], ['b c.png', true], ['d.gif', true], ['e&f.png', true],
    ]);
  });
  it('should be asked for where they are pictures that lead elsewhere, and left alone where they are links that do', () => {
    expect(found('<img src="https://elsewhere.example/a.png"><a href="https://elsewhere.example/">x</a><a href="mailto:x@old.example">x</a>')).toEqual([['https://elsewhere.example/a.png', true]]);
    expect(found('<a href="files/a.docx">x</a><a href="#top">y</a>')).toEqual([['files/a.docx', false]]);
  });
  it('should be named once each', () => {
    expect(found('<img src="a.jpg"><img src="a.jpg">')).toEqual([['a.jpg', true]]);
  });
  it('should get their new addresses, and nothing else of the text should change', () => {
    const html = '<p>a.jpg</p><img alt="a.jpg" src="a.jpg"> <a href=a.jpg>a.jpg</a> <img src="b.jpg">';
    expect(withAddresses(html, new Map([['a.jpg', '/uploads/a_1.jpg']]))).toBe(
      '<p>a.jpg</p><img alt="a.jpg" src="/uploads/a_1.jpg"> <a href="/uploads/a_1.jpg">a.jpg</a> <img src="b.jpg">',
    );
  });
  it('should be found in time in a text that was made to keep the search busy', () => {
    const began = Date.now();
    embeddedFiles({ html: '<img '.repeat(200_000), hosts });
    embeddedFiles({ html: `<img ${' src'.repeat(250_000)}`, hosts });
    expect(Date.now() - began).toBeLessThan(5000);
  });
});
