import {
  confirmsFor, holdsAnywhere, holdsInUnit, notApprover, notAssessor, notConsenter, notInvolved, notLiaison, notReleaser, notReviewer, notSecrecyOfficer, notTier2, notTier3, notUnit, notWithdrawer, withdrawsAtOnce,
} from '../../../../src/plugins/disclosure-review/server/src/domain/reasons/person';
import type { Refusal } from '../../../../src/plugins/disclosure-review/server/src/domain/refusal';
import type { Situation } from '../../../../src/plugins/disclosure-review/server/src/domain/situation';
import { contributor, countyLeader, liaison, nobody, officeHead, person, reviewer, secrecyOfficer, siteOperator } from '../../../support/people';
import { confirmed, NOW, OTHER, situation, type Overrides } from '../../../support/situation';

const everybody = { liaison, secrecyOfficer, officeHead, reviewer, countyLeader, siteOperator, contributor, nobody };
const foreign = { liaison: () => liaison('cwj'), secrecyOfficer: () => secrecyOfficer('cwj'), officeHead: () => officeHead('cwj') };
const everyone = { ...everybody, foreignLiaison: foreign.liaison, foreignSecrecyOfficer: foreign.secrecyOfficer, foreignOfficeHead: foreign.officeHead };
type Name = keyof typeof everyone;
const names = Object.keys(everyone) as readonly Name[];

/** Who passes a rule, of everyone. */
const passing = (rule: (situation: Situation) => readonly Refusal[], overrides: Overrides = {}): readonly Name[] =>
  names.filter((name) => rule(situation({ ...overrides, actor: everyone[name]() })).length === 0);
const said = (refusals: readonly Refusal[]): readonly string[] => refusals.map(({ kind, rule, code }) => `${kind} ${rule} ${code}`);

describe('the person of a step', () => {
  it('should be nobody where the document has no unit', () => {
    expect(holdsInUnit(situation({ actor: liaison(), document: { organisationId: null } }), ['liaison'])).toBe(false);
    expect(holdsAnywhere(situation({ actor: liaison('cwj') }), ['liaison'])).toBe(true);
  });
  it('should hold the post now', () => {
    const over = person({ id: 1, holds: ['liaison@nyj'], term: { to: NOW } });
    expect(said(notLiaison(situation({ actor: over })))).toEqual(['person REL-4 not-liaison']);
    const tomorrow = new Date(NOW.getTime() + 86_400_000);
    const within = person({ id: 1, holds: ['liaison@nyj', 'government-office-reviewer@zfb', 'office-head@cwj'], term: { from: NOW, to: tomorrow } });
    const all = (at: Date): readonly boolean[] => {
      const asked = situation({ actor: within, at, document: { involved: [{ documentId: 'cwj', name: '财政局' }] } });
      return [holdsInUnit(asked, ['liaison']), holdsAnywhere(asked, ['government-office-reviewer']), confirmsFor(asked) === 'cwj'];
    };
    expect([all(NOW), all(tomorrow)]).toEqual([[true, true, true], [false, false, false]]);
  });
  it.each([
    ['the unit’s liaison', notLiaison, 'REL-4 not-liaison', ['liaison']],
    ['the unit’s secrecy officer', notSecrecyOfficer, 'REV-4.3 not-secrecy-officer', ['secrecyOfficer']],
    ['the unit’s secrecy officer, to assess', notAssessor, 'REV-4.3 not-secrecy-officer', ['secrecyOfficer']],
    ['the unit’s office head', notTier2, 'REL-7.2 not-office-head', ['officeHead']],
    ['the county office’s reviewer', notTier3, 'REL-7.3a not-government-office', ['reviewer']],
    ['a reviewer or the unit’s liaison, to release', notReleaser, 'REL-7.3a not-releaser', ['liaison', 'reviewer']],
    ['the county leader, or a reviewer with the signed sheet', notConsenter, 'REL-9 not-county-leader', ['reviewer', 'countyLeader']],
    ['one of the unit, to ask for a withdrawal', notUnit, 'REL-8 not-unit', ['liaison', 'secrecyOfficer', 'officeHead']],
  ] as const)('should be %s', (_, rule, row, who) => {
    expect(passing(rule)).toEqual(who);
    expect(said(rule(situation()))).toEqual([`person ${row}`]);
  });
  it('should be of the tier that was asked for, where it is not the one that waits', () => {
    expect(passing((one) => notApprover(one, 2))).toEqual(['officeHead']);
    expect(passing((one) => notApprover(one, 3))).toEqual(['reviewer']);
    expect(passing((one) => notApprover(one, undefined))).toEqual(['officeHead', 'reviewer']);
    expect(said(notApprover(situation(), 3))).toEqual(['person REL-7.3a not-government-office']);
    expect(said(notApprover(situation(), undefined))).toEqual(['person REL-7.2 not-office-head']);
  });
});

describe('four different people', () => {
  const several = (id: number): ReturnType<typeof person> =>
    person({ id, holds: ['liaison@nyj', 'secrecy-officer@nyj', 'office-head@nyj', 'government-office-reviewer@zfb'] });
  const at = (rule: (one: Situation) => readonly Refusal[], id: number, overrides: Overrides = {}): readonly string[] =>
    said(rule(situation({ actor: several(id), ...overrides })));

  it('should not let tier 1 assess, but in a very small unit', () => {
    expect(at(notAssessor, 1, { state: 'assessing' })).toEqual(['person REV-4.3 already-acted']);
    expect(at(notAssessor, 1, { state: 'assessing', settings: { smallUnits: ['nyj'] } })).toEqual([]);
    expect(at(notAssessor, 1, { state: 'assessing', settings: { smallUnits: ['cwj'] } })).toEqual(['person REV-4.3 already-acted']);
  });
  it('should let who assessed assess again', () => {
    expect(at(notAssessor, 2, { state: 'tier-2' })).toEqual([]);
  });
  it('should not let a later tier assess, in a very small unit neither', () => {
    expect(at(notAssessor, 3, { state: 'tier-3', settings: { smallUnits: ['nyj'] } })).toEqual(['person REV-4.3 already-acted']);
  });
  it.each([1, 2])('should not let person %i of an earlier step take tier 2', (id) => {
    expect(at(notTier2, id, { state: 'tier-2' })).toEqual(['person REL-7.2 already-acted']);
    expect(at(notTier2, id, { state: 'tier-2', settings: { smallUnits: ['nyj'] } })).toEqual(['person REL-7.2 already-acted']);
  });
  it('should not let who wrote it take tier 2', () => {
    expect(at(notTier2, 8, { state: 'tier-2', editors: [8] })).toEqual(['person REL-7.2 wrote-it']);
    expect(at(notTier2, 8, { state: 'tier-2', editors: [7] })).toEqual([]);
  });
  it.each([1, 2, 3])('should not let person %i of an earlier step take tier 3', (id) => {
    expect(at(notTier3, id, { state: 'tier-3' })).toEqual(['person REL-7.3a already-acted']);
  });
  it('should let who wrote it take tier 3', () => {
    expect(at(notTier3, 8, { state: 'tier-3', editors: [8] })).toEqual([]);
  });
  it('should count what stands for the bytes under review, whatever became of the draft', () => {
    expect(at(notTier2, 1, { state: 'tier-2', digest: OTHER })).toEqual(['person REL-7.2 already-acted']);
    expect(at(notTier2, 1, { state: 'tier-2', digest: OTHER, review: { digest: OTHER } })).toEqual([]);
  });
});

describe('an involved organisation', () => {
  const involved = [{ documentId: 'cwj', name: '财政局' }, { documentId: 'slj', name: '水利局' }];
  const both = person({ id: 30, holds: ['office-head@cwj', 'office-head@slj'] });

  it('should speak by its own office head', () => {
    expect(passing(notInvolved, { document: { involved } })).toEqual(['foreignOfficeHead']);
    expect(said(notInvolved(situation({ actor: officeHead() })))).toEqual(['person REV-3.4b not-involved']);
    expect(confirmsFor(situation({ actor: officeHead('slj'), document: { involved } }))).toBe('slj');
  });
  it('should be, of several of one person, the one that has not agreed', () => {
    const speaks = (...steps: readonly ReturnType<typeof confirmed>[]): string | undefined => confirmsFor(situation({ actor: both, document: { involved }, steps }));
    expect(speaks()).toBe('cwj');
    expect(speaks(confirmed('cwj', false))).toBe('cwj');
    expect(speaks(confirmed('cwj'))).toBe('slj');
    expect(speaks(confirmed('cwj'), confirmed('slj'))).toBe('cwj');
  });
});

describe('who may return it', () => {
  it('should be every reviewer of the document', () => {
    expect(passing(notReviewer, { document: { involved: [{ documentId: 'cwj', name: '财政局' }] } })).toEqual([
      'secrecyOfficer', 'officeHead', 'reviewer', 'countyLeader', 'foreignOfficeHead',
    ]);
    expect(passing(notReviewer)).toEqual(['secrecyOfficer', 'officeHead', 'reviewer', 'countyLeader']);
  });
  it.each([['assessing', 'REV-4.3'], ['escalated', 'REV-4.3'], ['tier-2', 'REL-7.2'], ['tier-3', 'REL-7.3a'], ['approved', 'REL-7.3a']] as const)(
    'should name, in %s, %s',
    (state, rule) => {
      expect(said(notReviewer(situation({ state, actor: liaison() })))).toEqual([`person ${rule} not-reviewer`]);
    },
  );
});

describe('who may take it off', () => {
  it('should be the site operator and the county government office, for a leak or a false text the unit’s own too', () => {
    expect(passing((one) => notWithdrawer(one, 'expired'))).toEqual(['reviewer', 'siteOperator']);
    for (const reason of ['leak', 'false']) {
      expect(passing((one) => notWithdrawer(one, reason))).toEqual(['secrecyOfficer', 'officeHead', 'reviewer', 'siteOperator']);
    }
  });
  it('should name REL-8, and to the unit’s own the way to go', () => {
    expect(said(notWithdrawer(situation({ actor: officeHead() }), 'expired'))).toEqual(['person REL-8 withdraw-by-operator']);
    expect(said(notWithdrawer(situation({ actor: liaison() }), 'leak'))).toEqual(['person REL-8 not-withdrawer']);
  });
  it('should be at once on their own finding, but for the site operator', () => {
    const atOnce = (reason: string): readonly Name[] => names.filter((name) => withdrawsAtOnce(situation({ actor: everyone[name]() }), reason));
    expect(atOnce('expired')).toEqual(['reviewer']);
    expect(atOnce('leak')).toEqual(['secrecyOfficer', 'officeHead', 'reviewer']);
  });
});
