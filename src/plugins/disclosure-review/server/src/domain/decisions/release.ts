import type { ScheduleBody, StepBody } from '../../../../shared/contracts';
import { decide, type Decision, type Refusal } from '../refusal';
import { bundleIncomplete, relationUnreleased } from '../reasons/bundle';
import { unwaived } from '../reasons/evidence';
import { notReleaser } from '../reasons/person';
import { bytesChanged, notInState, stale, unconfirmed } from '../reasons/state';
import type { Outcome, Situation } from '../situation';
import { standing } from '../standing';
import { brokenInvariant } from '../invariant';
import { asksConsent } from './after-tier-3';
import { waivedFindings } from './waived';

const NEVER_PUBLIC: Readonly<Record<string, string>> = { 'on-request': 'SRC-3.2', withheld: 'SRC-3.3' };

/** `on-request` and `withheld` documents end at `approved` (SRC-3.2, SRC-3.3); an attribute must be there, and be one we know (SRC-4.1a). */
export function notForThePublic(disclosureAttribute: string | null): readonly Refusal[] {
  if (disclosureAttribute === 'active' || disclosureAttribute === 'partial') return [];
  const never = NEVER_PUBLIC[disclosureAttribute ?? ''];
  const [rule, code] = never === undefined ? ['SRC-4.1a', 'attribute-missing'] : [never, `never-public-${disclosureAttribute}`];
  return [{ kind: 'content', rule, code, path: 'disclosureAttribute' }];
}

/** What the document asks for beside the tiers, and what of it is missing for these bytes. */
function asked(situation: Situation): readonly Refusal[] {
  const consented = standing({ steps: situation.steps, digest: situation.digest }).consent !== null;
  return [
    ...(unconfirmed(situation).length > 0
      ? [{ kind: 'content', rule: 'REV-3.4b', code: 'confirmation-missing', params: { organisations: unconfirmed(situation).join('、') } } as const]
      : []),
    ...(asksConsent(situation) && !consented ? [{ kind: 'content', rule: 'REL-9', code: 'consent-missing' } as const] : []),
  ];
}

/**
 * Why the state does not allow it: `REL-7.0` only where no other row of design 4 explains it. A policy document that waits for its
 * interpretation says so; an interpretation that is itself not approved waits for nobody else yet.
 */
function notDue(situation: Situation): readonly Refusal[] {
  const order = notInState(situation, ['approved', 'scheduled']);
  const bundle = bundleIncomplete(situation);
  if (order.length === 0 || bundle.length === 0) return [...order, ...bundle];
  if (situation.bundle.role === 'interpretation') return order;
  return [...order.filter(({ code }) => code !== 'out-of-order'), ...bundle];
}

/** The whole gate, whoever asks: run at `release`, at `schedule`, for each document of a bundle, and again when a schedule is due. */
export const gate = (situation: Situation): readonly Refusal[] => [
  ...notDue(situation),
  ...bytesChanged(situation),
  ...relationUnreleased(situation),
  ...notForThePublic(situation.document.disclosureAttribute),
  ...brokenInvariant({
    steps: situation.steps,
    digest: situation.digest,
    mayShareTier1: situation.settings.smallUnits.includes(situation.document.organisationId ?? ''),
  }),
  ...asked(situation),
  ...unwaived(situation.findings, waivedFindings(situation)),
];

/** Puts it on the public site (REL-5): by a tier-3 reviewer or the unit's liaison, once everything is approved. */
export function decideRelease(situation: Situation, body: Partial<StepBody>): Decision<Outcome> {
  return decide(
    [...notReleaser(situation), ...stale(situation, body.digest ?? null), ...gate(situation)],
    () => ({ to: 'live', tier: null, evidence: {}, releaseAt: null }),
  );
}

/** The same when a schedule is due: nobody looks, the gate is run again. */
export const decideDue = (situation: Situation): Decision<Outcome> =>
  decide(gate(situation), () => ({ to: 'live', tier: null, evidence: { scheduled: true }, releaseAt: null }));

/** Sets the time at which it goes live by itself. */
export function decideSchedule(situation: Situation, body: Partial<ScheduleBody>): Decision<Outcome> {
  const releaseAt = new Date(body.releaseAt ?? Number.NaN);
  const late: readonly Refusal[] = releaseAt > situation.at ? [] : [{ kind: 'content', rule: 'REL-5', code: 'release-at-past', path: 'releaseAt' }];
  return decide(
    [...notReleaser(situation), ...stale(situation, body.digest ?? null), ...gate(situation), ...late],
    () => ({ to: 'scheduled', tier: null, evidence: { releaseAt: releaseAt.toISOString() }, releaseAt }),
  );
}
