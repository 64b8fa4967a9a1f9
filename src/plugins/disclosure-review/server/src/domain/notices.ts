import { NOTICE_KINDS, type NoticeChoices, type NoticeKind } from '../../../shared/notices';
import type { State, Verb } from '../../../shared/review';
import { whoseTurn } from './desk/whose-turn';
import type { Post } from './person';

/** Who is to be told what: the holders of these posts, in these organisations or (null) wherever the post is held. */
export interface Told {
  readonly kind: NoticeKind;
  readonly posts: readonly Post[];
  readonly organisationIds: readonly string[] | null;
}

export interface StepTaken {
  readonly verb: Verb;
  readonly from: State;
  readonly to: State;
  readonly urgent: boolean;
  readonly organisationId: string | null;
  /** Involved organisations that have not confirmed (REV-3.4b). */
  readonly unconfirmed: readonly string[];
}

/** Who can take a document on from a state; nobody where nobody has to. */
export function turnIn(parts: { readonly state: State; readonly kind: NoticeKind; readonly organisationId: string | null; readonly unconfirmed: readonly string[] }): readonly Told[] {
  const { state, kind, organisationId, unconfirmed } = parts;
  const turn = whoseTurn(state);
  if (turn === null) return [];
  const own = organisationId === null ? [] : [organisationId];
  const organisationIds = turn.where === 'county' ? null : turn.where === 'involved' ? unconfirmed : own;
  return [{ kind, posts: turn.posts, organisationIds }];
}

/** States that are entered because somebody else has to do something now. */
const WAITING: readonly State[] = ['assessing', 'escalated', 'tier-2', 'tier-3', 'confirming', 'consenting'];

/** Who hears of a step that was taken. Every entry is a post: who holds it is asked at the moment of the step. */
export function toldOf(step: StepTaken): readonly Told[] {
  const { verb, from, to, urgent, organisationId, unconfirmed } = step;
  const own = organisationId === null ? [] : [organisationId];
  const unit = (kind: NoticeKind, posts: readonly Post[]): Told => ({ kind, posts, organisationIds: own });
  const county = (kind: NoticeKind, posts: readonly Post[]): Told => ({ kind, posts, organisationIds: null });
  switch (verb) {
    case 'release':
      return [unit('released', ['liaison'])];
    case 'withdraw':
      return [unit('withdrawn', ['liaison', 'secrecy-officer', 'office-head']), county('withdrawn', ['government-office-reviewer'])];
    case 'ask-withdrawal':
      return [county('withdrawal-asked', ['site-operator', 'government-office-reviewer'])];
    case 'recall':
      return [];
    case 'return':
      return turnIn({ state: to, kind: 'returned', organisationId, unconfirmed });
    case 'schedule':
      // Taken out of the schedule because the gate refused it when it was due.
      return to === 'approved' ? [county('returned', ['government-office-reviewer']), unit('returned', ['liaison'])] : [];
    case 'submit':
    case 'assess':
    case 'determine':
    case 'approve':
    case 'confirm':
    case 'consent': {
      if (to === from) return [];
      if (to === 'drafting') return [unit('returned', ['liaison'])];
      if (to === 'approved') return [unit('approved', ['liaison'])];
      if (!WAITING.includes(to)) return [];
      const kind = urgent ? 'urgent' : 'submitted';
      // From tier 3 on the involved may confirm already; what is confirmed then holds nothing up later.
      const asked: readonly Told[] = to === 'tier-3' && unconfirmed.length > 0 ? [{ kind, posts: ['office-head'], organisationIds: unconfirmed }] : [];
      return [...turnIn({ state: to, kind, organisationId, unconfirmed }), ...asked];
    }
  }
}

/**
 * Whether a mail may carry the title: not while findings bind, whose words may stand in it, not while it is open whether the
 * document is secret, and not of what is taken off, for a leak may be in the title itself. Null findings: nobody has counted.
 */
export function titleMayBeMailed(parts: { readonly kind: NoticeKind; readonly states: readonly State[]; readonly bindingFindings: number | null }): boolean {
  const { kind, states, bindingFindings } = parts;
  if (bindingFindings !== 0 || kind === 'withdrawn' || kind === 'withdrawal-asked' || states.includes('escalated')) return false;
  return !(kind === 'returned' && states.includes('assessing'));
}

const MAILED: ReadonlySet<NoticeKind> = new Set(['submitted', 'returned', 'urgent', 'overdue']);

/** What holds for whoever has chosen nothing. */
export const DEFAULT_CHOICES: NoticeChoices = Object.fromEntries(NOTICE_KINDS.map((kind) => [kind, { panel: true, mail: MAILED.has(kind) }])) as Record<NoticeKind, NoticeChoices[NoticeKind]>;

/** A mail that the server does not take is tried so often, and no more. */
export const MOST_ATTEMPTS = 8;
const MINUTE = 60_000;

/** When a mail may be tried again after so many attempts: 2, 4, 8 … minutes, so that no slow server is asked by two at once. */
export const nextAttempt = (parts: { readonly at: Date; readonly attempts: number }): Date => new Date(parts.at.getTime() + MINUTE * 2 ** parts.attempts);
