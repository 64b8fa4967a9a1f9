import type { Step } from './review';

/** Which decisions of this round still stand, for exactly these bytes. */
export interface Standing {
  readonly tier1: Step | null;
  readonly assessed: Step | null;
  readonly tier2: Step | null;
  readonly tier3: Step | null;
  /** Last opinion of each involved organisation, by its document id. */
  readonly confirmations: ReadonlyMap<string, Step>;
  readonly consent: Step | null;
  /** The last conclusion of the confidentiality review, whatever it was. */
  readonly lastAssess: Step | null;
  /** What the authority answered after the last escalation; it stays when the draft is recalled or returned. */
  readonly determination: Step | null;
  /** An escalation that the authority has not answered yet; it stays likewise. */
  readonly unanswered: Step | null;
}

interface Tally {
  tier1: Step | null;
  /** The bytes that tier 1 stands for: its own, or what tier 2's recorded corrections made of them. */
  tier1Digest: string | null;
  assessed: Step | null;
  tier2: Step | null;
  tier3: Step | null;
  confirmations: Map<string, Step>;
  consent: Step | null;
  lastAssess: Step | null;
  determination: Step | null;
  unanswered: Step | null;
}

const nothing = (): Tally => ({
  tier1: null,
  tier1Digest: null,
  assessed: null,
  tier2: null,
  tier3: null,
  confirmations: new Map(),
  consent: null,
  lastAssess: null,
  determination: null,
  unanswered: null,
});

/** Approvals fall; what was asked of an authority, and what it answered, does not (SRC-2b). */
const withoutApprovals = (tally: Tally): Tally => ({ ...nothing(), determination: tally.determination, unanswered: tally.unanswered });

const fromTier2 = (tally: Tally): Tally => ({ ...tally, tier2: null, tier3: null, confirmations: new Map(), consent: null });

function count(tally: Tally, step: Step): Tally {
  switch (step.kind) {
    case 'submit':
      return { ...withoutApprovals(tally), tier1: step, tier1Digest: step.digest };
    case 'assess':
      return {
        ...tally,
        assessed: step.evidence.conclusion === 'publishable' ? step : null,
        lastAssess: step,
        unanswered: step.evidence.conclusion === 'cannot-determine' ? step : tally.unanswered,
      };
    case 'determine':
      return { ...tally, determination: step, unanswered: null };
    case 'correct':
      return { ...fromTier2(tally), tier1Digest: step.digest, assessed: null, lastAssess: null, determination: null };
    case 'approve':
      return step.tier === 2 ? { ...tally, tier2: step } : { ...tally, tier3: step };
    case 'confirm': {
      const confirmations = new Map(tally.confirmations);
      if (step.organisationId !== null) confirmations.set(step.organisationId, step);
      return { ...tally, confirmations };
    }
    case 'consent':
      return { ...tally, consent: step };
    case 'return':
      return step.to === 'tier-2' ? fromTier2(tally) : withoutApprovals(tally);
    case 'recall':
    case 'discard':
      return withoutApprovals(tally);
    case 'create':
    case 'save':
    case 'release':
    case 'schedule':
    case 'ask-withdrawal':
    case 'withdraw':
    case 'integrity':
    case 'reassess':
    case 'legacy-import':
      return tally;
    default: {
      const unknown: never = step.kind;
      throw new Error(`unknown step ${String(unknown)}`);
    }
  }
}

/**
 * @param steps the steps of one round, oldest first
 * @param digest of the draft as it is now; a decision given for other bytes does not stand (REL-6, REV-2)
 */
export function standing(parts: { readonly steps: readonly Step[]; readonly digest: string }): Standing {
  const tally = parts.steps.reduce(count, nothing());
  const same = (step: Step | null): Step | null => (step !== null && step.digest === parts.digest ? step : null);
  return {
    tier1: tally.tier1Digest === parts.digest ? tally.tier1 : null,
    assessed: same(tally.assessed),
    tier2: same(tally.tier2),
    tier3: same(tally.tier3),
    confirmations: new Map([...tally.confirmations].filter(([, step]) => step.digest === parts.digest)),
    consent: same(tally.consent),
    lastAssess: tally.lastAssess,
    determination: tally.determination,
    unanswered: same(tally.unanswered),
  };
}

/** The rule that a closed draft and changed bytes name: `REL-6` once an `assess` of this round exists, else `REV-2`. */
export const closedRule = (steps: readonly Step[]): 'REL-6' | 'REV-2' =>
  steps.some((step) => step.kind === 'assess') ? 'REL-6' : 'REV-2';

/** Who has taken one of the four steps that four different people must take. */
export function whoActed(held: Standing): ReadonlyMap<number, 'tier1' | 'assess' | 'tier2' | 'tier3'> {
  const acted = new Map<number, 'tier1' | 'assess' | 'tier2' | 'tier3'>();
  const note = (step: Step | null, as: 'tier1' | 'assess' | 'tier2' | 'tier3'): void => {
    if (step?.personId != null) acted.set(step.personId, as);
  };
  note(held.tier1, 'tier1');
  note(held.assessed, 'assess');
  note(held.tier2, 'tier2');
  note(held.tier3, 'tier3');
  return acted;
}
