import { binding, brief, check } from './under-check';

const file = (part: string, text: string) => ({ files: [{ path: 'attachments[0].file', name: '附件.docx', parts: [{ part: 'document', text: '正文' }, { part, text }] }] });

describe('edits left in an attachment', () => {
  it.each([['document#deleted', 'tracked-changes'], ['comments', 'file-comments'], ['comments1', 'file-comments'], ['threadedComments/threadedComment1', 'file-comments'], ['comments/comment1', 'file-comments']])('should be cleaned out, or waived: %s', (part, code) => {
    expect(check('news-release', {}, file(part, '此处再核'))).toMatchObject([{ rule: 'REV-5.5', code, severity: 'waivable', excerpt: '', path: `attachments[0].file#${part}` }]);
  });
  it.each([['commentsExtended', '00012345'], ['comments', ' '], ['footnotes', '注'], ['document', '批注']])('should not be seen in %s', (part, text) => expect(brief(check('news-release', {}, file(part, text)))).toEqual([]));
  it('should be silent where something graver stands in them', () => {
    expect(binding(check('news-release', {}, file('comments', '联系13800138000')))).toEqual(['REV-5.3 mobile-number waivable']);
    expect(binding(check('news-release', {}, file('document#deleted', '机密★1年')))).toEqual(['REV-5.1 classification-marking block']);
    expect(binding(check('news-release', {}, file('comments', '内部资料 注意保存')))).toEqual(['REV-5.5 internal-mark waivable']);
  });
});

describe('a photograph', () => {
  it('should not tell where it was taken', () => {
    const files = [{ path: 'cover', name: 'a.jpg', parts: [{ part: 'gps', text: '28.1,116.2' }] }];
    expect(brief(check('news-release', {}, { files }))).toEqual(['REL-1 photo-location warn']);
    expect(brief(check('news-release', {}, { files: [{ path: 'cover', name: 'a.jpg', parts: [{ part: 'exif', text: 'Canon' }] }] }))).toEqual([]);
  });
});
