import type { Core } from '@strapi/strapi';
import { auditKey } from '../../../../disclosure-review/server/src/guards/audit-key';
import { followLive, type Released, type Withdrawn } from '../../../../disclosure-review/server/src/guards/live/followers';
import { recordWithdrawn, replacePublic } from '../repositories/public-rows';
import { legacyOf } from '../../../../disclosure-review/server/src/repositories/legacy/legacy-documents';
import { columnOfLive } from '../repositories/webhooks/places';
import { announceRelease, announceWithdrawal } from './announce';
import { inStep, restore } from './in-step';
import { fileTexts, publicVersion } from './public-version';
import { tidy } from './tidy';

async function released({ strapi, trx, content, ticket, entryId }: Released): Promise<void> {
  const { uid, documentId } = content;
  const version = await publicVersion({ strapi, content, publishedAt: ticket.publishedAt, fileText: await fileTexts(strapi, content) });
  const { permalink, indexNumber, publishedAt, at } = ticket;
  const standing = { uid, documentId, releaseId: entryId, permalink, indexNumber, legacyAddress: (await legacyOf(trx, { uid, documentId }))?.address ?? null, publishedAt, releasedAt: at };
  await replacePublic(trx, { standing, version, key: auditKey(strapi) });
  await announceRelease({ strapi, trx }, { standing, version });
}

async function withdrawn({ strapi, trx, ticket, entryId, permalink }: Withdrawn): Promise<void> {
  const { uid, documentId, at, notice } = ticket;
  const columnId = await columnOfLive(trx, ticket);
  await recordWithdrawn(trx, { uid, documentId, releaseId: entryId, permalink, at, notice });
  await announceWithdrawal({ strapi, trx }, { uid, documentId, columnId, releaseId: entryId, permalink, at, notice });
}

/** Called within the release and the withdrawal: what the public reads changes with them or not at all. The sweep asks whether it does. */
export const follow = (strapi: Core.Strapi): void => followLive(strapi, { released, withdrawn, inStep, restore, tidy });
