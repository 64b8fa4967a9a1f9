import { runChecks, carriersOf } from '../../../src/plugins/disclosure-review/server/src/checks';
import type { Profile } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import cases from './county-documents.json';
import { context, organisation } from './under-check';

const RELATIONS = ['organisation', 'draftingOrganisation', 'responsibleOrganisation', 'hostOrganisation'];

/** As the core gathers it: organisations and columns as objects. */
function gathered(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      if (RELATIONS.includes(name) && typeof value === 'string') return [name, organisation(value)];
      if (name === 'column') return [name, { documentId: `column-${String(value)}`, slug: value }];
      if (name === 'policyDocument') return [name, { documentId: String(value) }];
      if (name === 'interpretedDocument' && typeof value === 'object' && value !== null) return [name, gathered(value as Readonly<Record<string, unknown>>)];
      return [name, value];
    }),
  );
}

/** What the checks must answer at submit; all else in these cases is for the review to say. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  N08: ['REV-5.3'],
  N10: ['REL-3.1b'],
  I06: ['INT-1a'],
  O03: ['OPD-4'],
  P04: ['REV-5.1'],
};

describe('the documents of the county cases', () => {
  const documents = cases.flatMap(({ clock, documents: listed }) => listed.map((listedOne) => ({ ...listedOne, clock })));
  it.each(documents)('should find in $key just what its case expects', ({ key, type, document, clock }) => {
    const content = gathered(document as Readonly<Record<string, unknown>>);
    const policyDocument =
      key === 'I01' ? { documentId: 'case:P01', title: 'P01', issuedOn: '2026-11-13', draftingOrganisation: organisation('rsj') } : null;
    const profile = type as Profile;
    const findings = runChecks(
      { profile, content, carriers: carriersOf({ profile, content, files: [] }), files: [] },
      context({ now: new Date(clock), policyDocument }),
    );
    const binding = findings.filter(({ severity }) => severity !== 'warn');
    expect([...new Set(binding.map(({ rule }) => rule))]).toEqual(EXPECTED[key] ?? []);
    expect(JSON.stringify(findings)).not.toMatch(/36049919780314|机密/u);
  });
});
