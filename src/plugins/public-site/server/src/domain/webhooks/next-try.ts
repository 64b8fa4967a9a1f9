const MINUTE = 60_000;
/** Between two attempts at most. */
const LONGEST = 12 * 60 * MINUTE;
/** After so long it is a person's turn. */
const GIVEN_UP_AFTER = 3 * 24 * 60 * MINUTE;

/**
 * When a delivery is tried again: after 1, 2, 4 … minutes, at most twelve hours, for three days.
 * @param parts.attempts those made so far, at least one
 * @param parts.since when it was queued, or sent again by a person
 * @returns null when it is given up
 */
export function nextTry(parts: { readonly attempts: number; readonly since: Date; readonly at: Date }): Date | null {
  const { attempts, since, at } = parts;
  const next = new Date(at.getTime() + Math.min(LONGEST, MINUTE * 2 ** (attempts - 1)));
  return next.getTime() - since.getTime() > GIVEN_UP_AFTER ? null : next;
}
