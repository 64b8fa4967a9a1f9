import type { Knex } from 'knex';
import { fileRequest } from '../../domain/file-path';
import { linksOf } from '../../domain/text/links';
import { filesByObjectNames } from '../files';

/** A permanent address ends in its day and number. */
const ADDRESS = /\/(\d{8}-\d{5,})(?:\.s?html?)?\/?$/u;

/** The path of a link within our own site, still percent-encoded; undefined for links that lead elsewhere. */
function localPath(link: string, siteDomain: string): string | undefined {
  const site = siteDomain.toLowerCase();
  const base = `https://${site === '' ? 'site.invalid' : site}`;
  if (!URL.canParse(link, base)) return undefined;
  const { hostname, pathname, protocol } = new URL(link, base);
  const isOurs = hostname === new URL(base).hostname || (site !== '' && hostname === `www.${site.replace(/^www\./u, '')}`);
  return isOurs && /^https?:$/u.test(protocol) ? pathname : undefined;
}

export const isLocal = (parts: { readonly link: string; readonly siteDomain: string }): boolean => localPath(parts.link, parts.siteDomain) !== undefined;

/** Permanent addresses of these under which something is live now. */
async function liveAddresses(db: Knex, addresses: readonly string[]): Promise<ReadonlySet<string>> {
  if (addresses.length === 0) return new Set();
  const rows: { readonly permalink: string; readonly kind: string; readonly uid: string; readonly document_id: string }[] = await db('dr_releases')
    .whereIn('permalink', [...new Set(addresses)])
    .orderBy('id')
    .select('permalink', 'kind', 'uid', 'document_id');
  const last = new Map(rows.map((row) => [`${row.uid} ${row.document_id}`, row]));
  return new Set([...last.values()].filter(({ kind }) => kind === 'release').map(({ permalink }) => permalink));
}

/**
 * Links of an HTML text, as written, that should lead to a file or a document of our own site and lead to none. Other pages of the site
 * are not ours to judge: the website has pages that this system does not know.
 */
export async function missingTargets(parts: { readonly db: Knex; readonly html: string; readonly siteDomain: string }): Promise<readonly string[]> {
  const { db, html, siteDomain } = parts;
  const local = linksOf(html).flatMap((link) => {
    const path = localPath(link, siteDomain);
    if (path === undefined) return [];
    const request = fileRequest(path);
    const address = ADDRESS.exec(path)?.[1];
    return [{ link, file: request.kind === 'object' ? request.name : undefined, address: request.kind === 'elsewhere' ? address : undefined }];
  });
  const files = await filesByObjectNames({ db, names: local.flatMap(({ file }) => file ?? []) });
  const addresses = await liveAddresses(db, local.flatMap(({ address }) => address ?? []));
  return local.flatMap(({ link, file, address }) =>
    (file !== undefined && !files.has(file)) || (address !== undefined && !addresses.has(address)) ? [link] : [],
  );
}
