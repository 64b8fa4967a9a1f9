import { decideAskWithdrawal, decideWithdraw, reasonClassOf } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/withdrawal';
import { WITHDRAWAL_REASONS } from '../../../../src/plugins/disclosure-review/shared/review';
import { liaison, nobody, officeHead, person, reviewer, secrecyOfficer, siteOperator } from '../../../support/people';
import { DRAFT, OTHER, outcomeOf, released, situation, told, type Overrides } from '../../../support/situation';

const live = (overrides: Overrides = {}): ReturnType<typeof situation> => situation({ state: 'live', actor: reviewer(), ...overrides });
const asked = { review: { withdrawalAsked: { reason: '过期', at: '2026-11-22T00:00:00.000Z', person: '联络员' } } };
const withdraw = (overrides: Overrides = {}, changes: Parameters<typeof decideWithdraw>[1] = {}): ReturnType<typeof decideWithdraw> =>
  decideWithdraw(live(overrides), { digest: DRAFT, reason: '过期', ...changes });

describe('the class of the reason', () => {
  it.each(WITHDRAWAL_REASONS)('should be %s where it is named, or is the reason itself', (reasonClass) => {
    expect(reasonClassOf({ reason: '说明', reasonClass })).toBe(reasonClass);
    expect(reasonClassOf({ reason: ` ${reasonClass} ` })).toBe(reasonClass);
  });
  it.each([['泄密', 'leak'], ['失实', 'false'], [' 虚假 ', 'false'], ['失当', 'inappropriate'], ['过期', 'expired'], ['更正', 'correction']] as const)('should be read from %s: %s', (reason, reasonClass) => {
    expect(reasonClassOf({ reason })).toBe(reasonClass);
  });
  it('should be the named one before the words, and other where neither says', () => {
    expect(reasonClassOf({ reason: '泄密', reasonClass: 'expired' })).toBe('expired');
    expect(reasonClassOf({ reason: '链接失效' })).toBe('other');
    expect(reasonClassOf({})).toBe('other');
    expect(reasonClassOf({ reason: 'constructor' })).toBe('other');
    expect(reasonClassOf({ reason: 'leak', reasonClass: 'secret' as never })).toBe('leak');
  });
});

describe('ask-withdrawal', () => {
  const body = { digest: DRAFT, reason: '已过期' };
  it('should be the unit’s, and leave the state as it is', () => {
    for (const actor of [liaison(), secrecyOfficer(), officeHead()]) {
      expect(outcomeOf(decideAskWithdrawal(live({ actor }), body))).toEqual({ to: 'live', tier: null, evidence: { reason: '已过期' } });
    }
    expect(outcomeOf(decideAskWithdrawal(situation({ state: 'drafting', live: released, actor: liaison() }), body)).to).toBe('drafting');
  });
  it('should name REL-8 to anybody else, and nothing more', () => {
    expect(told(decideAskWithdrawal(situation({ actor: siteOperator() }), {}))).toEqual(['403 REL-8 not-unit']);
  });
  it('should name REL-8 when nothing is live, or no reason is given', () => {
    expect(told(decideAskWithdrawal(situation({ actor: liaison() }), body))).toEqual(['409 REL-8 not-live']);
    expect(told(decideAskWithdrawal(live({ actor: liaison() }), { digest: DRAFT, reason: '' }))).toEqual(['400 REL-8 withdrawal-reason-missing reason']);
  });
  it('should name the digest that is live, or that of the draft', () => {
    const newRound = { actor: liaison(), digest: OTHER };
    expect(told(decideAskWithdrawal(live(newRound), body))).toEqual([]);
    expect(told(decideAskWithdrawal(live(newRound), { ...body, digest: OTHER }))).toEqual([]);
    expect(told(decideAskWithdrawal(live(newRound), { ...body, digest: 'f'.repeat(64) }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideAskWithdrawal(live(newRound), { reason: '过期' }))).toEqual(['400 REL-6 digest-missing digest']);
  });
});

describe('withdraw', () => {
  it('should take off what is live, with the class of the reason and the notice', () => {
    expect(outcomeOf(withdraw())).toEqual({ to: 'withdrawn', tier: null, evidence: { reason: '过期', reasonClass: 'expired', notice: null } });
    expect(outcomeOf(withdraw({}, { notice: '另行公布' })).evidence.notice).toBe('另行公布');
  });
  it('should leave a new round where it is', () => {
    expect(outcomeOf(decideWithdraw(situation({ state: 'tier-2', live: released, actor: reviewer() }), { digest: DRAFT, reason: '过期' })).to).toBe('tier-2');
  });
  it('should take a new round that was scheduled out of its schedule', () => {
    const outcome = outcomeOf(decideWithdraw(situation({ state: 'scheduled', live: released, actor: reviewer() }), { digest: DRAFT, reason: '过期' }));
    expect([outcome.to, outcome.releaseAt]).toEqual(['approved', null]);
  });
  it('should be carried out by the site operator once the unit has asked', () => {
    expect(told(withdraw({ actor: siteOperator() }))).toEqual(['409 REL-8 withdrawal-not-asked']);
    expect(told(withdraw({ actor: siteOperator(), ...asked }))).toEqual([]);
  });
  it('should be at once by the county government office', () => {
    expect(told(withdraw({ actor: reviewer() }))).toEqual([]);
  });
  it.each(['leak', 'false'] as const)('should be at once by the unit’s secrecy officer or office head for %s', (reasonClass) => {
    for (const actor of [secrecyOfficer(), officeHead()]) {
      expect(told(withdraw({ actor }, { reason: '发现问题', reasonClass }))).toEqual([]);
      expect(told(withdraw({ actor: liaison() }, { reasonClass }))).toEqual(['403 REL-8 not-withdrawer']);
    }
  });
  it('should not ask twice of a site operator who is the unit’s own office head', () => {
    const actor = person({ id: 6, holds: ['site-operator@zfb', 'office-head@nyj'] });
    expect(told(withdraw({ actor }, { reason: '泄密' }))).toEqual([]);
    expect(told(withdraw({ actor }))).toEqual(['409 REL-8 withdrawal-not-asked']);
  });
  it('should name REL-8 when it is not for the person, and nothing more', () => {
    expect(told(withdraw({ actor: officeHead() }))).toEqual(['403 REL-8 withdraw-by-operator']);
    expect(told(decideWithdraw(situation({ actor: nobody() }), {}))).toEqual(['403 REL-8 not-withdrawer']);
    expect(told(withdraw({ actor: officeHead('cwj') }, { reason: '泄密' }))).toEqual(['403 REL-8 not-withdrawer']);
  });
  it('should name REL-8 when nothing is live, or no reason is given', () => {
    expect(told(withdraw({ live: null }))).toEqual(['409 REL-8 not-live']);
    expect(told(withdraw({}, { reason: ' ', reasonClass: 'leak' }))).toEqual(['400 REL-8 withdrawal-reason-missing reason']);
  });
  it('should name REL-6 when neither the live bytes nor the draft were looked at', () => {
    expect(told(withdraw({ digest: OTHER }))).toEqual([]);
    expect(told(withdraw({}, { digest: OTHER }))).toEqual(['409 REL-6 stale-digest']);
    expect(told(decideWithdraw(live(), { reason: '过期' }))).toEqual(['400 REL-6 digest-missing digest']);
  });
});
