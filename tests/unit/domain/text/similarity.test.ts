import { copiedShare } from '../../../../src/plugins/disclosure-review/server/src/domain/text/similarity';

describe('the share that is copied', () => {
  const law = '对符合条件的参保企业,按规定比例返还上年度实际缴纳的失业保险费,实行免申即享。';
  it('should be all of a copy, whatever its punctuation', () => expect(copiedShare({ text: law.replaceAll(',', ','), other: `第一条 ${law}` })).toBe(1));
  it('should be nothing of other words, and of too few', () => {
    expect(copiedShare({ text: '企业少裁员,就能拿回一部分去年交的失业保险费。', other: law })).toBe(0);
    expect(copiedShare({ text: '免申即享', other: law })).toBe(0);
    expect(copiedShare({ text: law, other: '' })).toBe(0);
  });
  it('should be about half of a half', () => {
    const own = '简单说,就是钱直接打到企业账上,不用跑腿也不用交材料,全程网上比对。'.repeat(1);
    const share = copiedShare({ text: `${law}${own}`, other: law });
    expect(share).toBeGreaterThan(0.3);
    expect(share).toBeLessThan(0.6);
  });
});
