import { classificationMarkings } from '../../../../src/plugins/disclosure-review/server/src/domain/text/classification-markings';
import { disclosureNotes, nonPublicNotes } from '../../../../src/plugins/disclosure-review/server/src/domain/text/disclosure-notes';
import { homeAddresses } from '../../../../src/plugins/disclosure-review/server/src/domain/text/home-addresses';
import { internalMarks } from '../../../../src/plugins/disclosure-review/server/src/domain/text/internal-marks';

const marked = (text: string): readonly string[] => classificationMarkings(text).map((found) => found.text);

describe('a classification marking', () => {
  it('should be told with its term and in the order of the text', () => {
    expect(marked('正文。机密★10年。秘密★长期')).toEqual(['机密★10年', '秘密★长期']);
    expect(marked('绝密\n正文机密★两年')).toEqual(['绝密', '机密★两年']);
    expect(marked('机密★项目完成前')).toEqual(['机密★项目完成前']);
  });
  it('should be told once where a line is a marking with a term', () => {
    expect(marked('机密★1年')).toEqual(['机密★1年']);
    expect(classificationMarkings('甲\n秘密★5年\n乙')).toEqual([{ range: [2, 7], text: '秘密★5年' }]);
  });
  it.each(['商业', '工作', '技术', '个人', '国家', '军事', '行业'])('should not be %s秘密★ in praise, but with a term', (before) => {
    expect(marked(`本部${before}秘密★`)).toEqual([]);
    expect(marked(`本部${before}秘密★1年`)).toEqual(['秘密★1年']);
    expect(marked(`${before}的秘密★`)).toEqual(['秘密★']);
  });
  it.each(['份号:1', '份号000123', '密级:秘密', '保密密级:机密', '(绝密)', '【机密】', '《秘密》', '★机密★', '秘密1年', '机密:长期', '机密·6个月', '秘密.pdf', '绝密 十五日'])('should be a line that is nothing else: %s', (line) => {
    expect(marked(line)).toHaveLength(1);
  });
  it.each(['份号:', '份号:1234567', '份号:12a', '密级', '机密文件', '一份机密', '秘密。', `机密${'-'.repeat(48)}`, '正文【机密】'])('should be no line that says more: %s', (line) => {
    expect(marked(line)).toEqual([]);
  });
  it('should be found at the start of a line in brackets, however long the line', () => {
    expect(marked(`【机密】${'通知'.repeat(40)}`)).toHaveLength(1);
    expect(marked(`[秘密]${'通知'.repeat(40)}`)).toHaveLength(1);
    expect(marked(`机密 ${' '.repeat(50)}★`)).toEqual([]);
  });
});

describe('a disclosure note', () => {
  it('should be told with its place, its meaning and whether it is the standard one', () => {
    expect(disclosureNotes('完。此件公开发布')).toEqual([{ meaning: 'active', standard: true, range: [2, 8], text: '此件公开发布' }]);
  });
  it.each([
    ['本件属性为:依申请公开', 'on-request'], ['本文件不宜公开', 'withheld'], ['该件暂不公开', 'withheld'], ['此文件非公开', 'withheld'], ['此件不得公开', 'withheld'], ['此件摘要后公开', 'partial'], ['此件删节后公开', 'partial'],
    ['此件部分公开', 'partial'], ['此件全文公开', 'active'], ['此件予以公开', 'active'], ['此件公开', 'active'], ['此件只发至科级', 'restricted'], ['发至县团级以上', 'restricted'], ['严禁翻印', 'restricted'], ['请勿翻印', 'restricted'],
  ])('should be read: %s as %s', (text, meaning) => {
    expect(disclosureNotes(text)[0]).toMatchObject({ meaning });
  });
  it('should be standard in three wordings only, and not in bare brackets', () => {
    for (const text of ['此件公开发布', '此件依申请公开', '此件不公开']) expect(disclosureNotes(text)).toMatchObject([{ standard: true }]);
    for (const text of ['此件主动公开', '此件不予公开', '(依申请公开)', '(公开发布)']) expect(disclosureNotes(text)).toMatchObject([{ standard: false }]);
    expect(disclosureNotes('正文(依申请公开)正文')).toEqual([]);
    expect(disclosureNotes('正文\n (不公开) \n正文')).toHaveLength(1);
  });
  it('should not be one in quotation marks of any kind', () => {
    for (const quote of ['“', '‘', '「', '『', '"', "'", '“ ']) expect(disclosureNotes(`标注${quote}此件不公开`)).toEqual([]);
    expect(disclosureNotes('标注:此件不公开')).toHaveLength(1);
  });
  it('should be told in order, and forbid the site only where it does', () => {
    expect(disclosureNotes('不得翻印。此件删减后公开。此件依申请公开').map(({ meaning }) => meaning)).toEqual(['restricted', 'partial', 'on-request']);
    expect(nonPublicNotes('不得翻印。此件删减后公开。此件依申请公开。此件公开发布').map(({ meaning }) => meaning)).toEqual(['restricted', 'on-request']);
  });
});

describe('an internal mark', () => {
  const kinds = (text: string): readonly string[] => internalMarks(text).map(({ kind, words }) => `${kind} ${words}`);
  it('should be told with its words and its place', () => {
    expect(internalMarks('甲\n内部资料 注意保存\n乙')).toEqual([{ kind: 'internal', words: '内部资料 注意保存', text: '内部资料 注意保存', range: [2, 11] }]);
  });
  it.each(['内部材料', '【内部刊物】', '妥善保管', '内部传阅。', '严禁外传!', '内部情况.docx', '(内部参考,阅后收回)', '内部使用 请勿转发 用后收回'])('should be a line that is nothing else: %s', (line) => {
    expect(kinds(line)).toEqual([`internal ${line}`]);
  });
  it('should open a line or stand in it in brackets, told once', () => {
    expect(kinds('【内部资料】关于冬季供水的情况')).toEqual(['internal 【内部资料】']);
    expect(kinds('内部文件:关于冬季供水')).toEqual(['internal 内部文件:']);
    expect(kinds('关于冬季供水的情况(内部使用)与(请勿外传)')).toEqual(['internal (内部使用)', 'internal (请勿外传)']);
    expect(kinds('本件属内部资料,注意保存,望周知')).toEqual(['internal 内部资料,注意保存']);
    expect(kinds('本材料仅供会议内部参考')).toEqual(['internal 仅供会议内部参考']);
    expect(kinds('内部资料管理办法')).toEqual([]);
  });
  it.each(['征求意见稿', '送审稿', '讨论稿', '代拟稿', '会签稿', '报批稿', '修改稿', '报审稿', '审议稿'])('should be a version before the last where a heading bears it: %s', (version) => {
    expect(kinds(version)).toEqual([`process ${version}`]);
    expect(kinds(`养犬管理办法(${version})`)).toEqual([`process (${version})`]);
    expect(kinds(`会议审议了养犬管理办法(${version}),要求修改`)).toEqual([`cited (${version})`]);
  });
  it('should only be cited in a sentence, even at its end', () => {
    expect(kinds('会议听取了汇报,审议了办法(送审稿)')).toEqual(['cited (送审稿)']);
    expect(kinds('《办法(送审稿)》')).toEqual(['process (送审稿)']);
    expect(kinds('办法(送审稿).docx')).toEqual(['process (送审稿)']);
    expect(kinds('办法(送审稿)说明')).toEqual(['cited (送审稿)']);
  });
});

describe('a home address', () => {
  it('should be told from the group or the house on, without what it is called', () => {
    expect(homeAddresses('住址:沙湾镇联合村三组。')).toEqual([{ range: [3, 11], text: '沙湾镇联合村三组' }]);
    expect(homeAddresses('家住城东街道新塘社区3栋2单元501室')).toHaveLength(1);
  });
  it.each(['家庭住址', '家庭地址', '居住地址', '现住址', '现居住地', '户籍地址', '户籍所在地', '户籍地', '住址', '家住', '现住于', '现住'])('should be called so by %s', (called) => {
    expect(homeAddresses(`${called}:人民路18号`)).toHaveLength(1);
  });
  it('should be none that ends at the village, or that is an organisation’s', () => {
    for (const text of ['住址:沙湾镇联合村', '住址:人民路18号便民服务中心', '地址:人民路18号', '住址:人民路18号浔川宾馆有限公司']) expect(homeAddresses(text)).toEqual([]);
    expect(homeAddresses('住址:人民路18号,电话同政府')).toHaveLength(1);
  });
  it('should be found in a row beside a person’s name, once', () => {
    expect(homeAddresses('姓名\t地址\n王建国\t联合村3组\n李志强\t人民路18号派出所')).toMatchObject([{ text: '联合村3组' }]);
    expect(homeAddresses('单位\t地址\n供销社\t联合村3组')).toEqual([]);
    expect(homeAddresses('王建国\t住址:联合村3组')).toHaveLength(1);
  });
});
