import { firstKeyOn, keyFor, keysAt } from '../../../../src/plugins/public-site/server/src/domain/document-key';
import { isPrinted } from '../../../../src/plugins/public-site/server/src/domain/printed-parts';
import { sealOf } from '../../../../src/plugins/public-site/server/src/domain/seal';
import { marked, mentions, snippet } from '../../../../src/plugins/public-site/server/src/domain/snippet';
import { indexWords, plain, soughtWords, tag, type Segment } from '../../../../src/plugins/public-site/server/src/domain/words';
import { element, xmlText } from '../../../../src/plugins/public-site/server/src/domain/xml';

describe('a hit as it is shown', () => {
  it('should mark every word and let no markup of the document through', () => {
    expect(marked('<script>alert("水库")</script>', ['水库'])).toBe('&lt;script&gt;alert(&quot;<em>水库</em>&quot;)&lt;/script&gt;');
    expect(marked("a & b < c > d ' e", ['b'])).toBe('a &amp; <em>b</em> &lt; c &gt; d &#39; e');
    expect(marked('<em>', ['em'])).toBe('&lt;<em>em</em>&gt;');
    expect(marked('&lt;img src=x onerror=1&gt;', ['lt', 'amp'])).toBe('&amp;<em>lt</em>;img src=x onerror=1&amp;gt;');
  });
  it.each(['<', '&', '"', "'", '<img/src=x onerror=alert(1)>', '</em><script>', '&#60;script&#62;', 'ﬁ<b>ﬁ', 'İ<b>', '\u0000<b>', '🀄<b>'])('should hold no tag but its own where the text is %s', (text) => {
    for (const words of [[], ['b'], ['script'], ['em', 'b', 'fi'], [plain(text)].filter((word) => word !== '')]) {
      for (const html of [marked(`${text}水库${text}`, words), snippet(`${text}水库${text}`.repeat(30), words)]) expect(html.replaceAll(/<\/?em>/gu, '')).not.toMatch(/[<>"']/u);
    }
  });
  it('should join words that overlap or touch', () => {
    expect(marked('防汛演练', ['防汛', '汛演', '演练'])).toBe('<em>防汛演练</em>');
  });
  it('should find words whatever their width and case', () => {
    expect(marked('ＡＢＣ', ['abc'])).toBe('<em>ＡＢＣ</em>');
    expect(mentions('ＡＢＣ', ['abc'])).toBe(true);
    expect(mentions('ＡＢＣ', ['abd'])).toBe(false);
  });
  it('should be the stretch around the first word, with dots where it was cut', () => {
    const text = `${'前'.repeat(100)}水库${'后'.repeat(200)}`;
    expect(snippet(text, ['水库'])).toBe(`…${'前'.repeat(30)}<em>水库</em>${'后'.repeat(88)}…`);
    expect(snippet('短文', ['水库'])).toBe('短文');
    expect(snippet('a\n\n  b', ['x'])).toBe('a b');
  });
  it('should be cut soon from a very long text', () => {
    const from = performance.now();
    snippet('水库'.repeat(300_000), ['水', '库', '水库']);
    expect(performance.now() - from).toBeLessThan(1500);
  });
});

describe('XML', () => {
  it('should hold text of every kind', () => {
    expect(element('title', `<a href="x">&'</a>`)).toBe('<title>&lt;a href=&quot;x&quot;&gt;&amp;&apos;&lt;/a&gt;</title>');
    expect(xmlText(']]>')).toBe(']]&gt;');
  });
  it('should hold no character that XML knows not', () => {
    expect(xmlText('a\u0000\u0008\u000b\u001f\ufffe\uffffb\t\n\r')).toBe('ab\t\n\r');
    expect(xmlText('\ud83d一\ude00😀')).toBe('一😀');
  });
});

const letters: Segment = (text) => [...text];
const whole: Segment = (text) => [text];

describe('words', () => {
  it('should be letters and figures alone, so that no question is a language of its own', () => {
    const texts = ['"a" OR b*', "'c' | !d:*", 'NEAR(e f)', 'title : g -h ^i', '\\ \' " ; --', '{x}(y)[z]', '水库" OR tags : "q1"', 'a\u0000b', 'ʼ'];
    for (const text of texts) for (const word of soughtWords({ text, segment: whole }).words) expect(word).toMatch(/^[\p{L}\p{N}]+$/u);
  });
  it('should leave single characters out where there are longer words, and ask for beginnings where there are not', () => {
    expect(soughtWords({ text: '水库 a', segment: whole })).toEqual({ words: ['水库'], prefix: false });
    expect(soughtWords({ text: '水 库', segment: whole })).toEqual({ words: ['水', '库'], prefix: true });
    expect(soughtWords({ text: ' …,。', segment: whole })).toEqual({ words: [], prefix: true });
  });
  it('should be bounded in number and length', () => {
    expect(soughtWords({ text: Array.from({ length: 40 }, (_, at) => `ab${at}`).join(' '), segment: whole }).words).toHaveLength(12);
    expect(indexWords({ text: 'x'.repeat(500), segment: whole, most: 5 })).toEqual(['x'.repeat(64)]);
    expect(indexWords({ text: '一二三四五六', segment: letters, most: 3 })).toEqual(['一', '二', '三']);
  });
  it('should be the same in every writing', () => {
    expect(indexWords({ text: 'ＡＢＣ Abc', segment: whole, most: 9 })).toEqual(['abc']);
  });
  it('should have marks beside them, each of one word', () => {
    for (const mark of [tag.type('api::news-release.news-release'), tag.organisation('Ab12'), tag.column('Cd34'), tag.year('2026')]) expect(mark).toMatch(/^q[1-4][a-z0-9]+$/u);
  });
});

describe('a document’s key', () => {
  const at = new Date('2026-11-23T09:00:00Z');
  it('should be in the order of publication, and free', () => {
    const [first, last] = keysAt(at);
    expect(keyFor({ publishedAt: at, last: null })).toBe(first);
    expect(keyFor({ publishedAt: at, last: first })).toBe(first + 1);
    expect(keysAt(new Date(at.getTime() + 1000))[0]).toBe(last + 1);
    expect(keysAt(new Date(at.getTime() + 999))[0]).toBe(first);
    expect(() => keyFor({ publishedAt: at, last })).toThrow('too many');
    expect(keysAt(new Date(-5))[0]).toBe(0);
    expect(Number.isSafeInteger(keysAt(new Date('2242-01-01'))[1])).toBe(true);
  });
  it('should know where a day of the county begins', () => {
    expect(firstKeyOn('2026-11-23')).toBe(keysAt(new Date('2026-11-22T16:00:00Z'))[0]);
    expect(firstKeyOn('2026-11-23', 1)).toBe(firstKeyOn('2026-11-24'));
  });
});

describe('what a file says', () => {
  it.each(['document', 'header1', 'footer', 'footnotes', 'page12', 'text', 'content', 'slides/slide3', 'worksheets/sheet1', 'Doc_0/Pages/Page_0/Content'])('should be found where it is printed: %s', (part) => {
    expect(isPrinted({ part })).toBe(true);
  });
  it.each(['comments', 'document#deleted', 'document#insertions', 'docProps/core', 'docProps/app', 'customXml/item1', 'info', 'attached', 'outline', 'page1#notes', 'exif', 'gps', 'people', '_rels/document.xml.rels', 'sharedStrings#unused', 'embeddings/x.docx/document', 'notesSlides/notesSlide1', 'settings', 'styles', 'meta'])(
    'should not be found where nobody looks: %s',
    (part) => {
      expect(isPrinted({ part })).toBe(false);
    },
  );
  it('should be vouched for by the key, for this document and these files alone', () => {
    const files = [{ place: 'cover', title: '', name: '', size: 1, type: '', sha256: 'a', url: '', alternativeText: null }];
    const seal = { key: 'k', documentId: 'd', files, text: 't' };
    const [file] = files;
    expect(sealOf(seal)).toMatch(/^[0-9a-f]{64}$/u);
    const others = [{ ...seal, key: 'l' }, { ...seal, documentId: 'e' }, { ...seal, text: 'u' }, { ...seal, files: [] }, { ...seal, files: file === undefined ? [] : [{ ...file, sha256: 'b' }] }];
    expect(new Set([seal, ...others].map(sealOf)).size).toBe(6);
  });
});
