import { htmlTrouble } from '../../../../src/plugins/disclosure-review/server/src/domain/html/limits';

const deep = { code: 'too-deep', limit: 100 };

describe('the depth of elements', () => {
  it.each([
    ['<b title="x>y"></b>'], ["<b title='x>y'></b>"], ['<b title = "</b><i>"></b>'], ['<b title=x/></b>'], ['<b a b=c d="<i>"></b>'], ['<b/ c></b>'], ['<!-- <i> -->'], ['<!--><i>--></i>'], ['<script><i></script>'], ['<STYLE><i></style>'], ['<textarea><i></TEXTAREA>'], ['<br>'], ['1 < 2 '], ['</i>'], ['<B></b>'], ['<b ="></b>'],
  ])('should be the same after any number of %s', (flat) => {
    expect(htmlTrouble(flat.repeat(150))).toBeNull();
    expect(htmlTrouble(`${'<div>'.repeat(100)}${flat.startsWith('<b') || flat.startsWith('<B') ? '' : flat}`)).toBeNull();
    expect(htmlTrouble(`${flat.repeat(3)}${'<div>'.repeat(101)}`)).toEqual(deep);
  });
  it('should end with what never ends: a tag, a value, a comment or a script', () => {
    for (const open of ['<b', '<b title="', "<b title='>", '<b title=x', '<!--', '<script>']) expect(htmlTrouble(`${open}${'<i '.repeat(150)}`)).toBeNull();
  });
  it('should count an element that another one closes, and what an outer end tag closes, no more', () => {
    expect(htmlTrouble('<div><b><i></div>'.repeat(150))).toBeNull();
    for (const one of ['<dt>', '<dd>', '<option>', '<td>', '<th>', '<tr>', '<li>']) expect(htmlTrouble(one.repeat(150))).toBeNull();
    for (const one of ['<span>', '<section>', '<ul>', '<table>']) expect(htmlTrouble(one.repeat(101))).toEqual(deep);
  });
  it('should be looked at up to a million characters', () => {
    expect(htmlTrouble('a'.repeat(1_000_001))).toEqual({ code: 'too-long', limit: 1_000_000 });
  });
});
