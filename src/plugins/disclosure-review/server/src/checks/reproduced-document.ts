import type { County } from '../domain/county';
import { isHigher, issuerOf } from '../domain/document-number';
import { issuedByTitle } from '../domain/issuing-title';
import { higherOrganIn, organsOf, sameOrgan } from '../domain/organ';
import type { SourceEdition } from '../domain/sources';
import type { DocumentUnderCheck } from './check';
import { textOf } from './content';

/** Whose document a reprint reproduces; numbers cited in the body say nothing (norms 0, finding 4). */
export type Reproduced =
  | { readonly of: 'higher'; readonly organs: readonly string[] }
  | { readonly of: 'other'; readonly organs: readonly string[] }
  | { readonly of: 'none' };

const ACT = /^(?:日前|近日|正式|联合|[\s“”《])*(?:印发|发布|出台|公布|批复|转发|下发|关于.{1,80}的(?:通知|意见|决定|方案|办法|批复|公告|函|规定|通报))/u;

/** A registered organ that the title begins with, followed by an act of issuing. */
function organInTitle(title: string, edition: SourceEdition): string | undefined {
  return edition.sources
    .flatMap(({ organs }) => organs)
    .filter((organ) => title.startsWith(organ) && ACT.test(title.slice(organ.length)))
    .sort((a, b) => b.length - a.length)[0];
}

export function reproducedDocument(document: DocumentUnderCheck, context: { readonly county: County; readonly sources: SourceEdition }): Reproduced {
  const { content } = document;
  const named = textOf(content, 'reprint.issuingOrgan') || textOf(content, 'issuingOrgan');
  const number = textOf(content, 'reprint.documentNumber') || textOf(content, 'documentNumber');
  const title = textOf(content, 'title');
  const issuer = number === '' ? undefined : issuerOf(number, context.county);
  const higherByNumber = issuer !== undefined && isHigher(issuer);
  const higherByName = named === '' ? undefined : higherOrganIn(named, context.county);
  if (higherByNumber || higherByName !== undefined) {
    const organs = [...(higherByNumber ? [issuer.issuer] : []), ...(higherByName === undefined ? [] : [higherByName.name]), ...organsOf(named)];
    return { of: 'higher', organs };
  }
  if (named !== '') return { of: 'other', organs: organsOf(named) };
  const byTitle = issuedByTitle(title, context.county);
  if (byTitle !== undefined && !byTitle.forwarded) return { of: 'higher', organs: [byTitle.organ] };
  if (issuer !== undefined) return { of: 'other', organs: [issuer.issuer] };
  const other = organInTitle(title, context.sources);
  return other === undefined ? { of: 'none' } : { of: 'other', organs: [other] };
}

export const anySameOrgan = (some: readonly string[], others: readonly string[]): boolean =>
  some.some((one) => others.some((other) => sameOrgan(one, other)));
