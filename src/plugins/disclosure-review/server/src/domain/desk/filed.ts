import type { State } from '../../../../shared/review';

/** Attributes of documents that are reviewed and then kept, not published (SRC-3.2, SRC-3.3). */
const KEPT: ReadonlySet<string> = new Set(['on-request', 'withheld']);

export const isKeptBack = (disclosureAttribute: string | null): boolean => KEPT.has(disclosureAttribute ?? '');

/** Whether a document has come to its end at `approved`: it will not be released, and nobody has to do anything. */
export const isFiled = (parts: { readonly state: State; readonly disclosureAttribute: string | null }): boolean =>
  parts.state === 'approved' && isKeptBack(parts.disclosureAttribute);
