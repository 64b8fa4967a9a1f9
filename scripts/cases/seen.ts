import type { Refusals } from './session';

/** What a played case came to. */
export type Outcome =
  | { readonly kind: 'refused'; readonly where: string; readonly refused: Refusals; readonly everServed: boolean; readonly places: readonly string[] }
  | { readonly kind: 'went-through'; readonly served: boolean; readonly servedBefore: boolean; readonly withdrawn: boolean; readonly places: readonly string[] }
  | { readonly kind: 'broken'; readonly message: string };

export interface Seen {
  readonly outcome: Outcome;
  /** Rules of all findings that the panel showed on the way, sorted. */
  readonly findings: readonly string[];
}
