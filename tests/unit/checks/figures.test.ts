import type { Carrier, DocumentUnderCheck } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import { figures } from '../../../src/plugins/disclosure-review/server/src/checks/figures';
import { context } from './under-check';

const run = (profile: DocumentUnderCheck['profile'], carriers: readonly (Partial<Carrier> & { readonly text: string })[]) =>
  figures.run({ profile, content: {}, files: [], carriers: carriers.map((carrier) => ({ path: 'body', kind: 'html', visibility: 'public', ...carrier })) }, context({}));
const told = (...given: Parameters<typeof run>): readonly string[] => run(...given).map(({ code, severity, path, range, params }) => `${code} ${severity} ${path} ${range?.join('-')} ${params?.['written']}`);

describe('dates and sums', () => {
  it('should be shown where they are miswritten, as they stand', () => {
    expect(told('news-release', [{ text: '于二0二六年开工，投资1,38,600元' }])).toEqual(['date-miswritten warn body 1-6 二0二六年', 'sum-miswritten warn body 11-19 1,38,600']);
    expect(run('news-release', [{ text: '投资1,38,600元' }])[0]?.excerpt).toContain('1,38,600');
  });
  it('should be looked for in what is read, not in addresses and names of files', () => {
    const text = '二0二六年';
    expect(told('news-release', [{ text, kind: 'link', path: 'a' }, { text, kind: 'file-name', path: 'b' }, { text, kind: 'file-text', path: 'c' }, { text, kind: 'title', path: 'title' }, { text, visibility: 'withheld', path: 'd' }]).map((line) => line.split(' ')[2])).toEqual(['c', 'title']);
  });
  it('should have no filled places below a policy document', () => {
    expect(told('policy-document', [{ text: '正文\n2026年01月05日\n二六' }])).toEqual(['date-padded warn body 3-14 2026年01月05日']);
    expect(run('policy-document', [{ text: '2026年01月05日' }])[0]?.excerpt).toContain('01月');
    expect(told('policy-document', [{ text: '2026 年 01 月 05 日'.padEnd(20) }])).toHaveLength(1);
    expect(told('policy-document', [{ text: `2026${' '.repeat(10)}年01月05日` }])).toEqual([]);
    expect(told('policy-document', [{ text: '自2026年01月05日起施行' }, { text: '2026年01月05日', path: 'summary' }])).toEqual([]);
    expect(told('news-release', [{ text: '2026年01月05日' }])).toEqual([]);
  });
});
