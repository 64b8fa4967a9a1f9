import { bundleIncomplete, interpretationBehind, needsCompanion, passedTier, relationUnreleased, releasedTogether, scheduledForLater } from '../../../../src/plugins/disclosure-review/server/src/domain/reasons/bundle';
import type { Refusal } from '../../../../src/plugins/disclosure-review/server/src/domain/refusal';
import type { Bundle, BundleMember } from '../../../../src/plugins/disclosure-review/server/src/domain/situation';
import { STATES, type State } from '../../../../src/plugins/disclosure-review/shared/review';
import { member, released, situation } from '../../../support/situation';

type PolicyBundle = Extract<Bundle, { role: 'policy-document' }>;
const policy = (interpretations: readonly BundleMember[], changes: Partial<PolicyBundle> = {}): Bundle => ({
  role: 'policy-document', rule: 'INT-4c', required: true, waiverMissing: false, interpretations, ...changes,
});
const interpretation = (policyDocument: BundleMember | null): Bundle => ({ role: 'interpretation', rule: 'INT-4a', policyDocument });
const said = (refusals: readonly Refusal[]): readonly string[] => refusals.map(({ kind, rule, code }) => `${kind} ${rule} ${code}`);
const approved = member({ state: 'approved' });
const waits = 'state INT-4c interpretation-waits';

describe('how far the other half has come', () => {
  const tiers: Readonly<Record<State, number>> = {
    drafting: 0, assessing: 1, escalated: 1, 'tier-2': 1, 'tier-3': 2, confirming: 3, consenting: 3, approved: 3, scheduled: 3, live: 3, withdrawn: 0,
  };
  it.each(STATES)('should be read from %s', (state) => {
    expect(passedTier(member({ state }))).toBe(tiers[state]);
  });
  it('should be all the way once it is live, whatever its new round does', () => {
    expect(passedTier(member({ state: 'drafting', live: true }))).toBe(3);
  });
});

describe('a policy document and its interpretation', () => {
  const behind = (bundle: Bundle, tier: 1 | 2 | 3 = 2): readonly string[] => said(interpretationBehind(situation({ bundle }), tier));

  it.each([[1, 'drafting', 'assessing'], [2, 'tier-2', 'tier-3'], [3, 'tier-3', 'approved']] as const)(
    'should hold tier %i while the interpretation is in %s, no longer in %s',
    (tier, before, after) => {
      expect(behind(policy([member({ state: before })]), tier)).toEqual([waits]);
      expect(behind(policy([member({ state: after })]), tier)).toEqual([]);
    },
  );
  it('should name INT-4a where the document is not in the name of the county government', () => {
    expect(behind(policy([member()], { rule: 'INT-4a' }))).toEqual(['state INT-4a interpretation-waits']);
    expect(behind(policy([], { rule: 'INT-4a' }))).toEqual(['content INT-4a interpretation-missing']);
  });
  it('should say which interpretation it waits for', () => {
    const [first] = interpretationBehind(situation({ bundle: policy([member({ title: '一图读懂' })]) }), 2);
    expect(first?.params).toEqual({ title: '一图读懂', tier: 2 });
  });
  it('should go on with the first interpretation that is far enough; later ones go alone', () => {
    expect(behind(policy([member(), approved]), 3)).toEqual([]);
  });
  it('should ask for an interpretation where there is none', () => {
    expect(behind(policy([]))).toEqual(['content INT-4c interpretation-missing']);
  });
  it('should show where in the document to say it', () => {
    const paths = (bundle: Bundle): readonly (string | undefined)[] => interpretationBehind(situation({ bundle }), 1).map(({ path }) => path);
    expect(paths(policy([]))).toEqual(['needsInterpretation']);
    expect(paths(policy([], { waiverMissing: true }))).toEqual(['interpretationWaiver']);
  });
  it('should ask for nothing where none is required, but for the reason why not', () => {
    expect(behind(policy([], { required: false }))).toEqual([]);
    expect(behind(policy([member()], { required: false }))).toEqual([]);
    expect(behind(policy([], { required: false, waiverMissing: true }))).toEqual(['content INT-4c interpretation-waiver-missing']);
  });
  it('should hold nothing else', () => {
    expect(behind({ role: 'none' }, 3)).toEqual([]);
    expect(behind(interpretation(member()), 3)).toEqual([]);
  });
});

describe('one release', () => {
  const together = (bundle: Bundle, live = false): readonly string[] =>
    releasedTogether(situation({ bundle, live: live ? released : null })).map(({ documentId }) => documentId);

  it.each(['approved', 'scheduled'] as const)('should put both halves live when the other is %s', (state) => {
    expect(together(policy([member({ state, documentId: 'i' })]))).toEqual(['i']);
    expect(together(interpretation(member({ state, documentId: 'p' })))).toEqual(['p']);
  });
  it('should leave out what is not approved, and what is live already', () => {
    expect(together(policy([member({ documentId: 'late', state: 'consenting' }), member({ documentId: 'i', state: 'approved' })]))).toEqual(['i']);
    expect(together(policy([member({ state: 'approved', live: true })]))).toEqual([]);
    expect(together(interpretation(member({ state: 'approved', live: true })))).toEqual([]);
    expect(together(interpretation(member({ state: 'tier-3' })))).toEqual([]);
  });
  it('should take nothing along once the policy document is live', () => {
    expect(together(policy([approved]), true)).toEqual([]);
  });
  it('should be of one document where there is no bundle', () => {
    expect(together({ role: 'none' })).toEqual([]);
    expect(together(interpretation(null))).toEqual([]);
  });
});

describe('the release of a bundle', () => {
  const held = (bundle: Bundle): readonly string[] => said(bundleIncomplete(situation({ bundle })));

  it('should wait for an interpretation that is approved, scheduled or live', () => {
    expect(held(policy([member({ state: 'consenting' })]))).toEqual([waits]);
    expect(held(policy([member()]))).toEqual([waits]);
    for (const one of [approved, member({ state: 'scheduled' }), member({ live: true })]) expect(held(policy([member(), one]))).toEqual([]);
  });
  it('should ask for the interpretation, or for the reason why there is none', () => {
    expect(held(policy([]))).toEqual(['content INT-4c interpretation-missing']);
    expect(held(policy([approved], { waiverMissing: true }))).toEqual(['content INT-4c interpretation-waiver-missing']);
    expect(held(policy([], { required: false }))).toEqual([]);
    expect(held(policy([member()], { required: false }))).toEqual([]);
  });
  it('should wait for the policy document', () => {
    expect(held(interpretation(member({ state: 'tier-3' })))).toEqual(['state INT-4a policy-document-waits']);
    for (const one of [approved, member({ state: 'scheduled' }), member({ live: true })]) expect(held(interpretation(one))).toEqual([]);
  });
  it('should never come with a half that is kept back, and say which', () => {
    const kept = member({ state: 'approved', keptBack: true, title: '不上网的' });
    expect(held(policy([kept]))).toEqual(['state INT-4c companion-kept-back']);
    expect(held(interpretation(kept))).toEqual(['state INT-4a companion-kept-back']);
    expect(bundleIncomplete(situation({ bundle: policy([kept]) }))[0]?.params).toEqual({ title: '不上网的' });
    expect(held(policy([kept, member()]))).toEqual([waits]);
    for (const one of [approved, member({ live: true, keptBack: true })]) expect(held(policy([kept, one]))).toEqual([]);
    expect(releasedTogether(situation({ bundle: policy([kept, approved]) }))).toEqual([approved]);
  });
  it('should not trouble a document that is kept back itself', () => {
    const kept = member({ state: 'approved', keptBack: true });
    for (const bundle of [policy([kept]), interpretation(kept)]) expect(bundleIncomplete(situation({ bundle, document: { disclosureAttribute: 'withheld' } }))).toEqual([]);
  });
  it('should wait for nothing where there is no other half', () => {
    expect(held(interpretation(null))).toEqual([]);
    expect(held({ role: 'none' })).toEqual([]);
  });
  it('should say what it waits for', () => {
    expect(bundleIncomplete(situation({ bundle: interpretation(member({ title: '办法' })) }))[0]?.params).toEqual({ title: '办法' });
    expect(bundleIncomplete(situation({ bundle: policy([member({ title: '解读一' })]) }))[0]?.params).toEqual({ title: '解读一', tier: 3 });
  });
});

describe('a relation to a document that is not live', () => {
  const unreleased = [{ uid: 'api::policy-document.policy-document', documentId: 'p', path: 'policyDocument', title: '办法' }];
  const held = (bundle: Bundle): readonly string[] => said(relationUnreleased(situation({ bundle, document: { unreleased } })));

  it('should hold the release with REL-5, by attribute and title', () => {
    expect(relationUnreleased(situation({ document: { unreleased } }))).toEqual([
      { kind: 'state', rule: 'REL-5', code: 'relation-unreleased', path: 'policyDocument', params: { title: '办法' } },
    ]);
  });
  it('should not when that document goes live in the same act', () => {
    expect(held(interpretation(member({ documentId: 'p', state: 'approved' })))).toEqual([]);
    expect(held(interpretation(member({ documentId: 'q', state: 'approved' })))).toEqual(['state REL-5 relation-unreleased']);
  });
  it('should not be told beside the waiting of the interpretation for that document', () => {
    expect(held(interpretation(member({ documentId: 'p', state: 'tier-3' })))).toEqual([]);
    expect(held(policy([]))).toEqual(['state REL-5 relation-unreleased']);
  });
});

describe('a half that cannot go live alone', () => {
  const needs = (bundle: Bundle): boolean => needsCompanion(situation({ bundle }));

  it('should be an interpretation whose document is not live', () => {
    expect(needs(interpretation(approved))).toBe(true);
    expect(needs(interpretation(member({ live: true })))).toBe(false);
    expect(needs(interpretation(null))).toBe(false);
  });
  it('should be a policy document that must have an interpretation and has none that is live', () => {
    expect(needs(policy([approved, member()]))).toBe(true);
    expect(needs(policy([]))).toBe(true);
    expect(needs(policy([approved, member({ live: true })]))).toBe(false);
    expect(needs(policy([approved], { required: false }))).toBe(false);
  });
  it('should be nothing else', () => {
    expect(needs({ role: 'none' })).toBe(false);
  });
});

describe('the time set for a policy document', () => {
  const at = new Date('2026-11-23T09:00:00Z');
  const later = new Date(at.getTime() + 1);
  const other = situation({ at, bundle: policy([approved]), document: { profile: 'policy-document' }, review: { state: 'scheduled', releaseAt: later, title: '办法' } });

  it('should not be brought forward at its interpretation', () => {
    expect(scheduledForLater({ other, mayRelease: false })).toEqual([{ kind: 'state', rule: 'INT-4c', code: 'policy-document-scheduled', params: { title: '办法' } }]);
  });
  it('should be by those who may release the document itself', () => {
    expect(scheduledForLater({ other, mayRelease: true })).toEqual([]);
  });
  it('should not hold once it has come, nor where none is set', () => {
    for (const review of [{ releaseAt: at }, { releaseAt: new Date(at.getTime() - 1) }, { releaseAt: null }, { state: 'approved' }] as const) {
      expect(scheduledForLater({ other: { ...other, review: { ...other.review, ...review } }, mayRelease: false })).toEqual([]);
    }
  });
  it('should hold nothing but a policy document', () => {
    expect(scheduledForLater({ other: { ...other, document: { ...other.document, profile: 'interpretation' } }, mayRelease: false })).toEqual([]);
    expect(scheduledForLater({ other: { ...other, bundle: interpretation(null) }, mayRelease: false })).toEqual([]);
    expect(scheduledForLater({ other: { ...other, bundle: { role: 'none' } }, mayRelease: false })).toEqual([]);
  });
});
