/** What following a link came to. `blocked`: it answers, but not to a program; that says nothing of people. */
export const LINK_OUTCOMES = ['ok', 'blocked', 'gone', 'no-host', 'no-answer', 'inside', 'not-web'] as const;
export type LinkOutcome = (typeof LINK_OUTCOMES)[number];

/** What is known of a link. */
export interface LinkStanding {
  readonly link: string;
  readonly outcome: LinkOutcome;
  /** How many checks in a row have failed. */
  readonly failures: number;
}

export const isFailure = (outcome: LinkOutcome): boolean => outcome !== 'ok' && outcome !== 'blocked';

/** An HTTP status as an outcome; redirections are followed before. */
export function outcomeOfStatus(status: number): LinkOutcome {
  if (status === 404 || status === 410) return 'gone';
  if (status >= 500) return 'no-answer';
  return status >= 400 ? 'blocked' : 'ok';
}

/** Told at once where the answer is certain; a server that is silent once may only be busy. */
export const isTold = ({ outcome, failures }: LinkStanding): boolean =>
  isFailure(outcome) && (failures >= 2 || outcome === 'gone' || outcome === 'inside');

const DAY_MS = 86_400_000;

/** Every link is looked at weekly, one that has just failed for the first time on the next day. */
export const nextCheck = (parts: { readonly at: Date; readonly failures: number }): Date => new Date(parts.at.getTime() + (parts.failures === 1 ? 1 : 7) * DAY_MS);

/** Where nothing at all was reached, our own line is down: such a run says nothing of the links. */
export const isOwnLineDown = (outcomes: readonly LinkOutcome[]): boolean =>
  outcomes.length >= 3 && outcomes.every((outcome) => outcome === 'no-host' || outcome === 'no-answer');
