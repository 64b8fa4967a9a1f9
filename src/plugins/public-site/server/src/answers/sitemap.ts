import { element, XML_HEAD } from '../domain/xml';
import { documentsOfPart, sitemapParts } from '../repositories/site-lists';
import { addressOf, servedFrom } from './addresses';
import { isRead, notFound, textAnswer, type Answer, type Serving } from './serving';

const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';
const XML = 'application/xml; charset=utf-8';

/** `GET /api/sitemap.xml`: the index of the site map; its parts hold a thousand documents each, whatever the site comes to hold. */
export async function sitemapIndexAnswer(serving: Serving): Promise<Answer> {
  const base = servedFrom(serving);
  const parts = (await sitemapParts(serving.store)).map(({ part, changedAt }) => `<sitemap>${element('loc', `${base}/api/sitemaps/${part}.xml`)}${element('lastmod', changedAt)}</sitemap>`);
  return textAnswer(XML, `${XML_HEAD}<sitemapindex ${NAMESPACE}>${parts.join('')}</sitemapindex>`);
}

/** `GET /api/sitemaps/:part.xml`: addresses on the county's site with the time of their last release. */
export async function sitemapPartAnswer(serving: Serving, part: number): Promise<Answer> {
  const documents = (await documentsOfPart(serving.store, part)).filter(({ uid }) => isRead(serving, uid));
  if (documents.length === 0) return notFound();
  const urls = documents.map((document) => `<url>${element('loc', addressOf(serving, document))}${element('lastmod', document.releasedAt)}</url>`);
  return textAnswer(XML, `${XML_HEAD}<urlset ${NAMESPACE}>${urls.join('')}</urlset>`);
}
