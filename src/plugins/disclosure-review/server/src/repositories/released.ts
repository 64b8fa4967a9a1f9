import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { digestWithoutDeadLinks } from '../domain/released-content';
import type { LedgerEntry } from '../domain/review';
import { contentAttributes } from './content-shape';
import type { Content } from './contents';
import { governedType } from './governed';
import { liveEntry, withdrawnSince } from './ledger';

const kept = z.object({ canonical: z.string() });
const content = z.object({ content: z.record(z.string(), z.unknown()) });

/**
 * True when a live row is what its release record says; a link that a withdrawal emptied is no difference, not even once its target
 * is live again, for Strapi does not put the link back.
 */
export async function matchesRelease(parts: { readonly strapi: Core.Strapi; readonly db: Knex; readonly now: Content; readonly entry: LedgerEntry }): Promise<boolean> {
  const { strapi, db, now, entry } = parts;
  if (now.digest === entry.digest) return true;
  const row: unknown = await db('dr_digests').where({ digest: entry.digest }).first('canonical');
  if (row === undefined) return false;
  const { canonical } = kept.parse(row);
  const released = content.parse(JSON.parse(canonical)).content;
  const relations = contentAttributes(strapi, entry.uid).filter(
    ([, described]) => described.type === 'relation' && described.target !== undefined && governedType(strapi, described.target) !== undefined,
  );
  const live = new Set<string>();
  const emptied = new Set<string>();
  for (const [name, described] of relations) {
    for (const documentId of [released[name]].flat().filter((id): id is string => typeof id === 'string')) {
      const target = { uid: described.target ?? '', documentId };
      if ((await liveEntry(db, target)) !== null) live.add(documentId);
      if (await withdrawnSince(db, { ...target, entryId: entry.id })) emptied.add(documentId);
    }
  }
  return digestWithoutDeadLinks({ canonical, now: now.canonical, relations: relations.map(([name]) => name), live, emptied }) === now.digest;
}
