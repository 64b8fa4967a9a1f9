import { decodeEntities } from '../../../../src/plugins/disclosure-review/server/src/domain/text/entities';
import { htmlToText } from '../../../../src/plugins/disclosure-review/server/src/domain/text/html-to-text';
import { attributesOf, piecesOf, type MarkupPiece } from '../../../../src/plugins/disclosure-review/server/src/domain/text/markup';

function shown(piece: MarkupPiece): string {
  if (piece.kind === 'text') return piece.text;
  if (piece.kind === 'hidden') return `{${piece.text}}`;
  return `${piece.kind === 'open' ? '<' : '</'}${piece.name}|${piece.attributes}>`;
}
const pieces = (source: string): readonly string[] => [...piecesOf(source)].map(shown);
const attributes = (source: string): readonly string[] => [...attributesOf(source)].map(({ name, value }) => `${name}=${value}`);

describe('markup in pieces', () => {
  it.each<readonly [string, readonly string[]]>([
    ['', []],
    ['甲', ['甲']],
    ['甲<b>乙</b>丙', ['甲', '<b|>', '乙', '</b|>', '丙']],
    ['<w:p a="1" b>', ['<w:p| a="1" b>']],
    ['<br/><br />', ['<br|/>', '<br| />']],
    ['</b x>', ['</b|>']],
    ['<中文>x<_a>', ['<中文|>', 'x', '<_a|>']],
    ['&lt;b&gt;<i>&amp;</i>', ['<b>', '<i|>', '&', '</i|>']],
    ['1 < 2 <3<', ['1 ', '<', ' 2 ', '<', '3', '<']],
    ['<a title="x>y">z', ['<a| title="x>y">', 'z']],
    ["<a title='x>y'>z", ["<a| title='x>y'>", 'z']],
    [`<a t="'>'">z`, [`<a| t="'>'">`, 'z']],
    ['<a t = "x>y">z', ['<a| t = "x>y">', 'z']],
    ['<a b"c>d">e', ['<a| b"c>', 'd">e']],
    ['<a b="c" "d>e', ['<a| b="c" ">'.replace('">', '"d>'), 'e']],
    ['甲<b', ['甲', '<', 'b']],
    ['<b><i', ['<b|>', '<', 'i']],
    ['<a t="x>y<b>z', ['<', 'a t="x>y', '<', 'b>z']],
    ['<!-- 甲<b> -->乙', ['{ 甲<b> }', '乙']],
    ['<!--甲', ['{甲}']],
    ['<![CDATA[甲<b>]]>乙', ['甲<b>', '乙']],
    ['<![CDATA[甲', ['甲']],
    ['<!DOCTYPE html>甲', ['{DOCTYPE html}', '甲']],
    ['<?xml v="1"?>甲', ['{xml v="1"?}', '甲']],
    ['<!x<!-- y -->z', ['{x<!-- y --}', 'z']],
    ['<!---->甲', ['{}', '甲']],
  ])('should read %j', (source, read) => {
    expect(pieces(source)).toEqual(read);
  });
  it('should take eighty characters for a name at most', () => {
    expect(pieces(`<${'a'.repeat(90)} b>`)).toEqual([`<${'a'.repeat(80)}|${'a'.repeat(10)} b>`]);
  });
});

describe('attributes', () => {
  it.each<readonly [string, readonly string[]]>([
    [' a="1" b=\'2\' c=3 d', ['a=1', 'b=2', 'c=3']],
    ['a = "x y" b= z', ['a=x y', 'b=z']],
    ['a="&lt;&#20013;" b="" c=\'\'', ['a=<中', 'b=', 'c=']],
    ['w:val="甲"/', ['w:val=甲']],
    ['"a=b"', ['a=b']],
    ['a b', []],
    ['', []],
  ])('should be read of %j', (source, read) => {
    expect(attributes(source)).toEqual(read);
  });
});

describe('character references', () => {
  it.each([
    ['&amp;&lt;&gt;&quot;&apos;', `&<>"'`], ['&#20013;&#x4e2d;&#X4E2D;', '中中中'], ['&amp&lt', '&<'], ['&starf;&star;&middot;', '★☆·'],
    ['&unknown; &constructor; &a; &', '&unknown; &constructor; &a; &'], ['&#0;&#xd800;&#xdfff;&#x110000;', '\ufffd\ufffd\ufffd\ufffd'], ['&#x10ffff;&#xd7ff;&#xe000;&#1;', '\u{10ffff}\ud7ff\ue000\u0001'], ['甲', '甲'],
  ])('should be decoded in %j', (text, decoded) => {
    expect(decodeEntities(text)).toBe(decoded);
  });
});

describe('HTML as text', () => {
  it.each([
    ['<p>甲</p><p>乙</p>', '甲\n乙'], ['甲<br>乙<BR/>丙', '甲\n乙\n丙'], ['<b>甲</b><i>乙</i>', '甲乙'], ['<p> 甲\n 乙\t\r\n丙 </p>', '甲  乙 丙'], ['<p>甲 乙</p>', '甲 乙'],
    ['<table><tr><td>甲</td><td>乙</td></tr><tr><th>丙</th><th>丁</th></tr></table>', '甲\t\t\t乙\n丙\t\t\t丁'.replace(/\t+/gu, '\t\t')],
    ['<p>甲<img alt="图" src="/uploads/a.png"></p>乙', '甲\n乙\n图\n/uploads/a.png'], ['<a href="/a%E4%B8%AD" title=" 题 " id="x" ALT="图">甲</a>', '甲\n/a中\n题\n图'],
    ['<a href="100%">甲</a>', '甲\n100%'], ['<img src="data:image/png;base64,xx" alt="">甲', '甲'], ['<p></p><div> </div>', ''], ['<constructor>甲</constructor>', '甲'], ['', ''],
  ])('should be, of %j, %j', (html, text) => {
    expect(htmlToText(html)).toBe(text);
  });
  it('should hold comments only where what is hidden is asked for', () => {
    expect(htmlToText('<p>甲</p><!--乙--><!---->')).toBe('甲');
    expect(htmlToText('<p>甲</p><!--乙--><!---->', { withHidden: true })).toBe('甲\n乙');
    expect(htmlToText('<p>甲</p><!--乙-->', { withHidden: false })).toBe('甲');
  });
  it('should not hold more than four thousand characters of a value', () => {
    expect(htmlToText(`<img alt="${'a'.repeat(5000)}">`)).toHaveLength(4000);
  });
  it('should know a name however many there were before it', () => {
    htmlToText(Array.from({ length: 1100 }, (_, at) => `<x${at}>`).join(''));
    expect(htmlToText('甲<LI>乙<Li>丙')).toBe('甲\n乙\n丙');
  });
});
