import { binding, check, organisation } from './under-check';

const joint = (draftedBy: string) => ({
  policyDocument: { documentId: 'p1', title: '关于印发补助资金管理办法的通知', issuedOn: '2026-11-20', draftingOrganisation: organisation(draftedBy) },
});

describe('a draft in the name of the county government or its office (SRC-4.1c)', () => {
  it.each([['浔川府发〔2026〕9号', '浔川县人民政府'], ['浔川府办发〔2026〕15号', '浔川县人民政府办公室']])('should not be taken without an attribute, or without a reason for one that is not public: %s', (documentNumber, issuingOrgan) => {
    const own = { documentNumber, issuingOrgan, interpretationWaiver: '事务性文件' };
    expect(binding(check('policy-document', { ...own, disclosureAttribute: null }))).toEqual(['SRC-4.1a disclosure-attribute-missing block']);
    expect(binding(check('policy-document', { ...own, disclosureAttribute: 'on-request' }))).toContain('SRC-1 attribute-reason-missing block');
    expect(binding(check('policy-document', own))).toEqual([]);
  });
});

describe('the interpretation of a joint document (INT-1b)', () => {
  const interpretedBy = (code: string, lead: string) => binding(check('interpretation', { responsibleOrganisation: organisation(code), policyDocument: { documentId: 'p1' }, interpretedDocument: null }, { context: joint(lead) }));
  it('should be by the organisation that took the lead in drafting', () => {
    expect(interpretedBy('slj', 'slj')).toEqual([]);
  });
  it('should not be by one that only took part', () => {
    expect(interpretedBy('nyj', 'slj')).toEqual(['INT-1a not-the-drafting-organisation block']);
  });
});
