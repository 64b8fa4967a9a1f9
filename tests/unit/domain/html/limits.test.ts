import { htmlTrouble } from '../../../../src/plugins/disclosure-review/server/src/domain/html/limits';

describe('htmlTrouble', () => {
  it('should find nothing in an ordinary document', () => {
    expect(htmlTrouble('<h2>标题</h2><p>正文 <strong>重点</strong></p><table><tr><td>1</td></tr></table>')).toBeNull();
  });

  it('should name NUL characters', () => {
    expect(htmlTrouble('<p>a\0b</p>')).toEqual({ code: 'nul-byte', limit: 0 });
  });

  it('should name a text of more than a million characters', () => {
    expect(htmlTrouble('a'.repeat(1_000_000))).toBeNull();
    expect(htmlTrouble('a'.repeat(2_000_001))).toEqual({ code: 'too-long', limit: 1_000_000 });
  });

  it('should take a hundred levels and refuse the next', () => {
    expect(htmlTrouble('<div>'.repeat(100) + '</div>'.repeat(100))).toBeNull();
    expect(htmlTrouble('<div>'.repeat(101) + '</div>'.repeat(101))).toEqual({ code: 'too-deep', limit: 100 });
  });

  it('should not take paragraphs, items and cells without end tags for depth', () => {
    expect(htmlTrouble('<p>段落'.repeat(500))).toBeNull();
    expect(htmlTrouble(`<ul>${'<li>项'.repeat(500)}</ul>`)).toBeNull();
    expect(htmlTrouble(`<table>${'<tr><td>1<td>2'.repeat(500)}</table>`)).toBeNull();
    expect(htmlTrouble('文字<br>'.repeat(500))).toBeNull();
  });

  it.each([
    ['attributes', '<b title="</b>">'],
    ['single quotes', "<b title='</b>'>"],
    ['unquoted values', '<b title=x"/>'],
    ['comments', '<b><!-- </b> -->'],
    ['scripts', '<b><script></b></script>'],
  ])('should not be talked out of the depth by end tags in %s', (_place, tag) => {
    expect(htmlTrouble(tag.repeat(150))).toEqual({ code: 'too-deep', limit: 100 });
  });
});
