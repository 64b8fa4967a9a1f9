import fc from 'fast-check';
import { sanitiseHtml } from '../../../../src/plugins/disclosure-review/server/src/domain/html/sanitise';

describe('sanitiseHtml', () => {
  it.each([
    ['a script', '<p>a<script>alert(1)</script></p>', '<p>a</p>'],
    ['an event handler', '<p onclick="x()">a</p>', '<p>a</p>'],
    ['a frame', '<iframe src="https://example.com"></iframe><p>a</p>', '<p>a</p>'],
    ['a picture from elsewhere', '<p>a<img src="https://evil.example/x.png" alt="图"></p>', '<p>a</p>'],
    ['a picture inside the text', '<p><img src="data:image/png;base64,AAAA"></p>', '<p></p>'],
    ['a way out of the uploads', '<img src="/uploads/../config">', ''],
    ['a picture without protocol', '<img src="//evil.example/uploads/x.png">', ''],
    ['a style that hides', '<p style="display: none; text-align: center">a</p>', '<p style="text-align: center;">a</p>'],
    ['a style that fetches', '<p style="background: url(https://evil.example)">a</p>', '<p>a</p>'],
    ['a drawing', '<svg><a href="javascript:x">a</a></svg><p>b</p>', '<p>b</p>'],
    ['a comment', '<!--[if mso]>x<![endif]--><p>a</p>', '<p>a</p>'],
    ['an inline frame of a form', '<form><input name="a"><p>b</p></form>', '<p>b</p>'],
  ])('should take away %s', (_what, given, left) => {
    expect(sanitiseHtml(given)).toBe(left);
  });

  it.each(['javascript:alert(1)', 'JaVaScRiPt:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x', '/admin', '/uploads/../x'])(
    'should keep the words but not the link %s',
    (href) => {
      expect(sanitiseHtml(`<p><a href="${href}">文字</a></p>`)).toBe('<p>文字</p>');
    },
  );

  it.each(['https://www.gov.cn/a?b=1&amp;c=2', 'http://www.jiujiang.gov.cn/', 'mailto:a@xunchuan.example', 'tel:0792-0000001', '/uploads/a_1.pdf'])(
    'should keep the link %s',
    (href) => {
      const html = `<p><a href="${href}">文字</a></p>`;
      expect(sanitiseHtml(html)).toBe(html);
    },
  );

  it('should give old names their one name', () => {
    expect(sanitiseHtml('<p><b>a</b><i>b</i><strike>c</strike></p><section>d</section>')).toBe('<p><strong>a</strong><em>b</em><s>c</s></p><div>d</div>');
  });

  it('should leave no tag open', () => {
    expect(sanitiseHtml('<p>a<strong>b')).toBe('<p>a<strong>b</strong></p>');
  });

  it('should leave an element of an unknown name its text and no more', () => {
    expect(sanitiseHtml('<p><constructor>甲</constructor><tostring>乙</tostring><o:p>丙</o:p></p>')).toBe('<p>甲乙丙</p>');
  });

  it.each([
    ['<table><tr><th scope="col">甲</th><th scope="row">乙</th></tr></table>', '<table><tr><th scope="col">甲</th><th scope="row">乙</th></tr></table>'],
    ['<table><tr><th scope="xcol">甲</th><td scope="col">乙</td><th scope="rowx">丙</th></tr></table>', '<table><tr><th>甲</th><td>乙</td><th>丙</th></tr></table>'],
    ['<table><tr><td style="color: red; text-align: right" colspan="2" rowspan="3">甲</td></tr></table>', '<table><tr><td colspan="2" rowspan="3" style="text-align: right;">甲</td></tr></table>'],
    ['<table><tr><th style="text-align: center">甲</th><td colspan="0" rowspan="10000">乙</td></tr></table>', '<table><tr><th style="text-align: center;">甲</th><td>乙</td></tr></table>'],
    ['<img title="题" alt="图" height="20" src="/uploads/a.png" width="1e3" id="x">', '<img src="/uploads/a.png" alt="图" title="题" height="20">'],
    ['<ol start="0"><li>甲</li></ol><ol start="3x"><li>乙</li></ol><ul start="2"><li start="2">丙</li></ul>', '<ol><li>甲</li></ol><ol><li>乙</li></ol><ul><li>丙</li></ul>'],
    ['<p title="a" href="https://www.gov.cn" src="/uploads/a.png" colspan="2" scope="col" start="2" width="3" alt="x">甲</p>', '<p>甲</p>'],
    ['<strong style="text-align: center">甲</strong><ul style="text-align: center"><li>乙</li></ul>', '<strong>甲</strong><ul><li>乙</li></ul>'],
    ['<a title="t" style="text-align: left" href="https://www.gov.cn">甲</a>', '<a href="https://www.gov.cn">甲</a>'],
    ['<p style="">甲</p><p style="text-align">乙</p><p style="TEXT-ALIGN:CENTER">丙</p>', '<p>甲</p><p>乙</p><p style="text-align: center;">丙</p>'],
    ['<p>a>b\u00a0c<br />d</p>', '<p>a&gt;b&nbsp;c<br>d</p>'],
  ])('should keep of every element the attributes that are its own, in one order: %s', (given, left) => {
    expect(sanitiseHtml(given)).toBe(left);
  });

  // Recorded from the editor (`editor.getHTML()`) in a browser: what its toolbar makes is the normal form already.
  it.each([
    '<p style="text-align: center;"><strong>关于公布名单的通知</strong></p><p style="text-indent: 2em;">各有关单位:H<sub>2</sub>O、m<sup>2</sup></p>',
    '<p style="text-align: center; text-indent: 2em;">居中且缩进</p><h2 style="text-align: right;">标题</h2><p style="text-align: justify;">两端</p>',
    '<ol><li><p>第一项</p><ol><li><p>子项</p></li></ol></li><li><p>第二项</p></li></ol><ol start="3"><li><p>接续</p></li></ol><ul><li><p>项</p></li></ul>',
    '<table><tbody><tr><th colspan="2"><p>表头一</p><p>表头二</p></th><th><p></p></th></tr><tr><td rowspan="2"><p></p></td><td><p>甲</p></td><td><p>乙</p></td></tr></tbody></table>',
    '<p><img src="/uploads/favicon_a65f9de6e7.png" alt="示意图"><a href="https://www.gov.cn/x?a=1&amp;b=2"><strong><em><s><u>后文</u></s></em></strong></a></p>',
    '<blockquote><p>引用&nbsp;一段 &lt;原文&gt; "引号" &amp; 其他</p></blockquote><hr><p>换<br>行</p><h3>二级</h3><h4>三级</h4>',
  ])('should leave what the editor writes as it is', (html) => {
    expect(sanitiseHtml(html)).toBe(html);
  });

  it('should be idempotent on any mixture of tags', () => {
    const names = ['p', 'div', 'ul', 'ol', 'li', 'table', 'tr', 'td', 'th', 'strong', 'b', 'a', 'section', 'span', 'h2', 'svg', 'script', 'pre', 'blockquote', 'form', 'title'];
    const name = fc.constantFrom(...names);
    const attribute = fc.constantFrom('', ' style="text-align:center"', ' href="https://www.gov.cn"', ' href="x:y"', ' colspan="2"', ' title="&quot;>"', ' style=\'text-indent:2em;color:red\'');
    const piece = fc.oneof(
      fc.tuple(name, attribute).map(([tag, rest]) => `<${tag}${rest}>`),
      name.map((tag) => `</${tag}>`),
      fc.constantFrom('<br>', '<hr/>', '<img src="/uploads/a.png" alt="甲&乙">', '<!-- x -->', '&amp;lt;', '&nbsp;', '\u00a0', '<', '>', '"', '&', '文字', ' />', '<![CDATA[', '<?x'),
      fc.string({ maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')), (html) => {
        const once = sanitiseHtml(html);
        expect(sanitiseHtml(once)).toBe(once);
        expect(once).not.toMatch(/<(?:script|svg|form|span|iframe)|javascript:/i);
      }),
      { numRuns: 2000 },
    );
  });
});
