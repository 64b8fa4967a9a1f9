import { decideAssess } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/assess';
import type { AssessBody } from '../../../../src/plugins/disclosure-review/shared/contracts';
import { GROUNDS } from '../../../../src/plugins/disclosure-review/shared/review';
import type { Decision } from '../../../../src/plugins/disclosure-review/server/src/domain/refusal';
import { secrecyOfficer } from '../../../support/people';
import { DRAFT, escalated, outcomeOf, situation, step, submitted, ticked, told, type Overrides } from '../../../support/situation';

const none = ticked(GROUNDS, GROUNDS);
const body: AssessBody = { digest: DRAFT, conclusion: 'publishable', grounds: none, basis: '保密审查制度第五条' };
const assessing = (overrides: Overrides = {}): ReturnType<typeof situation> => situation({ state: 'assessing', actor: secrecyOfficer(), ...overrides });
const params = (decision: Decision<unknown>): readonly unknown[] => (decision.ok ? [] : decision.refusals.map((refusal) => refusal.params));

describe('what an assessment tells and keeps', () => {
  it('should tell which ground is unanswered or contradicts, and which file is unsigned, by name', () => {
    expect(params(decideAssess(assessing(), { ...body, grounds: { ...none, privacy: undefined } as never }))).toEqual([{ ground: 'privacy' }]);
    expect(params(decideAssess(assessing(), { ...body, grounds: { ...none, security: true } }))).toEqual([{ ground: 'security' }]);
    const files = [{ path: 'cover', name: '图.png', sha256: 'f', reading: 'picture' }] as const;
    expect(params(decideAssess(assessing({ files }), body))).toEqual([{ name: '图.png' }]);
    expect(params(decideAssess(assessing(), { ...body, basis: '' }))).toEqual([undefined]);
  });
  it('should refuse a form that brings no grounds at all, and not fail over it', () => {
    expect(told(decideAssess(assessing(), { digest: DRAFT, conclusion: 'publishable', basis: '依据' }))).toEqual(GROUNDS.map((ground) => `400 REL-6 ground-unanswered grounds.${ground}`));
  });
  it('should claim no signature that was not given', () => {
    expect(outcomeOf(decideAssess(assessing(), body)).evidence).toMatchObject({ files: [], pictures: false, signedFiles: [] });
    const files = [{ path: 'cover', name: '扫描件.pdf', sha256: 'f', reading: 'unreadable' }] as const;
    expect(told(decideAssess(assessing({ files }), body))).toEqual(['400 REL-1 file-unsigned cover']);
  });
  it('should let an item be found not publishable while the authority has not answered', () => {
    const waiting = assessing({ steps: [submitted, escalated, step({ kind: 'recall', to: 'drafting' }), submitted] });
    expect(told(decideAssess(waiting, { ...body, conclusion: 'not-publishable' }))).toEqual([]);
    expect(told(decideAssess(waiting, body))).toEqual(['400 SRC-2b escalated conclusion']);
  });
});
