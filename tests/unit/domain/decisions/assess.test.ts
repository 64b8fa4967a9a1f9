import { decideAssess } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/assess';
import type { AssessBody } from '../../../../src/plugins/disclosure-review/shared/contracts';
import { GROUNDS } from '../../../../src/plugins/disclosure-review/shared/review';
import { liaison, officeHead, person, secrecyOfficer } from '../../../support/people';
import { DRAFT, escalated, found, foundNotPublishable, OTHER, outcomeOf, situation, step, submitted, ticked, told, type Overrides } from '../../../support/situation';

const none = ticked(GROUNDS, GROUNDS);
const body: AssessBody = { digest: DRAFT, conclusion: 'publishable', grounds: none, basis: '保密审查制度第五条' };
const assessing = (overrides: Overrides = {}): ReturnType<typeof situation> => situation({ state: 'assessing', actor: secrecyOfficer(), ...overrides });

describe('assess', () => {
  it.each([['publishable', 'tier-2'], ['not-publishable', 'assessing'], ['cannot-determine', 'escalated']] as const)('should lead from %s to %s', (conclusion, to) => {
    expect(outcomeOf(decideAssess(assessing(), { ...body, conclusion }))).toMatchObject({ to, tier: null, evidence: { conclusion, grounds: none, basis: body.basis } });
  });
  it('should be taken again after it was found not publishable', () => {
    expect(told(decideAssess(assessing({ steps: [submitted, foundNotPublishable] }), body))).toEqual([]);
  });
  it('should name REV-4.3 when it is not this unit’s secrecy officer, and nothing else', () => {
    expect(told(decideAssess(situation({ state: 'tier-2', actor: officeHead() }), {}))).toEqual(['403 REV-4.3 not-secrecy-officer']);
    expect(told(decideAssess(assessing({ actor: secrecyOfficer('cwj') }), body))).toEqual(['403 REV-4.3 not-secrecy-officer']);
    expect(told(decideAssess(assessing({ actor: liaison() }), body))).toEqual(['403 REV-4.3 not-secrecy-officer']);
  });
  it('should name REV-4.3 when the person of tier 1 assesses, but in a very small unit', () => {
    const actor = person({ id: 1, holds: ['liaison@nyj', 'secrecy-officer@nyj'] });
    expect(told(decideAssess(assessing({ actor }), body))).toEqual(['403 REV-4.3 already-acted']);
    expect(told(decideAssess(assessing({ actor, settings: { smallUnits: ['nyj'] } }), body))).toEqual([]);
  });
  it.each([['drafting', 'REL-7.0 out-of-order'], ['escalated', 'SRC-2b escalated'], ['tier-2', 'REL-7.0 out-of-order']] as const)('should be out of order in %s: %s', (state, row) => {
    expect(told(decideAssess(situation({ state, actor: secrecyOfficer() }), body))).toEqual([`409 ${row}`]);
  });
  it('should name REV-2 when another draft was looked at, or the bytes were changed', () => {
    expect(told(decideAssess(assessing(), { ...body, digest: OTHER }))).toEqual(['409 REV-2 stale-digest']);
    expect(told(decideAssess(assessing({ digest: OTHER }), { ...body, digest: OTHER }))).toEqual(['409 REV-2 bytes-changed']);
    expect(told(decideAssess(assessing(), { ...body, digest: undefined as never }))).toEqual(['400 REV-2 digest-missing digest']);
  });
  it('should name REL-6 for all of the form that is not filled in', () => {
    expect(told(decideAssess(assessing(), { digest: DRAFT, grounds: { ...none, privacy: undefined } as never, basis: ' ' }))).toEqual([
      '400 REL-6 conclusion-missing conclusion', '400 REL-6 ground-unanswered grounds.privacy', '400 REL-6 basis-missing basis',
    ]);
    expect(told(decideAssess(assessing(), { digest: DRAFT, conclusion: 'fine' as never, basis: '依据' }))).toHaveLength(1 + GROUNDS.length);
  });
  it.each([['stateSecret', 'REV-5.1'], ['businessSecret', 'REV-5.2'], ['privacy', 'REV-5.3'], ['security', 'REV-5.4'], ['forbiddenByLaw', 'REV-5.5']] as const)(
    'should not carry “publishable” when %s applies: %s',
    (ground, rule) => {
      const grounds = { ...none, [ground]: true };
      expect(told(decideAssess(assessing(), { ...body, grounds }))).toEqual([`400 ${rule} ground-contradicts grounds.${ground}`]);
      expect(told(decideAssess(assessing(), { ...body, grounds, conclusion: 'not-publishable' }))).toEqual([]);
    },
  );
  it('should be held by what blocks when it says publishable, not otherwise', () => {
    const findings = [found('block'), found('waivable')];
    expect(told(decideAssess(assessing({ findings }), body))).toEqual(['400 REL-3.1b source-unknown reprint.sourceName']);
    expect(told(decideAssess(assessing({ findings }), { ...body, conclusion: 'cannot-determine' }))).toEqual([]);
  });
});

describe('a file that no program can read', () => {
  const files = [
    { path: 'attachments[0].file', name: '扫描件.pdf', sha256: 'f1', reading: 'unreadable' },
    { path: 'attachments[1].file', name: '图.png', sha256: 'f2', reading: 'picture' },
    { path: 'attachments[2].file', name: '方案.docx', sha256: 'f3', reading: 'read' },
  ] as const;
  it('should be looked at and signed for, each by itself, pictures together', () => {
    expect(told(decideAssess(assessing({ files }), body))).toEqual(['400 REL-1 file-unsigned attachments[0].file', '400 REL-1 pictures-unsigned attachments[1].file']);
    expect(told(decideAssess(assessing({ files }), { ...body, files: ['f2', 'f3'], pictures: true }))).toEqual(['400 REL-1 file-unsigned attachments[0].file']);
    expect(told(decideAssess(assessing({ files }), { ...body, files: ['f1', 'f2'] }))).toEqual(['400 REL-1 pictures-unsigned attachments[1].file']);
  });
  it('should be named in the record once signed for', () => {
    const { evidence } = outcomeOf(decideAssess(assessing({ files }), { ...body, files: ['f1'], pictures: true }));
    expect(evidence).toMatchObject({ files: ['f1'], pictures: true, signedFiles: [{ name: '扫描件.pdf', sha256: 'f1' }, { name: '图.png', sha256: 'f2' }], disclosureAttribute: 'active' });
  });
  it('should need no signature when the document stays in', () => {
    expect(told(decideAssess(assessing({ files }), { ...body, conclusion: 'not-publishable' }))).toEqual([]);
  });
});

describe('what the authority answered', () => {
  const determined = (conclusion: string, digest = DRAFT): ReturnType<typeof step> => step({ kind: 'determine', to: 'assessing', digest, evidence: { conclusion } });
  const after = (...steps: readonly ReturnType<typeof step>[]): ReturnType<typeof situation> => assessing({ steps: [submitted, escalated, ...steps] });

  it('should bind the assessment of the same bytes: REV-2', () => {
    const refused = ['400 REV-2 determined-not-publishable conclusion'];
    expect(told(decideAssess(after(determined('not-publishable')), body))).toEqual(refused);
    expect(told(decideAssess(after(determined('not-publishable')), { ...body, conclusion: 'cannot-determine' }))).toEqual(refused);
    expect(told(decideAssess(after(determined('not-publishable')), { ...body, conclusion: 'not-publishable' }))).toEqual([]);
  });
  it('should not bind when it was publishable, or for other bytes', () => {
    expect(told(decideAssess(after(determined('publishable')), body))).toEqual([]);
    expect(told(decideAssess(after(determined('not-publishable', OTHER)), body))).toEqual([]);
  });
});

describe('assess after a recall', () => {
  it('should name SRC-2b for a publishable conclusion while the authority has not answered about the same bytes', () => {
    const again = situation({ state: 'assessing', actor: secrecyOfficer(), steps: [submitted, escalated, step({ kind: 'recall', to: 'drafting' }), submitted] });
    expect(told(decideAssess(again, body))).toEqual(['400 SRC-2b escalated conclusion']);
  });
});
