import type { Core, UID } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { documentAddress } from '../domain/document-address';
import type { PublicVersion } from '../domain/public-version';
import { siteFacts } from '../repositories/site-facts';
import type { Standing } from '../repositories/public-rows';
import { columnSlug } from '../repositories/webhooks/places';
import { forgetTitles, queueDeliveries } from '../repositories/webhooks/queue';

interface Within {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
}
interface Announced {
  readonly uid: string;
  readonly documentId: string;
  readonly permalink: string;
  readonly columnId: string | null;
}

const named = z.object({ pluralName: z.string() });

/** Type and address as the public interface has them. */
async function placed({ strapi, trx }: Within, { uid, documentId, permalink, columnId }: Announced) {
  const { pluralName: type } = named.parse(strapi.contentType(uid as UID.ContentType).info);
  const { addressPattern: pattern, domain } = await siteFacts(trx);
  return { type, documentId, permalink, url: documentAddress({ pattern, domain, type, permalink, column: await columnSlug(strapi, columnId) }) };
}

/** Puts a release into the outbox, in its transaction: told if it was committed, and only then. */
export async function announceRelease(within: Within, { standing, version }: { readonly standing: Standing; readonly version: PublicVersion }): Promise<void> {
  const { uid, releaseId: sequence, publishedAt, releasedAt } = standing;
  const told = await placed(within, { ...standing, columnId: version.columnId });
  const times = { publishedAt: publishedAt.toISOString(), releasedAt: releasedAt.toISOString() };
  await queueDeliveries(within.trx, { uid, at: releasedAt, body: { event: 'document.released', ...told, title: version.texts.title, sha256: version.sha256, sequence, ...times } });
}

/** Puts a withdrawal into the outbox; a row that no release had put live was never announced. */
export async function announceWithdrawal(within: Within, parts: Announced & { readonly releaseId: number; readonly at: Date; readonly notice: string }): Promise<void> {
  const { uid, releaseId: sequence, at, notice } = parts;
  if (parts.permalink === '') return;
  await forgetTitles(within.trx, parts);
  await queueDeliveries(within.trx, { uid, at, body: { event: 'document.withdrawn', ...(await placed(within, parts)), notice, sequence, withdrawnAt: at.toISOString() } });
}
