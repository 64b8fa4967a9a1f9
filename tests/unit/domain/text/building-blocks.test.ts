import { excerptOf, masked } from '../../../../src/plugins/disclosure-review/server/src/domain/text/excerpt';
import { foldCharacter } from '../../../../src/plugins/disclosure-review/server/src/domain/text/folding';
import { homeAddresses } from '../../../../src/plugins/disclosure-review/server/src/domain/text/home-addresses';
import { linksOf, whatIsWrong } from '../../../../src/plugins/disclosure-review/server/src/domain/text/links';
import { normalise } from '../../../../src/plugins/disclosure-review/server/src/domain/text/normalise';
import { copiedShare } from '../../../../src/plugins/disclosure-review/server/src/domain/text/similarity';
import { tablesOf } from '../../../../src/plugins/disclosure-review/server/src/domain/text/table-rows';
import { automatonOf } from '../../../../src/plugins/disclosure-review/server/src/domain/text/word-automaton';

describe('words of a list in a text', () => {
  const found = (words: readonly string[], text: string): readonly string[] => automatonOf(words).find(text).map(({ word, start }) => `${word}@${start}`);
  it.each<readonly [readonly string[], string, readonly string[]]>([
    [['甲'], '甲乙甲', ['甲@0', '甲@2']],
    [['甲乙', '乙丙'], '甲乙丙', ['甲乙@0', '乙丙@1']],
    [['甲乙丙', '乙'], '甲乙丙', ['乙@1', '甲乙丙@0']],
    [['甲乙丙丁', '乙丙'], '甲乙丙甲', ['乙丙@1']],
    [['甲乙丙丁', '丙戊'], '甲乙丙戊', ['丙戊@2']],
    [['甲乙甲丙', '乙甲丁', '甲丁'], '甲乙甲丁', ['乙甲丁@1', '甲丁@2']],
    [['甲甲乙'], '甲甲甲乙', ['甲甲乙@1']],
    [['甲乙'], '甲丙乙甲甲乙', ['甲乙@4']],
    [['', '甲', '甲'], '甲', ['甲@0']],
    [[''], '甲', []],
    [[], '甲', []],
    [['甲'], '', []],
  ])('should be, of %j in %j, %j', (words, text, places) => {
    expect(found(words, text)).toEqual(places);
  });
});

describe('addresses of a page', () => {
  it('should be read from links, pictures and films, each once', () => {
    expect(linksOf(`<a href="https://a.cn/?x=1&amp;y=2">a</a><img SRC = '/b.png'><video poster=c.jpg><a class="x" href=" d "><a href="">e</a><a href="d"><a data-href="f"><p title="x"href="g">`)).toEqual(['https://a.cn/?x=1&y=2', '/b.png', 'c.jpg', 'd', 'g']);
    expect(linksOf('href="x"')).toEqual([]);
  });
  it.each([
    ['https://www.gov.cn/a', undefined], ['//www.gov.cn/a', undefined], ['/a/b', undefined], ['#x', undefined], ['?x', undefined], ['./a', undefined], ['../a', undefined], ['a.html', undefined], ['mailto:a b', undefined], ['TEL:1', undefined], ['http://[2001::1]/', undefined],
    ['C:\\a', 'inside'], ['d:/a', 'inside'], ['\\\\server\\a', 'inside'], ['file:///a', 'inside'], ['http://localhost/', 'inside'], ['http://oa.xunchuan.local/', 'inside'], ['http://a.lan', 'inside'], ['http://a.internal', 'inside'], ['http://127.0.0.1', 'inside'],
    ['http://10.1.2.3', 'inside'], ['http://192.168.1.1', 'inside'], ['http://169.254.1.1', 'inside'], ['http://172.16.0.1', 'inside'], ['http://172.31.0.1', 'inside'], ['http://0.0.0.0', 'inside'], ['http://[::1]/', 'inside'], ['http://[fd00::1]/', 'inside'], ['http://[fe80::1]/', 'inside'], ['//10.1.2.3/a', 'inside'],
    ['http://172.15.0.1', undefined], ['http://172.32.0.1', undefined], ['http://210.1.2.3', undefined], ['http://a10.cn', undefined],
    ['javascript:x', 'scheme'], ['ftp://a.cn', 'scheme'], ['data:text/html,x', 'scheme'], ['xhttps://a.cn', 'scheme'],
    ['www.gov.cn', 'invalid'], ['gov.cn/a', 'invalid'], ['a-b.gov.cn/', 'invalid'], ['/a b', 'invalid'], ['/a<b', 'invalid'], ['#"', 'invalid'], ['https://www.gov.cn/a b', 'invalid'], ['https://', 'invalid'], ['https://govcn/a', 'invalid'], ['///', 'invalid'],
  ] as const)('should be judged by their writing: %s', (link, fault) => {
    expect(whatIsWrong(link)).toBe(fault);
  });
});

describe('tables in a text', () => {
  const tables = (text: string): readonly (readonly string[])[] => tablesOf(normalise(text)).map((table) => table.map(({ cells, start, end }) => `${start}-${end} ${cells.map((cell) => `${cell.text}@${cell.start}`).join(' ')}`.trim()));
  it('should be rows on lines, with their cells in place', () => {
    expect(tables('前\n甲\t 乙\n\t丙\t\n中\n丁\t戊')).toEqual([['2-6 甲@2 乙@5', '7-10 丙@8'], ['13-16 丁@13 戊@15']]);
    expect(tables('甲\t乙\n后')).toEqual([['0-3 甲@0 乙@2']]);
    expect(tables('甲\n乙')).toEqual([]);
    expect(tables('甲\n\t\n乙')).toEqual([['2-3']]);
  });
  it('should be found once for a text', () => {
    const text = normalise('甲\t乙');
    expect(tablesOf(text)).toBe(tablesOf(text));
  });
});

describe('a character when text is searched', () => {
  it.each([
    ['機', '机'], ['户', '户'], ['戶', '户'], ['★', '★'], ['⭐', '★'], ['\u2013', '-'], ['\u2010', '-'], ['\u200b', ''], ['\u00ad', ''], ['\u0332', ''], ['\ufe0f', ''], ['\u{e0041}', ''],
    ['Ａ', 'A'], ['８', '8'], ['٣', '3'], ['९', '9'], ['०', '0'], ['𝟗', '9'], ['①', '1'], ['\r', '\n'], ['\u2028', '\n'], ['\u0085', '\n'], ['㎏', 'kg'], ['甲', '甲'], ['é', 'é'],
  ])('should count, of %j, as %j', (character, folded) => {
    expect(foldCharacter(character)).toBe(folded);
    expect(foldCharacter(character)).toBe(folded);
  });
});

describe('what two texts share', () => {
  const ten = '一二三四五六七八九十';
  it.each([
    [ten, ten, 1], [`${ten}甲`, ten, 0.5], [ten, `甲${ten}乙`, 1], [`${ten}甲乙丙`, ten, 0.25], [`一二三四五,六 七八\n九十`, ten, 1], [ten.slice(1), ten, 0], [ten, ten.slice(1), 0], ['', '', 0], [`${ten}甲`, `${ten}甲`, 1], [ten, '甲乙丙丁戊己庚辛壬癸', 0],
  ])('should be, of %j and %j, %d', (text, other, share) => {
    expect(copiedShare({ text, other })).toBe(share);
  });
});

describe('an excerpt', () => {
  it('should mask all but the first and the last two characters', () => {
    expect([masked('1234567'), masked('123456'), masked('甲'), masked('')]).toEqual(['12***67', '******', '*', '']);
    expect(masked('一二三四五六𝟕八')).toBe('一二****𝟕八');
  });
  it('should show twelve characters on either side, on one line, without numbers', () => {
    const text = '零一二三四五六七八九十百千\t万\n机密★一年。甲乙丙丁戊己庚辛壬癸子丑寅卯';
    expect(excerptOf({ text, range: [16, 21], hide: false })).toBe('四五六七八九十百千 万 机密★一年。甲乙丙丁戊己庚辛壬癸子');
    expect(excerptOf({ text: '电话123，证12', range: [0, 2], hide: false })).toBe('电话***，证12');
    expect(excerptOf({ text: '见1234号机密', range: [6, 8], hide: false })).toBe('见***号机密');
    expect(excerptOf({ text: '机密36049919780314221', range: [0, 2], hide: false })).toBe('机密36********03');
    expect(excerptOf({ text: '机密，身份证36049919780314221', range: [0, 2], hide: false })).toBe('机密，身份证36****19');
  });
  it('should hide the place itself where it is private, and show eighty characters of it at most', () => {
    expect(excerptOf({ text: '号360499197803142211。', range: [1, 19], hide: true })).toBe('号36**************11。');
    expect(excerptOf({ text: `甲${'乙'.repeat(100)}丙`, range: [1, 101], hide: false })).toBe(`甲${'乙'.repeat(80)}丙`);
  });
});

describe('addresses of homes', () => {
  const found = (text: string): readonly string[] => homeAddresses(text).map(({ range }) => text.slice(...range));
  it.each<readonly [string, readonly string[]]>([
    ['家庭住址：城东街道新塘社区3栋2单元501室', ['城东街道新塘社区3栋']], ['家住沙湾镇联合村三组。', ['沙湾镇联合村三组']], ['现住址 和平路3号', ['和平路3号']],
    ['王某，住和平路3号', ['和平路3号']], ['王某住和平路3号', []], ['家庭住址：联合村', []], ['家庭住址：和平路3号县医院宿舍', []], ['家庭住址：和平路3号，县医院职工', ['和平路3号']], ['地址：和平路3号', []],
    ['王小明\t和平路3号', ['和平路3号']], ['王小明\t和平路3号\n李小红\t联合村三组', ['和平路3号', '联合村三组']], ['某单位\t和平路3号', []], ['王小明\t和平路3号便民中心', []], ['王小明\t位于和平路3号', ['位于和平路3号']], [`王小明\t和平路3号${'甲'.repeat(60)}`, []],
  ])('should be, in %j, %j', (text, places) => {
    expect(found(text)).toEqual(places);
  });
});
