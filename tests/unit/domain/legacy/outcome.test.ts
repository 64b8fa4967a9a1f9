import { heldBack } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/outcome';
import { found, situation, type Overrides } from '../../../support/situation';

const held = (changes: Overrides): readonly string[] => heldBack(situation(changes)).map(({ rule, code, path }) => `${rule} ${code} ${path ?? ''}`.trim());

describe('what keeps a document of the old site off this one', () => {
  it('should be nothing where only what could be waived was found', () => {
    expect(held({ findings: [found('waivable'), found('warn')] })).toEqual([]);
  });
  it('should be every finding that nobody may waive', () => {
    const blocks = found('block', { rule: 'REL-1', code: 'identity-number', path: 'body', params: { number: 2 } });
    expect(heldBack(situation({ findings: [found('warn'), blocks] }))).toEqual([{ kind: 'content', rule: 'REL-1', code: 'identity-number', path: 'body', params: { number: 2 } }]);
  });
  it('should be an attribute that is not for the public, or none', () => {
    expect(held({ document: { disclosureAttribute: 'withheld' } })).toEqual(['SRC-3.3 never-public-withheld disclosureAttribute']);
    expect(held({ document: { disclosureAttribute: null } })).toEqual(['SRC-4.1a attribute-missing disclosureAttribute']);
  });
  it('should be a document that it refers to and that is not live', () => {
    const unreleased = [{ uid: 'api::policy-document.policy-document', documentId: 'policy', path: 'policyDocument', title: '办法' }];
    expect(held({ document: { profile: 'interpretation', unreleased } })).toEqual(['REL-5 relation-unreleased policyDocument']);
  });
});
