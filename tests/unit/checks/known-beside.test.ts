import { binding, brief, check, reprint } from './under-check';

const partial = { disclosureAttribute: 'partial', attributeReason: '涉及企业商业秘密', withholdingGrounds: ['BUSINESS_SECRET'] };
const WITHHELD = '<p>拟引进的储能项目由某新能源有限公司投资建设,总投资三亿元。</p>';
const of = (findings: readonly { readonly rule: string; readonly code: string; readonly severity: string }[], code: string): readonly string[] => brief(findings as never).filter((line) => line.includes(code));

describe('the withheld part (SRC-4.2b)', () => {
  it.each([
    ['the body', { body: '<p>会议通报:拟引进的储能项目由<b>某新能源有限公司</b>投资建设,总投资三亿元。</p>' }],
    ['the summary', { summary: '拟引进的储能项目由某新能源有限公司投资建设总投资三亿元' }],
    ['the title', { title: '拟引进的储能项目由某新能源有限公司投资建设,总投资三亿元!' , subtitle: '' }],
  ])('should not stand word for word in %s', (_name, changes) => {
    const codes = of(check('news-release', { ...partial, withheldPart: WITHHELD, ...changes }), 'withheld-sentence-public');
    expect(codes.length > 0 || 'title' in changes).toBe(true);
    if (!('title' in changes)) expect(codes).toEqual(['SRC-4.2b withheld-sentence-public block']);
  });
  it('should not stand in an attachment', () => {
    const files = [{ path: 'attachments[0].file', name: '附件.docx', parts: [{ part: 'document', text: '二、拟引进的储能项目由某新能源有限公司投资建设,总投资三亿元。' }] }];
    expect(of(check('news-release', { ...partial, withheldPart: WITHHELD }, { files }), 'withheld-sentence-public')).toHaveLength(1);
  });
  it('should be there at all, hold no marking, and be no matter of other attributes', () => {
    expect(binding(check('news-release', { ...partial }))).toContain('SRC-4.2b withheld-part-missing block');
    expect(binding(check('news-release', { ...partial, withheldPart: '<p>机密★10年</p>' }))).toContain('REV-5.1 classification-marking block');
    expect(of(check('news-release', { withheldPart: WITHHELD, body: WITHHELD }), 'withheld-sentence-public')).toEqual([]);
  });
  it('should never be repeated in the finding', () => {
    const found = check('news-release', { ...partial, withheldPart: WITHHELD, body: WITHHELD }).find(({ code }) => code === 'withheld-sentence-public');
    expect([found?.excerpt, found?.path]).toEqual(['', 'body']);
  });
});

describe('the periodic look at what is not wholly public (SRC-3.4b)', () => {
  const due = (now: string, review: object | null, changes: object = { disclosureAttribute: 'withheld', attributeReason: '内部事务', withholdingGrounds: ['INTERNAL_AFFAIR'] }): readonly string[] =>
    check('news-release', changes as never, { context: { now: new Date(now), attributeReview: review as never } }).filter(({ rule }) => rule === 'SRC-3.4b').map(({ code, params }) => `${code} ${String(params?.['due'] ?? '')}`);
  const last = new Date('2025-11-23T10:00:00+08:00');
  it('should be asked for on the day when the term has come, not before', () => {
    expect(due('2026-11-22T23:59:59+08:00', { last, outcome: null, months: 12 })).toEqual([]);
    expect(due('2026-11-23T00:00:00+08:00', { last, outcome: null, months: 12 })).toEqual(['attribute-review-due 2026-11-23']);
    expect(due('2026-11-23T00:00:00+08:00', { last, outcome: 'stays', months: 24 })).toEqual([]);
  });
  it('should not be asked for a public document, nor for one that is still on its way', () => {
    expect(due('2030-01-01T00:00:00+08:00', { last, outcome: null, months: 12 }, {})).toEqual([]);
    expect(due('2030-01-01T00:00:00+08:00', null)).toEqual([]);
  });
  it('should say at once that the grounds have lapsed', () => expect(due('2025-11-24T00:00:00+08:00', { last, outcome: 'lapsed', months: 12 })).toEqual(['attribute-lapsed ']));
});

describe('links and what was taken out (REL-1)', () => {
  const link = 'https://www.example.gov.cn/a.html';
  it('should show a dead link where it stands, in words, and never bind', () => {
    const context = { deadLinks: [{ link, outcome: 'gone', failures: 1 }] } as const;
    const [inBody] = check('news-release', { body: `<p><a href="${link}">x</a></p>` }, { context }).filter(({ code }) => code === 'link-dead');
    expect(inBody).toMatchObject({ rule: 'REL-1', severity: 'warn', path: 'body', params: { link, why: 'link-gone' } });
    const [inSource] = check('news-release', reprint({ sourceUrl: link }), { context }).filter(({ code }) => code === 'link-dead');
    expect(inSource?.path).toBe('reprint.sourceUrl');
  });
  it('should show what a save lost, each kind and place once', () => {
    const one = { path: 'body', what: 'identity-number', from: 'hidden-comment', count: 1 } as const;
    const found = check('news-release', {}, { context: { takenOut: [one, one, { ...one, from: 'hidden-attribute' }] } }).filter(({ code }) => code === 'taken-out');
    expect(found.map(({ severity, params }) => [severity, params?.['from']])).toEqual([['warn', 'hidden-comment'], ['warn', 'hidden-attribute']]);
  });
});
