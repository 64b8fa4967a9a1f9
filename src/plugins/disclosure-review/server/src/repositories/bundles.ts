import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { STATES } from '../../../shared/review';
import type { DocumentRef } from '../domain/review';
import type { BundleMember } from '../domain/situation';
import { contentAttributes } from './content-shape';
import { governedTypes, typeOfProfile } from './governed';
import { liveEntry } from './ledger';

const drafts = z.array(z.object({ documentId: z.string(), title: z.string().nullish() }));

const half = z.object({ state: z.enum(STATES), for_public: z.union([z.boolean(), z.number()]) });

/** A document as the other half of a bundle. */
export async function bundleMember(db: Knex, parts: DocumentRef & { readonly title: string }): Promise<BundleMember> {
  const { uid, documentId, title } = parts;
  const row: unknown = await db('dr_reviews').where({ uid, document_id: documentId }).first('state', 'for_public');
  // What no review knows yet is a draft for the public.
  const { state, for_public } = row === undefined ? { state: 'drafting' as const, for_public: true } : half.parse(row);
  const live = await liveEntry(db, parts);
  return { uid, documentId, title, state, live: live !== null, keptBack: !for_public };
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
