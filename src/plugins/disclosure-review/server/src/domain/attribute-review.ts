/** What a look at a document that is not, or not wholly, public came to: its grounds still stand, or they have lapsed (SRC-3.4b). */
export const REASSESSMENTS = ['stays', 'lapsed'] as const;
export type Reassessment = (typeof REASSESSMENTS)[number];

/** Attributes whose documents are looked at again from time to time. */
export const NOT_WHOLLY_PUBLIC = ['on-request', 'withheld', 'partial'] as const;
export const isNotWhollyPublic = (attribute: string | null): boolean => NOT_WHOLLY_PUBLIC.some((one) => one === attribute);

/** Attributes whose documents are reviewed and then kept, not published (SRC-3.2, SRC-3.3). */
const KEPT_BACK: readonly (string | null)[] = ['on-request', 'withheld'];
export const isKeptBack = (attribute: string | null): boolean => KEPT_BACK.includes(attribute);

/** The last time that the attribute was looked at: by the confidentiality review, or by a reassessment. */
export interface AttributeReview {
  readonly last: Date;
  /** Null after the confidentiality review itself. */
  readonly outcome: Reassessment | null;
}

/** A moment so many months later (or earlier), on the last day of the month where it has no such day. */
export function monthsAfter(at: Date, months: number): Date {
  const moved = new Date(at);
  moved.setUTCMonth(at.getUTCMonth() + months);
  // 31 August and six months is no 3 March.
  if (moved.getUTCDate() !== at.getUTCDate()) moved.setUTCDate(0);
  return moved;
}
