import { particularsOf } from '../../../../src/plugins/disclosure-review/server/src/domain/rendering/particulars';

describe('the particulars of a policy document', () => {
  it('should show both levels of its subject apart, whatever commas stand in them', () => {
    expect(particularsOf('policy-document', { subject: ['农业、林业、水利', '农业、畜牧业、渔业'] })).toEqual([{ label: '主题分类', value: '农业、林业、水利 > 农业、畜牧业、渔业' }]);
  });

  it('should list several organs as a sentence does', () => {
    expect(particularsOf('policy-document', { coIssuers: ['县财政局', '县水利局'] })).toEqual([{ label: '联合发文机关', value: '县财政局、县水利局' }]);
  });
});
