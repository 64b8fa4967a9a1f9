import { csvCell, csvLine } from '../../../src/plugins/disclosure-review/server/src/domain/audit-csv';

describe('the export of the audit', () => {
  it('should quote commas, quotes and line breaks', () => {
    expect(csvCell('a,"b"\n')).toBe('"a,""b""\n"');
  });
  it.each(['=1+1', '+1', '-1', '@x', '\t=1', ' =1', '＝1', '\r=1'])('should keep %j from running as a formula', (text) => {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  });
  it('should write numbers, nothing and plain words as they are', () => {
    expect([csvCell(-3), csvCell(null), csvCell('张三')]).toEqual(['-3', '', '张三']);
  });
  it('should end a line with CR LF and hold all columns', () => {
    const line = csvLine({ sequence: 1, at: 'T', kind: 'save', personId: null, actor: '甲', uid: 'u', documentId: 'd', entry: '{"a":1}', previous: 'p', mac: 'm' });
    expect(line).toBe('1,T,save,,甲,u,d,"{""a"":1}",p,m\r\n');
  });
});
