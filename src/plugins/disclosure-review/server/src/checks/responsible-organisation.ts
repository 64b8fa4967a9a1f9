import type { Check } from './check';
import { organisationOf, sameOrganisation } from './content';
import { foundAtAttribute } from './found-in-text';

/** INT-1a: who drafts, interprets. */
export const responsibleOrganisation: Check = {
  rules: ['INT-1a'],
  run: ({ profile, content }, { policyDocument }) => {
    if (profile !== 'interpretation') return [];
    const responsible = organisationOf(content, 'responsibleOrganisation');
    const drafting = policyDocument?.draftingOrganisation ?? organisationOf(content, 'interpretedDocument.draftingOrganisation');
    if (responsible === undefined || drafting === undefined || drafting === null || sameOrganisation(responsible, drafting)) return [];
    const name = drafting.name ?? drafting.code ?? '';
    return [foundAtAttribute({ rule: 'INT-1a', code: 'not-the-drafting-organisation', severity: 'block', path: 'responsibleOrganisation', text: responsible.documentId ?? responsible.code ?? '', params: { drafting: name } })];
  },
};
