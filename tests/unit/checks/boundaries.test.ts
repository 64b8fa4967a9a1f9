import { brief, check, reprint } from './under-check';

const NOW = '2026-11-23T09:00:00+08:00';
const codes = (profile: Parameters<typeof check>[0], changes: Readonly<Record<string, unknown>>, more: Parameters<typeof check>[2] = {}) => check(profile, changes, more).map(({ code }) => code);

describe('the moment itself', () => {
  it('should count as passed for an expiry, and a moment later not', () => {
    expect(codes('news-release', { expiresAt: NOW })).toEqual(['expiry-passed']);
    expect(codes('news-release', { expiresAt: '2026-11-23T09:00:01+08:00' })).toEqual([]);
  });
  it('should be no earlier appearance elsewhere', () => {
    expect(codes('interpretation', { channels: [{ name: '甲', appearedAt: NOW }] })).toEqual([]);
    expect(codes('interpretation', { channels: [{ name: '甲', appearedAt: '2026-11-23T08:59:59+08:00' }, { name: '乙' }] })).toEqual(['earlier-elsewhere']);
    expect(codes('interpretation', { channels: '甲' })).toEqual([]);
  });
  it('should be a time of reprint, with five minutes for clocks that differ', () => {
    expect(codes('news-release', reprint({ reprintedAt: NOW }))).toEqual([]);
    expect(codes('news-release', reprint({ reprintedAt: '2026-11-23T09:05:00+08:00' }))).toEqual([]);
    expect(codes('news-release', reprint({ reprintedAt: '2026-11-23T09:05:01+08:00' }))).toEqual(['reprint-time-in-future']);
  });
  it('should be notice enough to a third party', () => {
    const thirdParty = (noticeSentAt: string) => ({ thirdParty: { name: '甲', consent: 'public-interest', noticeSentAt } });
    expect(codes('news-release', thirdParty(NOW))).toEqual([]);
    expect(codes('news-release', thirdParty('2026-11-23T09:00:01+08:00'))).toEqual(['third-party-notice-missing']);
  });
  it('should be too late for an announcement, and for the asking of a quota', () => {
    const starting = { startsAt: NOW, endsAt: '2026-11-23T11:00:00+08:00', signUp: null, quota: null };
    expect(codes('open-day-event', starting)).toEqual([]);
    expect(codes('open-day-event', { ...starting, startsAt: '2026-11-23T09:00:01+08:00' }).sort()).toEqual(['announced-late', 'open-day-lacks', 'open-day-lacks']);
  });
  it('should not yet be the end of an open day', () => {
    const over = (endsAt: string) => codes('open-day-event', { startsAt: '2026-12-25T08:00:00+08:00', endsAt, signUp: null, quota: 1 }, { context: { now: new Date('2026-12-25T11:00:00+08:00') } });
    expect(over('2026-12-25T11:00:00+08:00')).toEqual([]);
    expect(over('2026-12-25T10:59:59+08:00')).toEqual(['calendar-uncovered']);
  });
});

describe('documents that stay inside', () => {
  const inside = { disclosureAttribute: 'withheld', attributeReason: '理由', withholdingGrounds: ['STATE_SECRET'] };
  it('should not be asked for what only the public would miss', () => {
    expect(codes('open-day-event', { ...inside, quota: null, signUp: null, startsAt: '2026-11-24T09:00:00+08:00', endsAt: '2026-11-24T10:00:00+08:00' })).toEqual([]);
    expect(codes('open-day-event', { ...inside, startsAt: '2026-10-20T09:00:00+08:00', endsAt: '2026-10-20T10:00:00+08:00', signUp: null })).toEqual([]);
    expect(codes('news-release', { ...inside, body: '<p><a href="ftp://a.example/x">附件</a></p>' })).toEqual([]);
    expect(codes('interpretation', { ...inside, interpretedDocument: { title: 'P', issuedOn: '2026-11-02' } })).toEqual([]);
    expect(codes('policy-document', { ...inside, openGovernmentReview: '同意', body: '<p>(此件不公开)</p>', documentNumber: '赣府厅发〔2026〕7号' })).toEqual([]);
  });
});

describe('the rules of one type', () => {
  it('should be asked of no other', () => {
    const odd = { validity: 'repealed', effectiveFrom: '2026-12-01', effectiveTo: '2026-11-30', formedOn: '2027-01-01', issuedOn: '2026-11-02', quota: 0, startsAt: '2026-12-10', endsAt: '2026-12-09', forms: ['text'], elements: {}, signUp: { opensAt: '2026-12-12', closesAt: '2026-12-11' }, interpretedDocument: { title: 'P', issuedOn: '2026-11-02' } };
    expect(codes('news-release', odd)).toEqual([]);
  });
  it('should be asked of an interpretation, not of a reprint of one', () => {
    expect(codes('interpretation', { interpretedDocument: { title: 'P', issuedOn: '2026-11-02' }, ...reprint() })).toEqual([]);
  });
  it('should leave the form of a reprinted policy document to who issued it', () => {
    const policy = { documentNumber: '国办发〔2026〕7号', issuingOrgan: '国务院办公厅', body: `<p>国办发〔2026〕8号</p><p>${'正文。'.repeat(60)}</p><p>2026年1月1日</p>`, ...reprint({ sourceUrl: 'https://www.gov.cn/a', sourceName: '中国政府网' }) };
    expect(brief(check('policy-document', policy))).toEqual([]);
  });
});

describe('needing an interpretation', () => {
  const late = { formedOn: '2026-11-02', issuedOn: '2026-11-02', documentNumber: '浔川农字〔2026〕21号', issuingOrgan: '浔川县农业农村局' };
  it('should be what the document answers, else what its name says', () => {
    expect(codes('policy-document', late)).toEqual([]);
    expect(codes('policy-document', { ...late, needsInterpretation: true })).toEqual(['interpretation-late']);
    expect(codes('policy-document', { ...late, needsInterpretation: true, interpretationWaiver: '涉及内部事务' })).toEqual([]);
    expect(codes('policy-document', { formedOn: '2026-11-02' })).toEqual([]);
  });
  it('should be timed by the policy document of this site before what the interpretation says of it', () => {
    const policyDocument = { documentId: 'p', title: 'P', issuedOn: '2026-11-02T00:00:00Z', draftingOrganisation: null };
    expect(check('interpretation', {}, { context: { policyDocument } })).toMatchObject([{ code: 'interpretation-late', path: 'policyDocument', params: { issuedOn: '2026-11-02' } }]);
    expect(codes('interpretation', { interpretedDocument: { title: 'P', issuedOn: '2026-11-02' } }, { context: { policyDocument: { ...policyDocument, issuedOn: '2026-11-20' } } })).toEqual([]);
  });
});

describe('an explained attribute', () => {
  const partial = { disclosureAttribute: 'partial', attributeReason: '理由', withheldPart: '<p>x</p>' };
  it('should only be shown where a part is withheld without grounds', () => {
    expect(brief(check('news-release', { ...partial, withholdingGrounds: [] }))).toEqual(['SRC-3.3 withholding-grounds-missing warn']);
    expect(brief(check('news-release', { ...partial, withholdingGrounds: ['STATE_SECRET'], statutoryCategory: '20-1' }))).toEqual([]);
    expect(brief(check('policy-document', { ...partial, withholdingGrounds: ['STATE_SECRET'] }))).toEqual([]);
  });
  it('should let the public part say that it is public, or that something is left out', () => {
    for (const note of ['(此件公开发布)', '(此件删减后公开)']) expect(codes('policy-document', { ...partial, withholdingGrounds: ['STATE_SECRET'], body: `<p>${note}</p>` })).toEqual([]);
  });
});
