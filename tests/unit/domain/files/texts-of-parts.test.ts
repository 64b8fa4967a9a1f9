import { decodeText } from '../../../../src/plugins/disclosure-review/server/src/domain/files/characters';
import { pageText } from '../../../../src/plugins/disclosure-review/server/src/domain/files/fixed-layout';
import { printedLength } from '../../../../src/plugins/disclosure-review/server/src/domain/files/reading';
import { sharedStringsOf, sheetText, unusedStrings } from '../../../../src/plugins/disclosure-review/server/src/domain/files/workbook';
import { xmlToText } from '../../../../src/plugins/disclosure-review/server/src/domain/files/xml-to-text';

describe('characters', () => {
  it('should be decoded by their mark, else as UTF-8, else as GB18030', () => {
    expect(decodeText(Buffer.from([0xef, 0xbb, 0xbf, 0xe6, 0x9c, 0xba]))).toBe('机');
    expect(decodeText(Buffer.from([0xff, 0xfe, 0x3a, 0x67]))).toBe('机');
    expect(decodeText(Buffer.from([0xfe, 0xff, 0x67, 0x3a]))).toBe('机');
    expect(decodeText(Buffer.from([0xe6, 0x9c, 0xba]))).toBe('机');
    expect(decodeText(Buffer.from([0xbb, 0xfa]))).toBe('机');
    expect(decodeText(Buffer.alloc(0))).toBe('');
  });
  it('should not be guessed against their mark, nor where they are no text at all', () => {
    for (const bytes of [[0xef, 0xbb, 0xbf, 0xbb, 0xfa], [0xff, 0xfe, 0x3a], [0xfe, 0xff, 0x00, 0x01], [0xff, 0xff, 0xff], [0x61, 0x00], [0x61, 0x1f], [0x0e]]) expect(decodeText(Buffer.from(bytes))).toBeUndefined();
    expect(decodeText(Buffer.from('a\t\r\n\f\x1bb'))).toBe('a\t\r\n\f\x1bb');
  });
  it('should be counted without blanks', () => {
    expect(printedLength([{ part: 'a', text: ' 甲 \n乙\t' }, { part: 'b', text: '丙\u3000丁' }])).toBe(4);
    expect(printedLength([])).toBe(0);
  });
});

describe('a page of fixed layout', () => {
  const object = (top: string, ...codes: readonly string[]): string => `<ofd:TextObject Boundary="1 ${top} 5 5">${codes.map((code) => `<ofd:TextCode X="0">${code}</ofd:TextCode>`).join(' ')}</ofd:TextObject>`;
  it('should join on one line what stands on one height, and part what does not', () => {
    expect(pageText(`${object('20', '机', '密')}${object('21.5', '★')}${object('23.1', '一')}${object('20', '二')}`)).toBe('机密★\n一\n二');
    expect(pageText('<TextObject Boundary="1 2 3 4"><TextCode> 甲 </TextCode></TextObject><TextObject Boundary="9 2 3 4"><TextCode>乙</TextCode></TextObject>')).toBe('甲 乙');
    expect(pageText('<TextObject Boundary="1\n2 3 4"><TextCode>甲</TextCode></TextObject><TextObject Boundary="1  2 3 4"><TextCode>乙</TextCode></TextObject>')).toBe('甲乙');
  });
  it('should give an object without a place a line of its own', () => {
    expect(pageText('<TextObject><TextCode>甲</TextCode></TextObject><TextObject Other="1 20 3 4"><TextCode>乙</TextCode></TextObject><TextObject Boundary="1"><TextCode>丙</TextCode></TextObject>')).toBe('甲\n乙\n丙');
  });
  it('should read nothing but the text itself', () => {
    expect(pageText(`题<ofd:Layer>x</ofd:Layer>${object('1', '甲')}<ofd:Name>y</ofd:Name><ofd:MyTextCode>z</ofd:MyTextCode><ofd:TextCodes>w</ofd:TextCodes>`)).toBe('甲');
    expect(pageText('<ofd:TextCode>早</ofd:TextCode><TextCode>起</TextCode>')).toBe('早起');
    expect(pageText(`${object('1', '甲')}<MyTextObject Boundary="1 50 1 1"></MyTextObject><TextObjects Boundary="1 90 1 1"></TextObjects>${object('1', '乙')}<!-- 丙 -->`)).toBe('甲乙');
    expect(pageText('')).toBe('');
  });
});

describe('a worksheet', () => {
  const strings = () => sharedStringsOf('<x:sst>前<x:si><x:t> 甲</x:t></x:si>间<x:si><r><t>乙</t></r><r><t>丙 </t></r></x:si><si/><!-- <si> --><si><t>丁</t></si></x:sst>');
  it('should take its shared strings in order, empty ones with them, and nothing between', () => {
    expect(strings().texts).toEqual(['甲', '乙丙', '', '丁']);
    expect(sharedStringsOf('<si x="1"/><si><t>甲</t></si>').texts).toEqual(['', '甲']);
    expect(sharedStringsOf('').texts).toEqual([]);
    expect(sharedStringsOf('<size>x</size><xsi>y</xsi></si>').texts).toEqual(['']);
  });
  it('should show rows on lines and cells apart, each shared string in its place', () => {
    const shared = strings();
    const sheet = `<worksheet><sheetPr name="表一二三"/><sheetData>\n <row r="1">\n <c r="A1" t="s">\n<v>1</v></c><c t="str"><f>A1&amp;1</f><v>12</v></c><c r="C1"/><c><v>7</v></c></row><row/><row><c t="s"><v>9</v></c><c x="s"><v>0</v></c><!-- x --></row></sheetData><oddFooter>脚</oddFooter></worksheet>`;
    expect(sheetText(sheet, shared)).toBe('乙丙\tA1&1 12\t7\n0\n脚\n表一二三');
    expect([...shared.shown]).toEqual([1, 9]);
    expect(unusedStrings(shared)).toBe('甲\n丁');
  });
  it('should be read as any other part where it has no rows', () => {
    expect(sheetText('<worksheet><c><v>甲</v></c></worksheet>', strings())).toBe('甲');
    expect(sheetText('<worksheet><sheetData><c t="s"><v>1</v></c>', strings())).toBe('1');
  });
});

describe('a part in XML', () => {
  const textOf = (xml: string, fields?: boolean): string => xmlToText(xml, fields === undefined ? {} : { fields }).text;
  it('should join what stands in one paragraph and part paragraphs, cells and rows', () => {
    expect(textOf('<w:p><w:r>甲</w:r><w:r> 乙</w:r></w:p><w:p>丙</w:p>')).toBe('甲 乙\n丙');
    expect(textOf('<w:tbl><w:tr><w:tc><w:p>甲</w:p></w:tc><w:tc><w:p>乙</w:p></w:tc></w:tr><w:tr><w:tc>丙</w:tc></w:tr></w:tbl><w:p>丁</w:p><w:p>戊</w:p>')).toMatch(/^甲\t+乙\n丙\n丁\n戊$/u);
    expect(textOf('<table:table-row><table:table-cell>甲</table:table-cell><table:table-cell>乙</table:table-cell></table:table-row><text:p>丙</text:p><text:p>丁</text:p>')).toMatch(/^甲\t+乙\n丙\n丁$/u);
    expect(textOf('<w:tr/><w:p>甲</w:p><w:p>乙</w:p>')).toBe('甲\n乙');
    expect(textOf('</w:tr><w:tr><w:tc>甲</w:tc><w:tc>乙</w:tc></w:tr>')).toMatch(/^甲\t+乙$/u);
    expect(textOf('<w:tr w:x="1"/><w:p>甲</w:p><w:p>乙</w:p>')).toBe('甲\n乙');
    expect(textOf('甲<w:br/>乙<w:x/>丙<w:tab/>丁')).toBe('甲\n乙丙\n丁');
  });
  it('should part every field where all elements are fields', () => {
    expect(textOf('<a>甲</a><b>乙</b>', true)).toBe('甲\n乙');
    expect(textOf('<a>甲</a><b>乙</b>', false)).toBe('甲乙');
    expect(textOf('<a>甲</a><b>乙</b>')).toBe('甲乙');
  });
  it('should not take indentation for text, but a blank for one', () => {
    expect(textOf('<a>甲</a>\n  <b>乙</b>')).toBe('甲乙');
    expect(textOf('<a>甲</a> <b>乙</b>')).toBe('甲 乙');
    expect(textOf('<a>甲\n</a><b>乙</b>')).toBe('甲\n乙');
  });
  it('should keep apart what tracked changes have struck out', () => {
    expect(xmlToText('<w:p>甲<w:delText>乙</w:delText>丙</w:p><w:delText/>丁<w:p><w:delText>\n戊 己</w:delText><w:delText>庚</w:delText></w:p>')).toEqual({ text: '甲丙\n丁', deleted: '乙\n戊 己\n庚', insertions: 0, declares: false });
  });
  it('should not take for struck out what follows an empty passage', () => {
    expect(xmlToText('<w:p><w:delText xml:space="preserve"/>甲</w:p>')).toMatchObject({ text: '甲', deleted: '' });
  });
  it('should count the passages that tracked changes have put in or moved', () => {
    expect(xmlToText('<w:ins w:id="1"><w:r>甲</w:r></w:ins><w:moveTo></w:moveTo><w:moveFrom/><text:insertion/><text:deletion/><w:insider/><ins>乙</ins>').insertions).toBe(5);
  });
  it('should know the stars of symbol fonts, and give any other sign as it is written', () => {
    expect(textOf('甲<w:sym w:font="Wingdings" w:char="F0AB"/>乙')).toBe('甲★乙');
    expect(textOf('<w:sym w:char="f0b6"/><w:sym w:char="F0E9"/><w:sym w:char="f048"/>')).toBe('☆★★');
    expect(textOf('<w:sym w:char="4e00"/><w:sym w:char="xyz"/><w:sym w:char="constructor"/><w:sym w:font="x"/><w:sym w:char="F0AB"></w:sym>')).toBe('一\ufffd\f★');
    expect(textOf('<w:x w:char="4e00"/>甲')).toBe('甲');
  });
  it('should read the attributes that hold words or long numbers, and no names of fonts', () => {
    expect(textOf('<a descr="会议照片" id="7" n="1234567" m="123456" w:eastAsia="仿宋" typeface="宋体" a:cs="楷体">甲</a><b xeastAsia="黑体"/>')).toBe('甲\n会议照片\n1234567\n黑体');
    expect(textOf(`<a x="${'a'.repeat(4000)}甲"/>`)).toBe('');
    expect(textOf(`<a x="甲${'a'.repeat(5000)}"/>`)).toHaveLength(4000);
  });
  it('should read comments, and tell a document that declares entities from one that does not', () => {
    expect(xmlToText('<?xml version="1.0"?><a>甲</a><!-- 乙 --><?mso 丙?>')).toEqual({ text: '甲\n乙\nmso 丙?', deleted: '', insertions: 0, declares: false });
    expect(xmlToText('<!DOCTYPE a><a>甲</a>')).toMatchObject({ text: '甲\nDOCTYPE a', declares: true });
    expect(xmlToText('<!ENTITY x "乙"><a>甲</a>')).toMatchObject({ text: '甲\nENTITY x "乙"', declares: true });
    expect(xmlToText('<!-- no DOCTYPE --><!-- an ENTITY -->').declares).toBe(false);
    expect(xmlToText('<?xmlish 甲?>').text).toBe('xmlish 甲?');
  });
});
