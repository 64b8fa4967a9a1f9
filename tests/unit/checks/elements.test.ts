import { binding, brief, check, organisation } from './under-check';

describe('required elements', () => {
  it.each([
    ['news-release', ['title', 'body', 'organisation', 'column', 'origin']],
    ['policy-document', ['documentNumber', 'issuingOrgan', 'genre', 'validity', 'formedOn']],
    ['interpretation', ['responsibleOrganisation', 'firstInterpreter', 'forms']],
    ['open-day-event', ['hostOrganisation', 'mode', 'startsAt', 'endsAt']],
  ] as const)('should be asked for one by one: %s', (profile, attributes) => {
    for (const attribute of attributes) {
      const findings = check(profile, { [attribute]: attribute === 'forms' ? [] : null }).filter(({ severity }) => severity === 'block');
      expect(findings).toMatchObject([{ rule: 'REL-3.0', code: 'required-missing', path: attribute }]);
    }
  });
  it('should not take blanks or empty paragraphs for a body, but a picture', () => {
    for (const body of ['', ' ', '<p></p>', '<p>&nbsp;</p>']) expect(binding(check('news-release', { body }))).toEqual(['REL-3.0 required-missing block']);
    expect(binding(check('news-release', { body: '<p><img src="/uploads/a.png" alt="一图读懂"></p>' }))).toEqual([]);
  });
  it('should ask an interpretation what it interprets', () => {
    expect(binding(check('interpretation', { interpretedDocument: null }))).toEqual(['REL-3.0 required-missing block']);
    expect(binding(check('interpretation', { interpretedDocument: null, policyDocument: { documentId: 'p' } }))).toEqual([]);
  });
});

describe('interpretations', () => {
  it('should come from the unit that drafted', () => {
    expect(binding(check('interpretation', { responsibleOrganisation: organisation('rmt') }))).toEqual(['INT-1a not-the-drafting-organisation block']);
    const policyDocument = { documentId: 'p', title: 'P', issuedOn: '2026-11-20', draftingOrganisation: organisation('rmt') };
    expect(binding(check('interpretation', {}, { context: { policyDocument } }))).toEqual(['INT-1a not-the-drafting-organisation block']);
  });
  it('should have the first five elements, and are told of the others', () => {
    expect(brief(check('interpretation', { elements: { background: 'y', goals: 'y', content: 'y', scope: 'y', notes: 'y', terms: 'y', benefits: 'y', differences: 'y' } }))).toEqual([
      'INT-3 element-missing block',
      'INT-3 element-advised warn',
    ]);
    expect(binding(check('interpretation', { elements: null }))).toHaveLength(5);
  });
  it('should be told of other forms than text', () => {
    expect(brief(check('interpretation', { forms: ['text'] }))).toEqual(['INT-5 only-text-form warn']);
  });
  it('should be live five working days after issue', () => {
    const issued = (issuedOn: string, now: string) => check('interpretation', { interpretedDocument: { title: 'P', issuedOn } }, { context: { now: new Date(now) } });
    expect(brief(issued('2026-11-13', '2026-11-20T23:00:00+08:00'))).toEqual([]);
    expect(brief(issued('2026-11-13', '2026-11-21T00:30:00+08:00'))).toEqual(['INT-4d interpretation-late warn']);
    expect(issued('2026-12-30', '2026-12-30T09:00:00+08:00')).toMatchObject([{ code: 'calendar-uncovered', params: { year: 2027 } }]);
  });
  it('should be missed by the policy document that needs one', () => {
    const late = { formedOn: '2026-11-02', issuedOn: '2026-11-02' };
    expect(brief(check('policy-document', late))).toEqual(['INT-4d interpretation-late warn']);
    expect(brief(check('policy-document', late, { context: { interpretedSince: new Date('2026-11-05T09:00:00+08:00') } }))).toEqual([]);
    expect(brief(check('policy-document', { ...late, needsInterpretation: false }))).toEqual([]);
    expect(brief(check('policy-document', { ...late, interpretationWaiver: '内部事务' }))).toEqual([]);
    expect(brief(check('policy-document', { ...late, documentNumber: '浔川农字〔2026〕21号', issuingOrgan: '浔川县农业农村局' }))).toEqual([]);
  });
});

describe('open days', () => {
  const day = (changes: Readonly<Record<string, unknown>>) => brief(check('open-day-event', changes));
  it('should have dates in order', () => {
    expect(day({ endsAt: '2026-12-10T09:00:00+08:00' })).toEqual(['OPD-4 ends-before-start block']);
    expect(day({ signUp: { opensAt: '2026-11-24T09:00:00+08:00', closesAt: '2026-12-10T09:00:00+08:00', channel: '电话' } })).toEqual(['OPD-4 sign-up-closes-after-start block']);
    expect(day({ signUp: { opensAt: '2026-12-08T17:00:00+08:00', closesAt: '2026-12-08T17:00:00+08:00', channel: '电话' } })).toEqual(['OPD-4 sign-up-opens-after-close block']);
    expect(day({ signUp: { channel: '电话' } })).toEqual([]);
  });
  it('should be announced five working days ahead', () => {
    const at = (startsAt: string, endsAt: string) => day({ startsAt, endsAt, signUp: { channel: '电话' } });
    expect(at('2026-11-30T09:00:00+08:00', '2026-11-30T10:00:00+08:00')).toEqual([]);
    expect(at('2026-11-27T09:00:00+08:00', '2026-11-27T10:00:00+08:00')).toEqual(['OPD-4 announced-late warn']);
    expect(at('2026-11-20T09:00:00+08:00', '2026-11-20T10:00:00+08:00')).toEqual([]);
  });
  it('should name the missing table', () => {
    const findings = check('open-day-event', { startsAt: '2027-01-08T09:00:00+08:00', endsAt: '2027-01-08T10:00:00+08:00', signUp: { channel: '电话' } }, { context: { now: new Date('2026-12-30T09:00:00+08:00') } });
    expect(findings).toMatchObject([{ code: 'calendar-uncovered', severity: 'warn', params: { year: 2027 } }]);
  });
});
