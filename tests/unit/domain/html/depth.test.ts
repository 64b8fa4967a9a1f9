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
  it.each([
    ['<br a="><div>">'], ["<br a='><div>'>"], ['<br a = "><div>">'], ['<br a\n=\n"><div>">'], ['<br a b="><div>">'], ['<br a=x b="><div>">'], ['<br/a="><div>">'], ['<br a="" b="><div>">'],
    [`<br a="'" b="><div>">`], ['<br a=x/ b="><div>">'], ['<br =a="><div>">'], ['<br a= "><div>" >'], ['<br a b>'], ['<br / >'], ['<BR A="><DIV>">'],
  ])('should not count what stands in a value: %s', (flat) => {
    expect(htmlTrouble(flat.repeat(150))).toBeNull();
    expect(htmlTrouble(`${flat}${'<b>'.repeat(101)}`)).toEqual(deep);
  });
  it.each([
    ['<br a/="><div>">'], ['<br a /="><div>">'], ['<br ="><div>">'], ['<br "><div>">'], ['<br a="x"="><div>">'], ['<br a=x"><div>">'], ['<br a= x"><div>">'], ['<br a=><div>'], ['<br a= ><div>'], ["<br a='x\"'><div>"], ['<br a=""><div>'], ['<br/><div>'], ['<br><div>'], ['<div >'],
  ])('should count what only seems to stand in a value: %s', (open) => {
    expect(htmlTrouble(open.repeat(100))).toBeNull();
    expect(htmlTrouble(open.repeat(101))).toEqual(deep);
  });
  it('should open nothing behind a value that never ends', () => {
    for (const open of ['<br a="', "<br a='", '<br a="x" b="\'']) expect(htmlTrouble(`${open}${'<div>'.repeat(150)}`)).toBeNull();
  });
  it('should leave nothing of an element that has been closed, the outermost included', () => {
    expect(htmlTrouble(`<b></b>${'<div>'.repeat(100)}`)).toBeNull();
    expect(htmlTrouble(`<b></b>${'<div>'.repeat(101)}`)).toEqual(deep);
    expect(htmlTrouble(`<b></i>${'<div>'.repeat(100)}`)).toEqual(deep);
  });
  it('should let an item be closed by the next one at any depth', () => {
    expect(htmlTrouble(`<div><ul>${'<li>'.repeat(150)}`)).toBeNull();
    expect(htmlTrouble(`<div><ul>${'<li><b>'.repeat(101)}`)).toEqual(deep);
  });
  it('should know elements by their names alone, whatever they are called', () => {
    expect(htmlTrouble('<constructor><b></b></constructor>'.repeat(150))).toBeNull();
    expect(htmlTrouble('<constructor>'.repeat(101))).toEqual(deep);
  });
  it('should be looked at up to a million characters', () => {
    expect(htmlTrouble('a'.repeat(1_000_001))).toEqual({ code: 'too-long', limit: 1_000_000 });
  });
});
