import { sanitiseHtml } from '../../../../src/plugins/disclosure-review/server/src/domain/html/sanitise';
import { sentTexts, takenOut } from '../../../../src/plugins/disclosure-review/server/src/domain/html/taken-out';

const ID = '11010519491231002X';
const lost = (sent: string): readonly string[] => takenOut({ path: 'body', sent, stored: sanitiseHtml(sent) }).map(({ what, from, count }) => `${what} ${from} ${count}`);

describe('what a save loses to the sanitiser', () => {
  it.each([
    ['a comment', `<p>x</p><!-- 身份证号 ${ID} -->`, ['identity-number hidden-comment 1']],
    ['markup within a comment', `<p>x</p><!-- <b>身份证</b> 110105<i>19491231</i>002X -->`, ['identity-number hidden-comment 1']],
    ['a data attribute', `<p data-id="${ID}">x</p>`, ['identity-number hidden-attribute 1']],
    ['an encoded attribute', `<p data-x="%E8%BA%AB%E4%BB%BD%E8%AF%81${ID}">x</p>`, ['identity-number hidden-attribute 1']],
    ['a link that is none', '<p><a href="javascript:call(13812345678)">x</a></p>', ['mobile-number hidden-attribute 1']],
    ['a script', `<p>x</p><script>var id = "${ID}";</script>`, ['identity-number hidden-element 1']],
    ['a style', `<style>/* 身份证 ${ID} */</style><p>x</p>`, ['identity-number hidden-element 1']],
    ['a frame, a form field, a template', `<p>x</p><iframe>${ID}</iframe><textarea>手机13812345678</textarea><template>内部资料,请勿外传</template>`, ['identity-number hidden-element 1', 'mobile-number hidden-element 1', 'internal-mark hidden-element 1']],
    ['markup within a comment within markup', `<p>x</p><!-- <!DOCTYPE ${ID}> -->`, ['identity-number hidden-comment 1']],
    ['an attribute that is no proper code', `<p data-x="100% ${ID}">x</p>`, ['identity-number hidden-attribute 1']],
    ['an encoded number', '<p data-x="%E6%89%8B%E6%9C%BA%31%33%38%31%32%33%34%35%36%37%38">x</p>', ['mobile-number hidden-attribute 1']],
    ['a note of what is not public', '<p>x</p><!-- 此件不予公开 --><!-- 此件依申请公开 -->', ['non-public-note hidden-comment 2']],
    ['a bank card, a passport, a home address', '<p>x</p><!-- 银行账号：6222021234567890128 --><!-- 护照号码：E12345678 --><!-- 家庭住址：浔川县龙山镇和平路3号2单元301室 -->', ['bank-card hidden-comment 1', 'passport hidden-comment 1', 'home-address hidden-comment 1']],
    ['two of them', `<p>x</p><!-- ${ID} 430102199003070039 -->`, ['identity-number hidden-comment 2']],
  ])('should be told of %s, by kind and place and not by its text', (_name, sent, told) => {
    expect(lost(sent)).toEqual(told);
    expect(JSON.stringify(takenOut({ path: 'body', sent, stored: sanitiseHtml(sent) }))).not.toMatch(/\d{5}/u);
  });
  it.each([
    ['what stays visible too', `<p>身份证号 ${ID}</p><!-- ${ID} -->`],
    ['what a word processor leaves behind', '<p class="MsoNormal" style="mso-margin-top-alt:auto;font-size:12.0pt" lang="EN-US"><!--[if gte mso 9]><xml><w:WordDocument><w:View>Normal</w:View></w:WordDocument></xml><![endif]--><span style="mso-spacerun:yes">全县冬种进度过半。</span><o:p></o:p></p>'],
    ['a picture pasted as bytes', `<p><img src="data:image/png;base64,${'13812345678'.repeat(9)}"></p>`],
    ['numbers of no person', '<p data-time="1700000000000" data-id="9136042076335123XY" id="t20261119_1234567">x</p>'],
    ['a hidden paragraph, whose text stays', `<p style="display:none">身份证号 ${ID}</p>`],
    ['identity numbers that cannot be', '<p>x</p><!-- 身份证号 110105194912310021 -->'],
    ['a mark that is only cited', '<p>x</p><!-- 根据《内部资料管理办法》 -->'],
    ['a note that the document is public, or is in part', '<p>x</p><!-- 此件主动公开 --><!-- 此件部分公开 -->'],
    ['a picture whose bytes look like a number', '<p data-x="data:image/png;base64,手机13812345678">x</p>'],
    ['numbers that only meet across attributes or comments', '<p data-a="手机138123" data-b="45678">x</p><!-- 手机138123 --><!-- 45678 -->'],
    ['nothing', '<p>全县冬种进度过半。</p>'],
  ])('should be silent on %s', (_name, sent) => expect(lost(sent)).toEqual([]));
});

it('should read a marking in everything that was sent', () => {
  for (const sent of ['<p>x</p><!-- 机密★10年 -->', '<p data-level="机密★10年">x</p>', '<p>x</p><script>// 机密★10年</script>', '<p title="机密★10年">x</p>', '<p>机密★10年</p>']) {
    expect(sentTexts(sent).some((text) => text.includes('机密★10年'))).toBe(true);
  }
});

it('should be silent where the sanitiser changed nothing', () => {
  expect(takenOut({ path: 'body', sent: `<!-- ${ID} -->`, stored: `<!-- ${ID} -->` })).toEqual([]);
});

it('should give as texts what was sent and no empty ones', () => {
  expect(sentTexts('')).toEqual([]);
  expect(sentTexts('<p>x</p>')).toEqual(['x']);
  expect(sentTexts('<p data-a="1" data-b="2">x</p><!--3--><!--4-->')).toEqual(['x', '3\n4', '1\n2']);
});
