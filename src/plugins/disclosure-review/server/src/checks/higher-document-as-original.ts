import { isHigher, issuerOf } from '../domain/document-number';
import { issuedByTitle } from '../domain/issuing-title';
import { higherOrganIn } from '../domain/organ';
import type { Check, DocumentUnderCheck } from './check';
import { isApproved, isReprint, staysInside, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const hasApproval = ({ content }: DocumentUnderCheck): boolean => isApproved(content, 'superiorApproval') || isApproved(content, 'reprint.approval');

/** The document says by its own organ that it is the county's. */
const isOfCounty = (document: DocumentUnderCheck, countyName: string): boolean => {
  const organ = textOf(document.content, 'issuingOrgan');
  return organ !== '' && [countyName, textOf(document.content, 'organisation.name'), textOf(document.content, 'draftingOrganisation.name')].some((name) => name !== '' && organ.startsWith(name));
};

/**
 * REL-3.1a: a document of the six higher organs is reprinted or approved, never put out as one's own. By its own number or organ it
 * blocks; from the title alone tier 2 decides. Another organ's document belongs in a reprint too (REL-3.2a).
 */
export const higherDocumentAsOriginal: Check = {
  rules: ['REL-3.1a', 'REL-3.2a'],
  run: (document, { county }) => {
    if (isReprint(document) || staysInside(document) || hasApproval(document)) return [];
    const { content } = document;
    const number = textOf(content, 'documentNumber');
    const organ = textOf(content, 'issuingOrgan');
    const title = textOf(content, 'title');
    const issuer = number === '' ? undefined : issuerOf(number, county);
    if (issuer !== undefined && isHigher(issuer)) {
      return [foundAtAttribute({ rule: 'REL-3.1a', code: 'higher-document-by-number', severity: 'block', path: 'documentNumber', text: number, excerpt: number, params: { number, organ: issuer.issuer } })];
    }
    const higher = organ === '' ? undefined : higherOrganIn(organ, county);
    if (higher !== undefined) {
      return [foundAtAttribute({ rule: 'REL-3.1a', code: 'higher-document-by-organ', severity: 'block', path: 'issuingOrgan', text: organ, excerpt: organ.slice(0, 60), params: { organ: higher.name } })];
    }
    const byTitle = issuedByTitle(title, county);
    if (byTitle !== undefined) {
      return [foundAtAttribute({ rule: 'REL-3.1a', code: byTitle.forwarded ? 'higher-document-forwarded' : 'higher-document-by-title', severity: 'waivable', path: 'title', text: title, excerpt: title.slice(0, 80), params: { organ: byTitle.organ } })];
    }
    if (issuer !== undefined && issuer.level !== 'county' && !isOfCounty(document, county.name)) {
      return [foundAtAttribute({ rule: 'REL-3.2a', code: 'other-document-as-original', severity: 'waivable', path: 'documentNumber', text: number, excerpt: number, params: { number, organ: issuer.issuer } })];
    }
    return [];
  },
};
