import { automatonOf } from '../../../src/plugins/disclosure-review/server/src/domain/text/word-automaton';
import { binding, brief, check } from './under-check';

const found = (text: string) => brief(check('news-release', { body: `<p>${text}</p>` }));

describe('grave errors', () => {
  it.each(['浔川县人民攻府', '中华人民共合国成立', '中共人民共和国', '中华人民大和国', '县创文领导小姐召开会议', '扫黑险恶专项斗争', '浔川县人民检查院', '县纪律检察委员会', '国雾院印发', '特色社会主意道路', '浔川县人名政府'])(
    'should block: %s', (text) => expect(binding(check('news-release', { body: `<p>${text}</p>` }))).toEqual(['REL-7.1 wording-grave block']));
  it('should be found across tags, in titles and in files, and be said with what is right', () => {
    expect(check('news-release', { title: '浔川县人民攻府公告' })).toMatchObject([{ path: 'title', params: { wrong: '人民攻府', right: '人民政府' } }]);
    expect(binding(check('news-release', { body: '<p>人民<b>攻</b>府</p>' }))).toHaveLength(1);
    const files = [{ path: 'attachments[0].file', name: 'a.docx', parts: [{ part: 'document', text: '领导小姐' }] }];
    expect(check('news-release', {}, { files })).toMatchObject([{ path: 'attachments[0].file#document' }]);
  });
  it.each(['中华人民共和国国歌', '中华人民共和国国务院令', '县人民检察院', '检查院内感染防控', '领导小组', '扫黑除恶', '中共中央办公厅', '县委常委会', '纪律检查委员会', '监察委员会', '国务委员', '中国共产党中英文双语展板', '领导干不好要问责', '地名管理'])(
    'should be let be: %s', (text) => expect(found(text)).toEqual([]));
});

describe('parts of the country', () => {
  it.each(['产品远销香港、澳门、台湾等国家', '赴台湾、香港两国考察', '中国和台湾两国'])('should not be called countries: %s', (text) => expect(found(text)).toEqual(['REL-7.1 wording-territory block']));
  it.each(['产品远销日本、香港等国家和地区', '美国、台湾等国家或地区', '香港、澳门特别行政区', '台湾等国内外市场', '港澳台同胞', '台湾同胞来浔投资', '香港国际机场', '台湾等国家级合作平台'])('should be let be: %s', (text) => expect(found(text)).toEqual([]));
});

describe('ordinary slips', () => {
  it.each([['截止11月18日,全县已完成收割', '截至'], ['报告显示。截止目前,已办结', '截至'], ['再接再励', '再接再厉'], ['依法做出处罚', '作出处罚']])('should be shown: %s', (text, right) => {
    expect(check('news-release', { body: `<p>${text}</p>` })).toMatchObject([{ code: 'wording-ordinary', severity: 'warn', params: { right } }]);
  });
  it.each(['报名截止时间11月30日', '截止日期:11月30日', '截至11月18日,已完成', '报名于11月30日截止。', '全部暑期工', '按装机容量计', '既使用又保护', '做出贡献', '交通迅速恢复', '发布署名文章', '一座座落成的桥'])('should be let be: %s', (text) => expect(found(text)).toEqual([]));
});

describe('the county’s own list', () => {
  const wordings = [{ wrong: '环境保护局', right: '生态环境局', severity: 'waivable' as const }];
  it('should be searched with its own severity', () => {
    expect(brief(check('news-release', { body: '<p>县环境保护局</p>' }, { context: { wordings } }))).toEqual(['REL-7.1 wording-county waivable']);
    expect(brief(check('news-release', { body: '<p>县环境保护局</p>' }))).toEqual([]);
  });
});

describe('the word automaton', () => {
  it('should find overlapping words and words inside words', () => {
    expect(automatonOf(['甲乙', '乙丙', '甲乙丙', '', '乙']).find('x甲乙丙').map(({ word, start }) => `${word}${start}`).sort()).toEqual(['乙2', '乙丙2', '甲乙1', '甲乙丙1'].sort());
    expect(automatonOf([]).find('甲')).toEqual([]);
  });
});

describe('days in the text', () => {
  it.each([['2026年2月30日', 'no-such-day'], ['2026年13月1日', 'no-such-day'], ['2025年2月29日', 'no-such-day'], ['2026年12月1日至2026年11月1日', 'span-ends-before-it-begins']])('should be days: %s', (text, code) => expect(found(text)).toEqual([`REL-7.1 ${code} warn`]));
  it.each(['2024年2月29日', '2026年12月31日', '2026年11月1日至2026年12月1日', '12026年2月30日', '2026年1月'])('should be let be: %s', (text) => expect(found(text)).toEqual([]));
});

describe('links', () => {
  const link = (href: string, missingTargets: readonly string[] = []) => brief(check('news-release', { body: `<p><a href="${href}">x</a></p>` }, { context: { missingTargets } }));
  it.each([['www.gov.cn/a', 'link-invalid'], ['https://gov', 'link-invalid'], ['http://192.168.1.8/a.docx', 'link-inside'], ['file:///C:/a.doc', 'link-inside'], ['D:\\\\a.doc', 'link-inside'], ['http://localhost:8080/', 'link-inside'], ['javascript:void(0)', 'link-scheme'], ['ftp://www.gov.cn/a', 'link-scheme']])('should lead where people can follow: %s', (href, code) => {
    expect(link(href)).toEqual([`REL-1 ${code} warn`]);
  });
  it.each(['https://www.gov.cn/zhengce/a.htm?x=1', '/uploads/a.docx', '#第二条', 'mailto:a@b.cn', 'tel:0792-0000001', '../a.html', '//www.gov.cn/a', 'http://www.jiangxi.gov.cn:8080/a', 'https://浔川.政务/'])('should be let be: %s', (href) => expect(link(href)).toEqual([]));
  it('should find their file', () => expect(link('/uploads/a.docx', ['/uploads/a.docx'])).toEqual(['REL-1 link-target-missing warn']));
});
