import { binding, brief, check } from './under-check';

const ID = '360499197803142211';

describe('a sound document of each type', () => {
  it.each(['news-release', 'policy-document', 'interpretation', 'open-day-event'] as const)('should have no finding: %s', (profile) => {
    expect(brief(check(profile))).toEqual([]);
  });
});

describe('classification markings', () => {
  it.each([
    ['title', { title: '【机密】通知' }],
    ['body', { body: '<p>机<b>密</b>★1年</p>' }],
    ['body', { body: '<p>见图<img alt="秘密★5年"></p>' }],
    ['withheldPart', { withheldPart: '<p>绝密</p>', disclosureAttribute: 'partial', attributeReason: '理由', withholdingGrounds: ['PRIVACY'] }],
    ['attributeReason', { attributeReason: '机密★1年' }],
    ['keywords[1]', { keywords: ['甲', '机密★1年'] }],
    ['attachments[0].file.name', { attachments: [{ id: 1, title: '附件', file: { id: 2, documentId: 'f', name: '机密★1年.docx', mime: 'x' } }] }],
    ['cover.alternativeText', { cover: { id: 2, documentId: 'f', name: 'a.jpg', mime: 'x', alternativeText: '秘密' } }],
  ])('should block in %s and never repeat it', (path, changes) => {
    const findings = check('news-release', changes);
    expect(binding(findings)).toEqual(['REV-5.1 classification-marking block']);
    expect(findings[0]).toMatchObject({ path, excerpt: '' });
    expect(JSON.stringify(findings)).not.toMatch(/机密|秘密|绝密/u);
  });
  it('should block in every part of a file', () => {
    const files = [{ path: 'attachments[0].file', name: '附件.docx', parts: [{ part: 'document', text: '正文' }, { part: 'header1', text: '机密★1年' }] }];
    expect(check('news-release', {}, { files })).toMatchObject([{ path: 'attachments[0].file#header1', code: 'classification-marking' }]);
  });
  it('should block in a document that stays inside, too', () => {
    const changes = { disclosureAttribute: 'withheld', attributeReason: '理由', withholdingGrounds: ['INTERNAL_AFFAIR'], body: '<p>秘密★1年</p>' };
    expect(binding(check('news-release', changes))).toEqual(['REV-5.1 classification-marking block']);
  });
});

describe('private data', () => {
  it.each([
    ['REV-5.3 identity-number block', `<table><tr><td>王某</td><td>${ID}</td></tr></table>`],
    ['REV-5.3 mobile-number waivable', '<p>联系人:王某,13800138000</p>'],
    ['REV-5.3 bank-card block', '<p>银行卡号:4111 1111 1111 1111</p>'],
    ['REV-5.3 passport block', '<p>护照号:E12345678</p>'],
    ['REV-5.5 internal-mark waivable', '<p>内部资料 注意保存</p>'],
    ['REV-5.5 process-mark waivable', '<p>浔川县养犬管理办法(送审稿)</p>'],
  ])('should answer %s', (expected, body) => {
    const findings = check('news-release', { body });
    expect(binding(findings)).toEqual([expected]);
    expect(findings[0]?.path).toBe('body');
    expect(findings[0]?.excerpt).not.toMatch(/\d{4}/u);
  });
  it('should look at what is public only', () => {
    const inside = { disclosureAttribute: 'on-request', attributeReason: '理由' };
    expect(binding(check('news-release', { ...inside, body: `<p>${ID}</p>` }))).toEqual([]);
    const partial = { disclosureAttribute: 'partial', attributeReason: ID, withholdingGrounds: ['PRIVACY'], withheldPart: `<p>${ID} 13800138000</p>` };
    expect(binding(check('news-release', partial))).toEqual([]);
    expect(binding(check('news-release', { ...partial, body: `<p>${ID}</p>` }))).toEqual(['REV-5.3 identity-number block']);
  });
  it('should warn of a wrong digit only', () => {
    expect(brief(check('news-release', { body: '<p>身份证号:360499197803142212</p>' }))).toEqual(['REV-5.3 identity-number-near-miss warn']);
  });
  it('should let a waiver die with its text, and say the same text once', () => {
    const [one] = check('news-release', { body: '<p>电话13800138000</p>' });
    const [other] = check('news-release', { body: '<p>电话13900139000</p>' });
    const [moved] = check('news-release', { body: '<p>咨询电话:13800138000,13800138000</p>' });
    expect(one?.id).not.toBe(other?.id);
    expect(one?.id).toBe(moved?.id);
    expect(check('news-release', { body: '<p>13800138000,13800138000</p>' })).toHaveLength(1);
  });
});

describe('drafts', () => {
  it('should be allowed in a consultation', () => {
    const changes = { title: '关于《浔川县养犬管理办法(征求意见稿)》公开征求意见的公告', body: '<p>浔川县养犬管理办法(征求意见稿)</p>' };
    expect(brief(check('news-release', changes))).toEqual([]);
    expect(binding(check('news-release', { body: changes.body }))).toEqual(['REV-5.5 process-mark waivable']);
  });
  it('should only be shown where a sentence speaks of one', () => {
    expect(brief(check('news-release', { body: '<p>会议审议了《办法(送审稿)》,要求修改。</p>' }))).toEqual(['REV-5.5 process-mark-cited warn']);
  });
  it('should leave minutes and requests to tier 2', () => {
    expect(binding(check('news-release', { title: '县政府第62次常务会议纪要' }))).toEqual(['REV-5.5 process-document waivable']);
  });
});
