import { TIER_2_BOXES } from '../../../../shared/review';
import type { ApproveBody, SignOff } from '../../../../shared/contracts';
import { decide, type Decision, type Refusal } from '../refusal';
import { interpretationBehind } from '../reasons/bundle';
import { unticked, unwaived } from '../reasons/evidence';
import { notTier2 } from '../reasons/person';
import { bytesChanged, notInState, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';
import { standing } from '../standing';

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const signed = (signOff: SignOff | null | undefined): boolean =>
  signOff != null && signOff.name.trim() !== '' && DAY.test(signOff.signedOn) && !Number.isNaN(Date.parse(signOff.signedOn));

/** Which leaders must have signed before tier 2 may pass the document. */
export const signOffsAsked = (situation: Situation): readonly ('deputyLeader' | 'chiefLeader')[] =>
  situation.settings.signOffProfiles.includes(situation.document.profile) ? ['deputyLeader', 'chiefLeader'] : [];

function unsignedBy(situation: Situation, body: Partial<ApproveBody>): readonly Refusal[] {
  return signOffsAsked(situation)
    .filter((leader) => !signed(body.signOff?.[leader]))
    .map((leader): Refusal => {
      const rule = leader === 'deputyLeader' ? 'REV-3.2' : situation.document.profile === 'interpretation' ? 'INT-4b' : 'REV-3.3';
      return { kind: 'content', rule, code: `sign-off-${leader === 'deputyLeader' ? 'deputy' : 'chief'}-missing`, path: `signOff.${leader}` };
    });
}

/** A waiver names a finding that is there, may be waived, and says why. */
function idleWaivers(situation: Situation, body: Partial<ApproveBody>): readonly Refusal[] {
  return (body.waivers ?? []).flatMap((waiver, index): readonly Refusal[] => {
    const path = `waivers[${index}]`;
    const meant = situation.findings.find(({ id }) => id === waiver.finding);
    if (meant === undefined) return [{ kind: 'content', rule: 'REL-7.2', code: 'waiver-of-nothing', path }];
    if (meant.severity === 'block') return [{ kind: 'content', rule: meant.rule, code: 'waiver-refused', path }];
    return waiver.reason.trim() === '' ? [{ kind: 'content', rule: 'REL-7.2', code: 'waiver-reason-missing', path }] : [];
  });
}

/** The findings waived by this approval. */
const waivedBy = (body: Partial<ApproveBody>): ReadonlySet<string> =>
  new Set((body.waivers ?? []).filter(({ reason }) => reason.trim() !== '').map(({ finding }) => finding));

/** Without an assessment of exactly these bytes nobody may go on (REL-6). */
export const unassessed = (situation: Situation): readonly Refusal[] =>
  standing({ steps: situation.steps, digest: situation.digest }).assessed === null
    ? [{ kind: 'content', rule: 'REL-6', code: 'not-assessed' }]
    : [];

/** Tier 2: the unit's office head answers for truth, accuracy, completeness, source and secrecy (REL-7.2). */
export function decideTier2(situation: Situation, body: Partial<ApproveBody>): Decision<Outcome> {
  return decide(
    [
      ...notTier2(situation),
      ...notInState(situation, ['tier-2']),
      ...stale(situation, body.digest ?? null),
      ...bytesChanged(situation),
      ...unassessed(situation),
      ...interpretationBehind(situation, 2),
      ...unticked({ rule: 'REL-7.2', boxes: TIER_2_BOXES, checklist: body.checklist }),
      ...unsignedBy(situation, body),
      ...idleWaivers(situation, body),
      ...unwaived(situation.findings, waivedBy(body)),
    ],
    () => ({
      to: 'tier-3',
      tier: 2,
      evidence: { checklist: body.checklist, signOff: body.signOff ?? {}, waivers: body.waivers ?? [] },
    }),
  );
}
