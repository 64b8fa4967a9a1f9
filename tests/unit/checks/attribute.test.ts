import { binding, brief, check } from './under-check';

describe('the disclosure attribute', () => {
  it('should be chosen', () => {
    for (const disclosureAttribute of [null, '', 'public']) expect(binding(check('news-release', { disclosureAttribute }))).toEqual(['SRC-4.1a disclosure-attribute-missing block']);
  });
  it('should be explained unless 主动公开', () => {
    expect(binding(check('news-release', { disclosureAttribute: 'on-request' }))).toEqual(['SRC-1 attribute-reason-missing block']);
    expect(binding(check('news-release', { disclosureAttribute: 'withheld', attributeReason: '理由' }))).toEqual(['SRC-3.3 withholding-grounds-missing block']);
    expect(binding(check('news-release', { disclosureAttribute: 'partial', attributeReason: '理由', withholdingGrounds: ['PRIVACY'] }))).toEqual(['SRC-4.2b withheld-part-missing block']);
  });
  it('should be shown where the law wants another', () => {
    expect(brief(check('news-release', { disclosureAttribute: 'on-request', attributeReason: '理由', statutoryCategory: '20-1' }))).toEqual(['SRC-3.1 statutory-but-not-public warn']);
    expect(brief(check('policy-document', { disclosureAttribute: 'on-request', attributeReason: '理由', body: '<p>此件依申请公开</p>' }))).toEqual(['SRC-4.1b open-government-review-missing warn']);
  });
});

describe('the printed marking', () => {
  const marked = (body: string, more: Readonly<Record<string, unknown>> = {}) => check('policy-document', { body: `<p>正文</p><p>${body}</p>`, openGovernmentReview: '同意', ...more });
  it('should forbid what must not be public, in any type and any file', () => {
    expect(binding(marked('(此件依申请公开)'))).toEqual(['SRC-4.2a non-public-note block']);
    expect(binding(check('news-release', { body: '<p>此件不予公开</p>' }))).toEqual(['SRC-4.2a non-public-note block']);
    const files = [{ path: 'attachments[0].file', name: 'a.docx', parts: [{ part: 'document', text: '(发至县团级)' }] }];
    expect(binding(check('news-release', {}, { files }))).toEqual(['SRC-4.2a non-public-note block']);
  });
  it('should not mistake a rule that quotes the notes', () => {
    expect(brief(marked('应当标注“此件公开发布”或“此件依申请公开”或“此件不公开”。(此件公开发布)'))).toEqual([]);
  });
  it('should agree with the attribute', () => {
    const inside = { disclosureAttribute: 'on-request', attributeReason: '理由' };
    expect(binding(marked('(此件依申请公开)', inside))).toEqual([]);
    expect(binding(marked('(此件公开发布)', inside))).toEqual(['SRC-4.2a marking-contradicts-attribute block']);
    expect(binding(marked('(此件不公开)', inside))).toEqual(['SRC-4.2a marking-contradicts-attribute block']);
    expect(binding(marked('(此件删减后公开)'))).toEqual(['SRC-4.2a marking-contradicts-attribute block']);
  });
  it('should be shown where it is missing or worded otherwise', () => {
    expect(brief(marked('完'))).toEqual(['SRC-4.2a marking-missing warn']);
    expect(brief(marked('(此件主动公开)'))).toEqual(['SRC-4.2a marking-not-standard warn']);
    expect(brief(check('news-release'))).toEqual([]);
  });
});

describe('the marking of a document without an attribute', () => {
  it('should not be called a contradiction', () => {
    expect(binding(check('policy-document', { disclosureAttribute: null }))).toEqual(['SRC-4.1a disclosure-attribute-missing block']);
  });
});

describe('third parties', () => {
  const published = { withholdingGrounds: ['BUSINESS_SECRET'] };
  it('should have consented, or been told', () => {
    expect(binding(check('news-release', published))).toEqual(['SRC-3.3b third-party-consent-missing block']);
    expect(binding(check('news-release', { ...published, thirdParty: { name: '甲公司', consent: 'refused' } }))).toEqual(['SRC-3.3b third-party-consent-missing block']);
    expect(binding(check('news-release', { ...published, thirdParty: { name: '甲公司', consent: 'public-interest' } }))).toEqual(['SRC-3.4a third-party-notice-missing block']);
    expect(binding(check('news-release', { ...published, thirdParty: { name: '甲公司', consent: 'public-interest', noticeSentAt: '2026-12-01T09:00:00+08:00' } }))).toEqual(['SRC-3.4a third-party-notice-missing block']);
  });
  it('should not be asked where that is done, or nothing of theirs is published', () => {
    expect(binding(check('news-release', { ...published, thirdParty: { name: '甲公司', consent: 'consented' } }))).toEqual([]);
    expect(binding(check('news-release', { ...published, thirdParty: { name: '甲公司', consent: 'public-interest', noticeSentAt: '2026-11-01T09:00:00+08:00' } }))).toEqual([]);
    expect(binding(check('news-release', { ...published, disclosureAttribute: 'withheld', attributeReason: '理由' }))).toEqual([]);
  });
});
