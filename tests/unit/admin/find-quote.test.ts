import { findQuote } from '../../../src/plugins/disclosure-review/admin/src/reviewing/site/findQuote';

const text = '联系人：张三，\n  身份证号 110101199003071234，电话见附件。';

describe('a quotation in the text of a page', () => {
  it('should be found where it stands, over line breaks and blanks that the page adds', () => {
    const found = findQuote({ text, quote: '张三，身份证号' });
    expect(found && text.slice(...found)).toBe('张三，\n  身份证号');
  });

  it('should be found where private data in it was masked', () => {
    const found = findQuote({ text, quote: '身份证号 11**************34，电话' });
    expect(found && text.slice(...found)).toBe('身份证号 110101199003071234，电话');
  });

  it('should take signs of a pattern for what they are', () => {
    expect(findQuote({ text: '见附件（一）[x]+y', quote: '[x]+y' })).toEqual([6, 11]);
  });

  it('should not be found where it does not stand, and where nothing but a mask is left', () => {
    expect(findQuote({ text, quote: '李四' })).toBeNull();
    expect(findQuote({ text, quote: '***' })).toBeNull();
    expect(findQuote({ text, quote: '  ' })).toBeNull();
  });
});
