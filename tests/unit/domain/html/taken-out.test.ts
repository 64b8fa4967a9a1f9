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
    ['nothing', '<p>全县冬种进度过半。</p>'],
  ])('should be silent on %s', (_name, sent) => expect(lost(sent)).toEqual([]));
});

it('should read a marking in everything that was sent', () => {
  for (const sent of ['<p>x</p><!-- 机密★10年 -->', '<p data-level="机密★10年">x</p>', '<p>x</p><script>// 机密★10年</script>', '<p title="机密★10年">x</p>', '<p>机密★10年</p>']) {
    expect(sentTexts(sent).some((text) => text.includes('机密★10年'))).toBe(true);
  }
});
