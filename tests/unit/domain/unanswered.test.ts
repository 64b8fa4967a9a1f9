import { standing } from '../../../src/plugins/disclosure-review/server/src/domain/standing';
import { mayRead, organisationsOf } from '../../../src/plugins/disclosure-review/server/src/domain/may-read';
import { assessed, DRAFT, escalated, foundNotPublishable, NOW, submitted } from '../../support/situation';
import { liaison } from '../../support/people';

describe('a question to the authority', () => {
  it('should be open after an escalation only, and stay open whatever is assessed meanwhile', () => {
    for (const step of [assessed, foundNotPublishable]) {
      expect(standing({ steps: [submitted, step], digest: DRAFT }).unanswered).toBeNull();
      expect(standing({ steps: [submitted, escalated, step], digest: DRAFT }).unanswered).toBe(escalated);
    }
  });
});

describe('who may read', () => {
  const document = { organisation: null, draftingOrganisation: null, involvedOrganisations: [], bundle: [] };
  it('should be nobody of a unit where the document names none, and nothing that is no person', () => {
    expect(mayRead({ person: liaison(), document, at: NOW })).toBe(false);
    expect(organisationsOf({ actor: { kind: 'system', name: 'timer' }, at: NOW })).toEqual([]);
  });
});
