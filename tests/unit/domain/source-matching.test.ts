import fc from 'fast-check';
import { matchSource } from '../../../src/plugins/disclosure-review/server/src/domain/source-matching';
import type { Source } from '../../../src/plugins/disclosure-review/server/src/domain/sources';
import registry from '../../../src/plugins/disclosure-review/server/src/reference/sources.json';

const edition = { edition: 1, sources: registry.sources as readonly Source[] };
const match = (url: string) => matchSource({ url, edition, at: '2026-11-23' });

describe('source matching', () => {
  it.each([
    ['https://politics.people.com.cn/n1/a.html', '人民日报/人民网'], ['http://www.news.cn/', '新华社/新华网'], ['https://WWW.News.CN/a', '新华社/新华网'], ['https://www.jiangxi.gov.cn/a', '江西省人民政府'], ['https://www.gov.cn:443/a', '中国政府网'], ['https://www.jxnews.com.cn./x', '江西日报'], ['  https://www.news.cn/a  ', '新华社/新华网'],
  ])('should find %s at %s', (url, name) => {
    expect(match(url)).toMatchObject({ ok: true, source: { name } });
  });
  it.each([
    ['https://people.com.cn.evil.com/a', 'not-registered'], ['https://www.people.com.cn@evil.com/', 'credentials'], ['https://@www.people.com.cn/', 'credentials'], ['https://user:x@www.people.com.cn/', 'credentials'], ['https://peop1e.com.cn/', 'not-registered'],
    ['https://рeople.com.cn/', 'not-registered'], ['https://www.jiangxi.gov.cn.hk/', 'not-registered'], ['https://fakegov.cn/', 'not-registered'], ['https://www.china.com/', 'not-registered'], ['https://abc.gov.cn/', 'not-registered'], ['https://notpeople.com.cn/', 'not-registered'],
    ['https://www.people.com.cn:8443/', 'port'], ['http://1.2.3.4/people.com.cn', 'numeric-host'], ['http://0x7f.1/', 'numeric-host'], ['http://[::1]/', 'numeric-host'], ['ftp://www.people.com.cn/', 'scheme'], ['javascript:alert(1)', 'scheme'], ['www.people.com.cn', 'not-an-address'], ['', 'not-an-address'],
    ['https://www.people.com.cn\\@evil.com/', 'not-an-address'], ['https://www.people.com.cn\t.evil.com/', 'not-an-address'], ['https://sub.www.gov.cn/', 'not-registered'], ['https://tyj.jiangxi.gov.cn/', 'not-registered'], ['https://t.cn/A6x', 'not-registered'],
  ])('should refuse %s: %s', (url, reason) => {
    expect(match(url)).toMatchObject({ ok: false, reason });
  });
  it('should hold a source to its term, both days included', () => {
    const first = edition.sources[0] as Source;
    const dated = { edition: 2, sources: [{ ...first, from: '2026-01-01', to: '2026-06-30' }] };
    const on = (at: string): boolean => matchSource({ url: 'https://people.com.cn/', edition: dated, at }).ok;
    expect([on('2025-12-31'), on('2026-01-01'), on('2026-06-30'), on('2026-07-01')]).toEqual([false, true, true, false]);
  });
  it('should let no other host through, whatever it is made of', () => {
    const piece = fc.constantFrom('people.com.cn', 'gov.cn', 'www.', '.', '@', 'evil.com', '/', ':', '8443', '-', '%2e', '。', '#', '?', '\\');
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 6 }), (parts) => {
        const url = `https://${parts.join('')}`;
        const answer = match(url);
        if (answer.ok) expect(new URL(url).hostname.replace(/\.$/u, '')).toMatch(/^(?:.*\.)?people\.com\.cn$|^(?:www\.)?gov\.cn$/u);
      }),
      { numRuns: 500 },
    );
  });
});
