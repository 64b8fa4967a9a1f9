import { shanghaiDay } from '../domain/clock';
import type { DocumentRef } from '../domain/review';
import type { ReleaseParticulars } from '../guards/ticket';
import { lastEntry, nextInSeries, releasedSince } from '../repositories/ledger';
import { county } from '../repositories/settings';
import type { Case, Work } from './work';

const organisationCode = (one: Case): string => {
  const { organisation } = one.content.entry;
  return typeof organisation === 'object' && organisation !== null && 'code' in organisation ? String(organisation.code).toUpperCase() : 'X';
};

/**
 * What the record of a release says. Permanent address and index number are given at first release, kept ever after, never given again.
 * @param parts.publishedAt of a document of the old site, whose address and number are of its own day
 */
export async function releaseParticulars(work: Work, parts: { readonly one: Case; readonly publishedAt?: Date }): Promise<ReleaseParticulars> {
  const { one } = parts;
  const ref: DocumentRef = { uid: one.content.uid, documentId: one.content.documentId };
  const { trx, at, actor } = work;
  const before = await lastEntry(trx, ref);
  const day = shanghaiDay(parts.publishedAt ?? at);
  const series = `${(await county(trx)).regionCode}${organisationCode(one)}/${day.slice(0, 4)}`;
  const serial = async (name: string): Promise<string> => String(await nextInSeries(trx, name)).padStart(5, '0');
  const kept = (value: string | undefined): string | null => (value === undefined || value === '' ? null : value);
  return {
    ...ref,
    round: one.situation.review.round,
    at,
    publishedAt: parts.publishedAt ?? (await releasedSince(trx, ref)) ?? at,
    personId: actor.kind === 'person' ? actor.id : null,
    personName: actor.name,
    permalink: kept(before?.permalink) ?? `${day.replaceAll('-', '')}-${await serial(`address:${ref.uid}`)}`,
    indexNumber: kept(before?.indexNumber) ?? `${series}-${await serial(series)}`,
    sourceEdition: one.sourceEdition,
  };
}
