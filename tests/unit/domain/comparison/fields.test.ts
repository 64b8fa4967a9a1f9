import { fileChanges, leavesOf, valueChanges } from '../../../../src/plugins/disclosure-review/server/src/domain/comparison/fields';

const file = (path: string, sha256: string, name = `${sha256}.pdf`) => ({ path, name, alternativeText: null, sha256 });

describe('a content taken apart', () => {
  it('should give values by their place, and files apart, those in a text too', () => {
    const content = { title: '题', keywords: ['一', '二'], reprint: { sourceUrl: 'https://x' }, body: { html: '<p>文</p>', embedded: [{ name: 'a.png', sha256: 'aa' }] }, attachments: [{ title: '附件', file: { name: 'b.pdf', alternativeText: '说明', sha256: 'bb' } }] };
    expect(leavesOf(content)).toEqual({
      values: [
        { path: 'title', value: '题' }, { path: 'keywords[0]', value: '一' }, { path: 'keywords[1]', value: '二' }, { path: 'reprint.sourceUrl', value: 'https://x' },
        { path: 'body', value: '<p>文</p>' }, { path: 'attachments[0].title', value: '附件' },
      ],
      files: [{ path: 'body[0]', name: 'a.png', alternativeText: null, sha256: 'aa' }, { path: 'attachments[0].file', name: 'b.pdf', alternativeText: '说明', sha256: 'bb' }],
    });
  });
});

describe('what became of values', () => {
  it('should list what changed, came and went, and compare lists whole', () => {
    const before = leavesOf({ title: '旧', keywords: ['一', '二'], author: '张三', same: 1 }).values;
    const after = leavesOf({ title: '新', keywords: ['二', '一'], summary: '摘要', same: 1 }).values;
    expect(valueChanges(before, after)).toEqual([
      { path: 'title', before: ['旧'], after: ['新'] },
      { path: 'keywords', before: ['一', '二'], after: ['二', '一'] },
      { path: 'author', before: ['张三'], after: [] },
      { path: 'summary', before: [], after: ['摘要'] },
    ]);
  });
});

describe('what became of files', () => {
  it('should tell added, removed, replaced and renamed apart', () => {
    const changes = fileChanges([file('a[0].file', 'x'), file('a[1].file', 'y'), file('cover', 'c'), file('a[2].file', 'z')], [file('a[0].file', 'y'), file('cover', 'd'), file('a[1].file', 'z', '新名.pdf'), file('a[2].file', 'n')]);
    expect(changes.map(({ path, change, before, after }) => [path, change, before?.sha256 ?? null, after?.sha256 ?? null])).toEqual([
      ['a[1].file', 'described', 'z', 'z'],
      ['cover', 'replaced', 'c', 'd'],
      ['a[2].file', 'added', null, 'n'],
      ['a[0].file', 'removed', 'x', null],
    ]);
  });
  it('should see no change where a file only moved', () => {
    expect(fileChanges([file('a[0].file', 'x'), file('a[1].file', 'y')], [file('a[0].file', 'y'), file('a[1].file', 'x')])).toEqual([]);
  });
});
