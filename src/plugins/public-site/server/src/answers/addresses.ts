import { documentAddress } from '../domain/document-address';
import type { Placed } from '../repositories/documents';
import type { Brief } from '../../../shared/contracts';
import type { Serving } from './serving';

export const typeOf = (serving: Serving, uid: string): string => serving.types.find((type) => type.uid === uid)?.plural ?? '';

/** The county's own site, without a slash at its end. */
export const homeOf = ({ references }: Serving): string => `https://${references.facts.domain}`;

/** Where this interface and the files are served from; the county's site where nothing else is known. */
export const servedFrom = (serving: Serving): string => (serving.publicUrl === '' ? homeOf(serving) : serving.publicUrl);

/** Where a document stands on the county's site. */
export function addressOf(serving: Serving, document: Placed): string {
  const { facts, columns } = serving.references;
  const column = document.columnId === null ? undefined : columns.get(document.columnId);
  return documentAddress({ pattern: facts.addressPattern, domain: facts.domain, type: typeOf(serving, document.uid), permalink: document.permalink, column: String(column?.values.slug ?? '') });
}

/** An address of a file as anybody may follow it. */
export function absolute(serving: Serving, url: string): string {
  if (/^https?:\/\//iu.test(url)) return url;
  return `${servedFrom(serving)}${url}`;
}

export const briefOf = (serving: Serving, document: Placed): Brief => ({
  documentId: document.documentId,
  type: typeOf(serving, document.uid),
  title: document.title,
  permalink: document.permalink,
  url: addressOf(serving, document),
  publishedAt: document.publishedAt,
});
