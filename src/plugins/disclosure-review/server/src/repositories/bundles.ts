import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { DocumentRef } from '../domain/review';
import type { BundleMember } from '../domain/situation';
import { contentAttributes } from './content-shape';
import { governedTypes, typeOfProfile } from './governed';
import { isIndexedAsKeptBack } from './desk-index';
import { liveEntry } from './ledger';
import { findReview } from './reviews';

const drafts = z.array(z.object({ documentId: z.string(), title: z.string().nullish() }));

/** A document as the other half of a bundle. */
export async function bundleMember(db: Knex, parts: DocumentRef & { readonly title: string }): Promise<BundleMember> {
  const review = await findReview(db, parts);
  const live = await liveEntry(db, parts);
  return { uid: parts.uid, documentId: parts.documentId, title: parts.title, state: review?.state ?? 'drafting', live: live !== null, keptBack: await isIndexedAsKeptBack(db, parts) };
}

/** The interpretations whose draft names this policy document. */
export async function interpretationsOf(strapi: Core.Strapi, documentId: string): Promise<readonly (DocumentRef & { readonly title: string })[]> {
  const type = typeOfProfile(strapi, 'interpretation');
  if (type === undefined) return [];
  const found: unknown = await strapi.db.query(type.uid).findMany({
    where: { publishedAt: { $null: true }, policyDocument: { documentId } },
    select: ['documentId', 'title'],
    orderBy: { id: 'asc' },
  });
  return drafts.parse(found).map((draft) => ({ uid: type.uid, documentId: draft.documentId, title: draft.title ?? '' }));
}

/** Live documents that refer to this one by a relation: their link rows move when this one is republished or withdrawn. */
export async function liveReferrers(strapi: Core.Strapi, ref: DocumentRef): Promise<readonly DocumentRef[]> {
  const found: DocumentRef[] = [];
  for (const type of governedTypes(strapi)) {
    for (const [name, described] of contentAttributes(strapi, type.uid)) {
      if (described.type !== 'relation' || described.target !== ref.uid) continue;
      const rows: unknown = await strapi.db.query(type.uid).findMany({
        where: { publishedAt: { $notNull: true }, [name]: { documentId: ref.documentId } },
        select: ['documentId'],
      });
      found.push(...drafts.parse(rows).map(({ documentId }) => ({ uid: type.uid, documentId })));
    }
  }
  return found;
}

/**
 * The documents that a step on this one may touch too: its bundle, and what live refers to either. All are locked together, before
 * anything else: a lock taken late may be waited for by somebody who waits for ours.
 */
export async function bundleNeighbours(strapi: Core.Strapi, ref: DocumentRef): Promise<readonly DocumentRef[]> {
  const type = governedTypes(strapi).find(({ uid }) => uid === ref.uid);
  if (type === undefined) return [];
  const targets: DocumentRef[] = [];
  const names = contentAttributes(strapi, ref.uid).filter(
    ([, described]) => described.type === 'relation' && governedTypes(strapi).some(({ uid }) => uid === described.target),
  );
  for (const [name, described] of names) {
    const draft: unknown = await strapi.db.query(ref.uid).findOne({
      where: { documentId: ref.documentId, publishedAt: { $null: true } },
      populate: { [name]: { select: ['documentId'] } },
    });
    const related = z.object({ [name]: z.unknown() }).safeParse(draft);
    for (const item of related.success ? [related.data[name]].flat() : []) {
      const read = z.object({ documentId: z.string() }).safeParse(item);
      if (read.success) targets.push({ uid: described.target ?? '', documentId: read.data.documentId });
    }
  }
  const halves = type.profile === 'policy-document' ? await interpretationsOf(strapi, ref.documentId) : [];
  const bundle = [...targets, ...halves];
  const referrers: DocumentRef[] = [];
  for (const half of [ref, ...bundle]) referrers.push(...(await liveReferrers(strapi, half)));
  return [...bundle, ...referrers];
}
