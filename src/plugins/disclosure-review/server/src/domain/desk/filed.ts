import type { State } from '../../../../shared/review';
import { isKeptBack } from '../attribute-review';

/** Whether a document has come to its end at `approved`: it will not be released, and nobody has to do anything. */
export const isFiled = (parts: { readonly state: State; readonly disclosureAttribute: string | null }): boolean =>
  parts.state === 'approved' && isKeptBack(parts.disclosureAttribute);
