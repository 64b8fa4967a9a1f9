import { documentAddress } from '../domain/document-address';
import type { SiteFacts } from '../repositories/site-facts';
import type { Placed } from '../repositories/documents';
import type { Brief } from '../../../shared/contracts';
import type { Serving } from './serving';

export const typeOf = (serving: Serving, uid: string): string => serving.types.find((type) => type.uid === uid)?.plural ?? '';

const base = (facts: SiteFacts): string => `https://${facts.domain}`;

/** Where a document stands on the county's site. */
export function addressOf(serving: Serving, document: Placed): string {
  const { facts, columns } = serving.references;
  const column = document.columnId === null ? undefined : columns.get(document.columnId);
  return documentAddress({ pattern: facts.addressPattern, domain: facts.domain, type: typeOf(serving, document.uid), permalink: document.permalink, column: String(column?.values.slug ?? '') });
}

/** An address of a file as anybody may follow it. */
export function absolute(serving: Serving, url: string): string {
  if (/^https?:\/\//iu.test(url)) return url;
  return `${serving.publicUrl === '' ? base(serving.references.facts) : serving.publicUrl}${url}`;
}

export const briefOf = (serving: Serving, document: Placed): Brief => ({
  documentId: document.documentId,
  type: typeOf(serving, document.uid),
  title: document.title,
  permalink: document.permalink,
  url: addressOf(serving, document),
  publishedAt: document.publishedAt,
});
