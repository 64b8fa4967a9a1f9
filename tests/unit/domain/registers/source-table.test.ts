import { readSourceFile } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/source-table';

describe('a file of sources', () => {
  const values = (text: string) => {
    const read = readSourceFile(text);
    return read.ok ? read.entries : read.refusals.map(({ code }) => code);
  };
  const HEAD = '名称,域名,匹配方式,级别,类型';

  it('should be read from a table with Chinese heads and Chinese choices', () => {
    expect(values(`${HEAD},第三条所列,绑定机关,起始日期,核实情况\n甲网,a.cn；b.cn、c.cn|d.cn,仅限所列主机,省级,新闻媒体,是,某厅;某局,2026年1月2日,县里已核实`)).toEqual([
      { line: 2, value: { name: '甲网', domains: ['a.cn', 'b.cn', 'c.cn', 'd.cn'], match: 'host', level: 'provincial', type: 'media', s1: true, organs: ['某厅', '某局'], from: '2026-01-02', evidence: 'confirmed' } },
    ]);
  });
  it('should be read with the attributes’ own names and codes as well', () => {
    expect(values('name,domains,match,level,type,s1,to\n甲网,a.cn,registrable,central,media,no,2026-12-31\n')).toEqual([
      { line: 2, value: { name: '甲网', domains: ['a.cn'], match: 'registrable', level: 'central', type: 'media', s1: false, to: '2026-12-31' } },
    ]);
  });
  it('should leave what is no choice, no yes and no date as it stands, to be refused', () => {
    expect(values(`${HEAD},第三条所列,截止日期\n甲网,a.cn,也许,省级,,大概,明年`)).toEqual([
      { line: 2, value: { name: '甲网', domains: ['a.cn'], match: '也许', level: 'provincial', type: null, s1: '大概', to: '明年' } },
    ]);
  });
  it('should have the heads it needs, each once, and no others', () => {
    expect(values('名称,域名,网址,名称\n甲网,a.cn,x,y')).toEqual(['import-column-missing', 'import-column-missing', 'import-column-missing', 'import-column-unknown', 'import-column-unknown']);
    expect(values('名称,域名,匹配方式,级别,类型,constructor\n甲网,a.cn,x,y,z,w')).toEqual(['import-column-unknown']);
  });
  it('should be read from a list in JSON, with the number of each entry', () => {
    expect(values(' {"sources":[{"name":"甲网"},{"name":"乙网"}]}')).toEqual([{ line: 1, value: { name: '甲网' } }, { line: 2, value: { name: '乙网' } }]);
  });
  it.each(['', HEAD, '{', '{}', '{"sources":[]}', '{"sources":{}}', '[]', '"'])('should be refused where it is neither: %s', (text) => {
    expect(values(text)).toEqual(['import-unreadable']);
  });
});
