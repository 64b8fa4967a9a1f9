import { findingsOf } from '../../../src/plugins/disclosure-review/server/src/checks';
import type { Profile } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import { htmlTrouble } from '../../../src/plugins/disclosure-review/server/src/domain/html/limits';
import { isMarked } from '../../../src/plugins/disclosure-review/server/src/domain/text/marked';
import { context, contentOf } from './under-check';
import { within } from './within-bound';

/** What is quadratic in its length takes far more than a second over so many characters. */
const LENGTH = 60_000;

/** Beginnings without ends, and things found again and again. */
const PIECES = [
  '<', '<!--', '<![CDATA[', '<?', '<p style="', '<a href=', '<img alt="', '<b>', '<td>', '&#', '"', '=', ' ', '\n', '\n\t', '\u200b', '\u0301', '\ud800',
  '机密★', '机密\n', '密', '份号:', '1 ', '1-', '12 ', '13800138000,', '6217000012345678907 卡号', '护照E1234567 ', '此件不公开', '发至', '(', '[', '内部资料、', '仅供', '(征求意见稿',
  '姓名\t王建国\t金额\n', '李四,男癌', '家庭住址', '沙湾镇村', '香港、', '台湾等国家', '人民攻府', '。截止11月', '2026年2月30日', '19', '《', '关于', '国务院', '浔川府发〔2026〕1号 ', 'https://a.gov.cn/', '.',
];
const long = (piece: string): string => piece.repeat(Math.ceil(LENGTH / piece.length)).slice(0, LENGTH);
const profiles: readonly Profile[] = ['policy-document', 'open-day-event'];

describe('a long text of one piece', () => {
  it.each(PIECES)('should be checked in a second, as a body and as a file (%j)', async (piece) => {
    const text = long(piece);
    for (const profile of profiles) {
      const read = [{ path: 'attachments[0].file', name: 'a.txt', parts: [{ part: 'document', text }] }];
      await within(() => findingsOf({ profile, content: contentOf(profile, { body: text }), files: [], read, context: context() }))(undefined);
    }
  }, 60_000);

  it.each(PIECES)('should be taken or refused at the save in a second (%j)', async (piece) => {
    await within(() => [htmlTrouble(long(piece)), isMarked([{ text: long(piece), html: true }, { text: long(piece), html: false }])])(undefined);
  }, 60_000);
});

describe('a body', () => {
  const missing = (body: string): boolean =>
    findingsOf({ profile: 'news-release', content: contentOf('news-release', { body }), files: [], read: [], context: context() }).some(({ code, path }) => code === 'required-missing' && path === 'body');

  it.each(['<p></p>', '<p>&nbsp; \n</p><br>', '<p title="有字">\u00a0</p>', '<><>'])('should be asked for where it says nothing (%j)', (body) => expect(missing(body)).toBe(true));
  it.each(['<p>有</p>', '有', '<p></p>有', '<', '<p></p><', '>', '<p><img src="/uploads/a.jpg"></p>'])('should stand where it says or shows something (%j)', (body) => expect(missing(body)).toBe(false));
});

describe('markings among markings', () => {
  it('should each be found once, with and without their term, in order', () => {
    const text = '机密★5年\n机密\n绝密★\n正文\n秘密\n秘密★长期';
    const found = findingsOf({ profile: 'news-release', content: contentOf('news-release', { body: `<p>${text.replaceAll('\n', '</p><p>')}</p>` }), files: [], read: [], context: context() });
    const ranges = found.filter(({ code }) => code === 'classification-marking').map(({ range }) => text.slice(range?.[0], range?.[1]).trim());
    expect(ranges).toEqual(['机密★5年', '机密', '绝密★', '秘密', '秘密★长期']);
  });
});
