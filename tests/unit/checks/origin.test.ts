import { binding, brief, check, reprint } from './under-check';

describe('a reprint’s labels', () => {
  it.each([
    ['reprint-label-missing', { sourceName: '' }],
    ['reprint-label-missing', { sourceUrl: null }],
    ['reprint-label-missing', { reprintedAt: undefined }],
    ['reprint-link-invalid', { sourceUrl: 'www.news.cn' }],
    ['reprint-link-invalid', { sourceUrl: 'ftp://www.news.cn/' }],
    ['reprint-time-in-future', { reprintedAt: '2026-11-24T09:00:00+08:00' }],
    ['reprint-time-invalid', { reprintedAt: 'yesterday' }],
  ])('should be asked for first: %s', (code, changes) => {
    expect(binding(check('news-release', { ...reprint({ sourceUrl: 'https://evil.com/', issuingOrgan: '国务院', ...changes }) }))).toEqual([`REL-3.2b ${code} block`]);
  });
});

describe('a reprint’s source', () => {
  const from = (sourceUrl: string, more: Readonly<Record<string, unknown>> = {}, title = '一则消息') => check('news-release', { title, ...reprint({ sourceName: '', sourceUrl, ...more, ...(more['sourceName'] === undefined ? { sourceName: 'x' } : {}) }) });
  it.each([
    ['https://www.people.com.cn/a', '国务院办公厅'], ['https://www.gov.cn/a', '国务院'], ['https://www.gov.cn/a', '中共中央办公厅 国务院办公厅'], ['https://www.jiangxi.gov.cn/a', '九江市人民政府'], ['https://www.jxnews.com.cn/a', '省政府办公厅'], ['https://www.12371.cn/a', '中共中央'],
  ])('should take %s for a document of %s', (url, issuingOrgan) => {
    expect(binding(from(url, { issuingOrgan }))).toEqual([]);
  });
  it.each([
    ['https://www.gov.cn/a', '江西省人民政府'], ['https://tyj.jiangxi.gov.cn/a', '江西省人民政府'], ['https://drc.jiangxi.gov.cn/a', '江西省人民政府'], ['https://www.people.com.cn@evil.com/', '国务院'], ['https://www.people.com.cn:8443/', '国务院'], ['https://www.gov.cn/a', '中共中央'], ['https://t.cn/A6x', '国务院办公厅'],
  ])('should refuse %s for a document of %s', (url, issuingOrgan) => {
    expect(binding(from(url, { issuingOrgan }))).toEqual(['REL-3.1b source-not-allowed-for-higher block']);
  });
  it('should know the higher organ by number or title as well', () => {
    expect(binding(from('https://evil.com/a', { documentNumber: '国办发〔2026〕3号' }))).toEqual(['REL-3.1b source-not-allowed-for-higher block']);
    expect(binding(from('https://evil.com/a', {}, '国务院办公厅印发通知部署岁末年初工作'))).toEqual(['REL-3.1b source-not-allowed-for-higher block']);
  });
  it('should take central media with a warning and leave others to tier 2', () => {
    expect(brief(from('https://news.cctv.com/a', { issuingOrgan: '国务院' }))).toEqual(['REL-3.1b source-not-named warn']);
    expect(binding(from('https://www.jjxw.cn/a', { issuingOrgan: '九江市人民政府' }))).toEqual(['REL-3.1b source-needs-confirmation waivable']);
  });
  it('should take another organ’s document from its own site only', () => {
    expect(binding(from('https://www.moe.gov.cn/a', { issuingOrgan: '教育部' }))).toEqual([]);
    expect(binding(from('https://www.ndrc.gov.cn/a', { issuingOrgan: '国家发展和改革委员会' }))).toEqual([]);
    expect(binding(from('https://www.xunchuan.example/a', { issuingOrgan: '浔川县人民政府' }))).toEqual([]);
    for (const url of ['https://www.people.com.cn/a', 'https://www.mof.gov.cn/a', 'https://evil.com/a']) {
      expect(binding(from(url, { issuingOrgan: '教育部' }))).toEqual(['REL-3.2a source-not-of-organ block']);
    }
    expect(binding(from('https://www.moe.gov.cn/a', {}, '财政部关于印发办法的通知'))).toEqual(['REL-3.2a source-not-of-organ block']);
  });
  it('should take news from any registered source and from no other', () => {
    expect(binding(from('https://www.jjxw.cn/a'))).toEqual([]);
    expect(binding(from('https://www.sohu.com/a'))).toEqual(['REL-3.0 source-not-registered block']);
  });
  it('should show where name and link differ', () => {
    expect(brief(from('https://www.news.cn/a', { sourceName: '人民网' }))).toEqual(['REL-3.2b source-name-differs warn']);
    expect(brief(from('https://www.news.cn/a', { sourceName: '新华社客户端' }))).toEqual([]);
  });
});

describe('a higher document as one’s own', () => {
  it('should be blocked by its number or its organ', () => {
    expect(binding(check('policy-document', { documentNumber: '赣府厅发〔2026〕7号' }))).toEqual(['REL-3.1a higher-document-by-number block']);
    expect(binding(check('policy-document', { documentNumber: '浔川府发〔2026〕7号', issuingOrgan: '国务院办公厅' }))).toEqual(['REL-3.1a higher-document-by-organ block']);
  });
  it('should be left to tier 2 by its title alone', () => {
    expect(binding(check('news-release', { title: '国务院办公厅印发通知部署岁末年初工作' }))).toEqual(['REL-3.1a higher-document-by-title waivable']);
    expect(binding(check('news-release', { title: '浔川县人民政府转发国务院关于节假日安排的通知' }))).toEqual(['REL-3.1a higher-document-forwarded waivable']);
  });
  it('should pass with an approval, as a reprint, or where it is only cited', () => {
    const own = { documentNumber: '赣府厅发〔2026〕7号', issuingOrgan: '江西省人民政府办公厅' };
    expect(binding(check('policy-document', { ...own, superiorApproval: { organ: '江西省人民政府办公厅', number: '批1号' } }))).toEqual([]);
    expect(binding(check('policy-document', { ...own, ...reprint({ sourceUrl: 'https://www.jiangxi.gov.cn/a', sourceName: '江西省人民政府' }) }))).toEqual([]);
    expect(binding(check('news-release', { body: '<p>落实《国务院关于开展营商环境创新试点工作的意见》(国发〔2021〕24号)。</p>' }))).toEqual([]);
    expect(binding(check('policy-document', { ...own, superiorApproval: { organ: '江西省人民政府办公厅' } }))).toEqual(['REL-3.1a higher-document-by-number block', 'REV-3.4a approval-incomplete block']);
  });
  it('should leave another organ’s number to tier 2', () => {
    expect(binding(check('policy-document', { documentNumber: '赣财社〔2026〕3号', issuingOrgan: '江西省财政厅' }))).toEqual(['REL-3.2a other-document-as-original waivable']);
    expect(binding(check('policy-document', { documentNumber: '水府发〔2026〕3号', issuingOrgan: '浔川县水口镇人民政府' }))).toEqual([]);
  });
});

describe('document numbers', () => {
  it('should be written in the standard form, with a hint', () => {
    const [found] = check('policy-document', { documentNumber: '浔川府办发[2026]第015号' });
    expect(found).toMatchObject({ code: 'document-number-not-canonical', severity: 'warn', params: { canonical: '浔川府办发〔2026〕15号' } });
    expect(binding(check('policy-document', { documentNumber: '十五号文' }))).toEqual(['REL-3.0 document-number-malformed waivable']);
  });
  it('should be used once', () => {
    expect(brief(check('policy-document', {}, { context: { sameNumber: ['另一文件'] } }))).toEqual(['REL-3.0 document-number-in-use warn']);
  });
});
