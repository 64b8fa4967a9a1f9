import { sha256Hex } from '../../src/plugins/disclosure-review/server/src/domain/digest';
import { decideDue } from '../../src/plugins/disclosure-review/server/src/domain/decisions/release';
import { decideSave } from '../../src/plugins/disclosure-review/server/src/domain/decisions/save';
import type { Actor } from '../../src/plugins/disclosure-review/server/src/domain/person';
import type { Decision } from '../../src/plugins/disclosure-review/server/src/domain/refusal';
import { bytesChanged } from '../../src/plugins/disclosure-review/server/src/domain/reasons/state';
import type { Review, Step } from '../../src/plugins/disclosure-review/server/src/domain/review';
import type { Outcome, Situation } from '../../src/plugins/disclosure-review/server/src/domain/situation';
import { VERB_RULES } from '../../src/plugins/disclosure-review/server/src/actions/verbs';
import { CONCLUSIONS, GROUNDS, TIER_1_BOXES, TIER_2_BOXES, TIER_3_BOXES, VERBS, type State, type StepKind, type Verb } from '../../src/plugins/disclosure-review/shared/review';
import { person } from './people';
import { DRAFT, released, situation, step, ticked } from './situation';

/** People who between them hold every post, most of them more than one. */
export const PEOPLE = [
  person({ id: 1, holds: ['liaison@nyj', 'secrecy-officer@nyj', 'office-head@nyj', 'government-office-reviewer@zfb'] }),
  person({ id: 2, holds: ['secrecy-officer@nyj', 'office-head@nyj'] }),
  person({ id: 3, holds: ['office-head@nyj', 'government-office-reviewer@zfb'] }),
  person({ id: 4, holds: ['government-office-reviewer@zfb', 'liaison@nyj'] }),
  person({ id: 5, holds: ['county-leader@zfb', 'secrecy-officer@nyj'] }),
  person({ id: 6, holds: ['office-head@cwj', 'contributor@nyj'] }),
  person({ id: 7, holds: ['site-operator@zfb', 'office-head@slj'] }),
  person({ id: 8, holds: [] }),
] as const;

export interface Asked {
  readonly asksConfirmation: boolean;
  readonly asksConsent: boolean;
  readonly disclosureAttribute: string | null;
  readonly smallUnit: boolean;
}
/** The document between two moves. */
export interface Round {
  readonly asked: Asked;
  readonly review: Review;
  readonly steps: readonly Step[];
  readonly editors: readonly number[];
  readonly digest: string;
  readonly live: Situation['live'];
}
export type MoveKind = Verb | 'next' | 'save' | 'tamper' | 'due';
export interface Move {
  readonly kind: MoveKind;
  readonly person: number;
  /** Chooses among the answers that a step leaves open. */
  readonly wish: number;
}
/** A move that was not refused. */
export interface Turn {
  readonly did: StepKind | 'tamper';
  readonly before: Round;
  readonly after: Round;
}

export function start(asked: Asked): Round {
  const { review } = situation();
  return { asked, review, steps: [], editors: [], digest: DRAFT, live: null };
}

export const situationOf = (round: Round, actor: Actor): Situation =>
  situation({
    actor,
    state: round.review.state,
    review: round.review,
    steps: round.steps,
    editors: round.editors,
    digest: round.digest,
    live: round.live,
    document: {
      disclosureAttribute: round.asked.disclosureAttribute,
      riskClass: round.asked.asksConsent ? 'negative' : 'none',
      involved: round.asked.asksConfirmation ? [{ documentId: 'cwj', name: '财政局' }, { documentId: 'slj', name: '水利局' }] : [],
    },
    settings: { smallUnits: round.asked.smallUnit ? ['nyj'] : [] },
  });

const NEXT: Readonly<Record<State, readonly MoveKind[]>> = {
  drafting: ['submit'], assessing: ['assess'], escalated: ['determine'], 'tier-2': ['approve', 'approve', 'approve', 'save'], 'tier-3': ['approve', 'approve', 'confirm'], confirming: ['confirm'],
  consenting: ['consent'], approved: ['release', 'schedule'], scheduled: ['due', 'release'], live: ['save', 'withdraw', 'ask-withdrawal'], withdrawn: ['save'],
};

/** A diligent body, but for what the wish leaves open; one in ten looked at another draft. */
const bodyOf = (round: Round, wish: number): object => ({
  digest: wish === 9 ? sha256Hex('another draft') : round.digest,
  checklist: ticked([...TIER_1_BOXES, ...TIER_2_BOXES, ...TIER_3_BOXES]),
  grounds: ticked(GROUNDS, GROUNDS),
  conclusion: CONCLUSIONS[wish] ?? 'publishable',
  basis: '依据', authority: '县保密局', reference: '八号', determinedOn: '2026-11-22', opinion: '意见', reason: '过期',
  agree: wish > 0,
  releaseAt: '2026-11-24T08:00:00+08:00',
  ...(wish % 2 === 1 && { to: 'tier-2' }),
});

/** Keeps a decided step as `actions/write-step.ts` does: history, state, the digest that was submitted. */
function written(round: Round, parts: { readonly kind: StepKind; readonly actor: Actor; readonly outcome: Outcome }): Round {
  const { kind, actor, outcome } = parts;
  const { review, digest } = round;
  const organisationId = typeof outcome.evidence.confirmsFor === 'string' ? outcome.evidence.confirmsFor : null;
  const taken = step({ kind, tier: outcome.tier, from: review.state, to: outcome.to, digest, personId: actor.kind === 'person' ? actor.id : null, organisationId, evidence: outcome.evidence });
  const next = { ...review, state: outcome.to, digest: kind === 'submit' ? digest : review.digest, releaseAt: outcome.releaseAt === undefined ? review.releaseAt : outcome.releaseAt };
  const live = kind === 'release' ? { ...released, digest } : kind === 'withdraw' ? null : round.live;
  return { ...round, review: next, steps: [...round.steps, taken], live };
}

/** Keeps a save as `guards/drafts/save.ts` does: an edit, a correction at tier 2, or a new round. */
function saved(round: Round, parts: { readonly actor: (typeof PEOPLE)[number]; readonly digest: string }): Turn | null {
  const { actor, digest } = parts;
  const { review, steps } = round;
  const decision = decideSave({ actor, at: situationOf(round, actor).at, review, steps, organisations: ['nyj'] });
  if (!decision.ok) return null;
  const { id: personId } = actor;
  if (decision.outcome === 'correction') {
    if (bytesChanged(round).length > 0) return null;
    const corrected = step({ kind: 'correct', from: 'tier-2', to: 'assessing', digest, personId });
    return { did: 'correct', before: round, after: { ...round, digest, review: { ...review, digest, state: 'assessing' }, steps: [...steps, corrected] } };
  }
  if (review.state === 'drafting') return { did: 'save', before: round, after: { ...round, digest, review: { ...review, digest }, editors: [...round.editors, personId] } };
  const again = { ...review, digest, state: 'drafting', round: review.round + 1, releaseAt: null } as const;
  return { did: 'save', before: round, after: { ...round, digest, review: again, steps: [step({ kind: 'save', digest, personId })], editors: [personId] } };
}

function taken(round: Round, { kind, person: number, wish }: Move): Turn | null {
  const actor = PEOPLE[number % PEOPLE.length] ?? PEOPLE[0];
  const choices = NEXT[round.review.state];
  const meant = kind === 'next' ? (choices[wish % choices.length] ?? 'recall') : kind;
  const digest = sha256Hex(`${round.digest} and more`);
  if (meant === 'next') return null;
  if (meant === 'save') return saved(round, { actor, digest });
  if (meant === 'tamper') return { did: 'tamper', before: round, after: { ...round, digest } };
  const acting: Actor = meant === 'due' ? { kind: 'system', name: 'timer' } : actor;
  const verb = meant === 'due' ? 'release' : meant;
  if (meant === 'due' && round.review.state !== 'scheduled') return null;
  const asked = situationOf(round, acting);
  const decision: Decision<Outcome> = meant === 'due' ? decideDue(asked) : VERB_RULES[verb].decide(asked, bodyOf(round, wish));
  return decision.ok ? { did: verb, before: round, after: written(round, { kind: verb, actor: acting, outcome: decision.outcome }) } : null;
}

/** Plays the moves one after the other; what is refused happens not. */
export function play(first: Round, moves: readonly Move[]): readonly Turn[] {
  let now = first;
  return moves.flatMap((move): readonly Turn[] => {
    const turn = taken(now, move);
    if (turn === null) return [];
    now = turn.after;
    return [turn];
  });
}

export const MOVES: readonly MoveKind[] = [...VERBS, 'save', 'tamper', 'due'];
