import fc from 'fast-check';
import { changesBetween } from '../../../../src/plugins/disclosure-review/server/src/domain/comparison/changes';
import { markedHtml, type MarkedHtml } from '../../../../src/plugins/disclosure-review/server/src/domain/comparison/marked-html';
import { chunksOf, tokensOf } from '../../../../src/plugins/disclosure-review/server/src/domain/comparison/tokens';
import { sanitiseHtml } from '../../../../src/plugins/disclosure-review/server/src/domain/html/sanitise';

const compared = (before: string, after: string): MarkedHtml & { readonly coarse: boolean } => {
  const found = changesBetween({ before, after });
  return { ...markedHtml(found), coarse: found.coarse };
};
const shown = (before: string, after: string): string => compared(before, after).html;
const plain = (html: string): string => html.replace(/<[^<>]*>/gu, '').replace(/\s+/gu, '');
const withoutDeleted = (html: string): string => plain(html.replace(/<del>.*?<\/del>/gsu, ''));
const withoutInserted = (html: string): string => plain(html.replace(/<ins>.*?<\/ins>/gsu, ''));

describe('changes shown in the text itself', () => {
  it('should mark characters of Chinese text and whole words of other writing', () => {
    expect(shown('<p>全县冬种进度过半。</p>', '<p>全县春种进度已经过半。</p>')).toBe('<p>全县<del>冬</del><ins>春</ins>种进度<ins>已经</ins>过半。</p>');
    expect(shown('<p>at 2026 now</p>', '<p>at 2027 now</p>')).toBe('<p>at <del>2026</del><ins>2027</ins> now</p>');
  });
  it('should show whole paragraphs where they came or went', () => {
    expect(shown('<p>甲乙丙</p><p>丁戊己</p>', '<p>甲乙丙</p>')).toBe('<p>甲乙丙</p><p><del>丁戊己</del></p>');
    expect(shown('<p>丁戊己</p>', '<p>甲乙丙</p><p>丁戊己</p>')).toBe('<p><ins>甲乙丙</ins></p><p>丁戊己</p>');
  });
  it('should keep rows and items in their table and list', () => {
    expect(shown('<table><tbody><tr><td>一</td></tr><tr><td>二二</td></tr></tbody></table>', '<table><tbody><tr><td>一</td></tr></tbody></table>')).toBe(
      '<table><tbody><tr><td>一</td></tr><tr><td><del>二二</del></td></tr></tbody></table>',
    );
    expect(shown('<ul><li>一</li><li>二</li></ul>', '<ul><li>二</li></ul>')).toBe('<ul><li><del>一</del></li><li>二</li></ul>');
  });
  it('should show pictures that came and went', () => {
    expect(shown('<p>图<img src="/uploads/a.png"></p>', '<p>图<img src="/uploads/b.png"></p>')).toBe('<p>图<del><img src="/uploads/a.png"></del><ins><img src="/uploads/b.png"></ins></p>');
  });
  it('should say that only the form changed, and mark nothing', () => {
    expect(compared('<p>甲乙</p>', '<p style="text-align:center"><strong>甲乙</strong></p>')).toEqual({ html: '<p style="text-align:center"><strong>甲乙</strong></p>', changed: true, formatOnly: true, coarse: false });
    expect(compared('<p>甲乙</p>', '<p>甲乙</p>')).toMatchObject({ changed: false, formatOnly: false });
  });
  it('should not leave a lone shared character between two changes', () => {
    expect(shown('<p>春耕的备</p>', '<p>秋收的种</p>')).toBe('<p><del>春耕的备</del><ins>秋收的种</ins></p>');
  });
});

const word = fc.constantFrom('春', '耕', '的', '。', ' ', 'abc', '12', '&amp;', '&lt;script&gt;');
const inline = fc.oneof(word, word.map((inside) => `<strong>${inside}</strong>`), fc.constant('<img src="/uploads/a.png">'), fc.constant('<br>'));
const line = fc.array(inline, { maxLength: 8 }).map((pieces) => pieces.join(''));
const block = fc.oneof(
  line.map((inside) => `<p>${inside}</p>`),
  line.map((inside) => `<h2>${inside}</h2>`),
  fc.array(line, { minLength: 1, maxLength: 3 }).map((items) => `<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`),
  fc.array(fc.tuple(line, line), { minLength: 1, maxLength: 3 }).map((rows) => `<table><tbody>${rows.map(([a, b]) => `<tr><td>${a}</td><td colspan="2">${b}</td></tr>`).join('')}</tbody></table>`),
);
const body = fc.array(block, { maxLength: 6 }).map((blocks) => sanitiseHtml(blocks.join('')));

describe('of any two sanitised texts', () => {
  it('should be read as the later one without what is deleted, and as the earlier one without what is inserted', () => {
    fc.assert(
      fc.property(body, body, (before, after) => {
        const { html } = compared(before, after);
        expect(withoutDeleted(html)).toBe(plain(after));
        expect(withoutInserted(html)).toBe(plain(before));
      }),
      { numRuns: 150 },
    );
  });
  it('should hold no tag of neither text but the bare marks, and close what it opens', () => {
    const bare = new Set(['<ins>', '</ins>', '<del>', '</del>', '<p>', '</p>', '<br>', '<li>', '</li>', '<tr>', '</tr>', '<td>', '</td>']);
    fc.assert(
      fc.property(body, body, (before, after) => {
        const known = new Set([...tokensOf(before), ...tokensOf(after)]);
        const open: string[] = [];
        for (const tag of compared(before, after).html.match(/<[^<>]*>/gu) ?? []) {
          if (!known.has(tag) && !bare.has(tag)) throw new Error(`of neither: ${tag}`);
          const name = /^<\/?([a-z0-9]+)/u.exec(tag)?.[1] ?? '';
          if (['br', 'img', 'hr'].includes(name)) continue;
          if (tag.startsWith('</')) {
            if (open.pop() !== name) throw new Error(`closes what is not open: ${tag}`);
          } else open.push(name);
        }
        expect(open).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });
  it('should be taken apart into pieces that are the text again', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => expect(chunksOf(tokensOf(text)).flat().join('')).toBe(text)));
  });
});

describe('a megabyte of text', () => {
  const paragraph = (seed: number): string => `<p>${Array.from({ length: 60 }, (_, at) => String.fromCodePoint(0x4e00 + ((seed * 7919 + at * 104729) % 20000))).join('')}</p>`;
  const large = (from: number): string => Array.from({ length: 5500 }, (_, at) => paragraph(from + at)).join('');
  const inTime = (before: string, after: string): ReturnType<typeof compared> => {
    const started = performance.now();
    const answer = compared(before, after);
    expect(performance.now() - started).toBeLessThan(8000);
    return answer;
  };
  it('should be compared to the character where a few places changed', () => {
    const before = large(0);
    const answer = inTime(before, before.replace(paragraph(3000), paragraph(3000).replace('</p>', '增</p>')));
    expect(answer.coarse).toBe(false);
    expect(answer.html.match(/<ins>.*?<\/ins>/gu)).toEqual(['<ins>增</ins>']);
  });
  it('should be shown as wholly changed, soon, where nothing is the same', () => {
    const answer = inTime(large(0), large(10_000));
    expect(answer.coarse).toBe(true);
    expect(answer.html).toContain('<del>');
  });
  it('should end soon with one endless paragraph', () => {
    const [one, two] = [large(0), large(10_000)].map((text) => `<p>${text.replace(/<\/?p>/gu, '')}</p>`);
    expect(inTime(one ?? '', two ?? '').coarse).toBe(true);
  });
});
