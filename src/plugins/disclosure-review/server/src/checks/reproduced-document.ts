import type { County } from '../domain/county';
import { isHigher, issuerOf } from '../domain/document-number';
import { issuedByTitle, organsByTitle } from '../domain/issuing-title';
import { expandOrgan, higherOrganIn, organsOf, sameOrgan } from '../domain/organ';
import type { DocumentUnderCheck } from './check';
import { textOf } from './content';

/** Whose document a reprint reproduces; numbers cited in the body say nothing (norms 0, finding 4). */
export type Reproduced =
  | { readonly of: 'higher'; readonly organs: readonly string[] }
  | { readonly of: 'other'; readonly organs: readonly string[] }
  | { readonly of: 'none' };

export function reproducedDocument(document: DocumentUnderCheck, { county }: { readonly county: County }): Reproduced {
  const { content } = document;
  const named = textOf(content, 'reprint.issuingOrgan') || textOf(content, 'issuingOrgan');
  const number = textOf(content, 'reprint.documentNumber') || textOf(content, 'documentNumber');
  const title = textOf(content, 'title');
  const issuer = number === '' ? undefined : issuerOf(number, county);
  const higherByNumber = issuer !== undefined && isHigher(issuer);
  const higherByName = named === '' ? undefined : higherOrganIn(named, county);
  if (higherByNumber || higherByName !== undefined) {
    const organs = [...(higherByNumber ? [issuer.issuer] : []), ...(higherByName === undefined ? [] : [higherByName.name]), ...organsOf(named)];
    return { of: 'higher', organs };
  }
  if (named !== '') return { of: 'other', organs: organsOf(named).map((name) => expandOrgan(name, county)) };
  const byTitle = issuedByTitle(title, county);
  if (byTitle !== undefined && !byTitle.forwarded) return { of: 'higher', organs: [byTitle.organ] };
  // The title names the organ; a number often tells only what kind of organ it is.
  const organs = organsByTitle(title, county);
  if (organs.length > 0) return { of: 'other', organs };
  return issuer === undefined ? { of: 'none' } : { of: 'other', organs: [issuer.issuer] };
}

export const anySameOrgan = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.some((other) => sameOrgan(one, other)));
