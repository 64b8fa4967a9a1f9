import type { Core } from '@strapi/strapi';
import { auditKey } from '../../../../disclosure-review/server/src/guards/audit-key';
import { followLive, type Released, type Withdrawn } from '../../../../disclosure-review/server/src/guards/live/followers';
import { recordWithdrawn, replacePublic } from '../repositories/public-rows';
import { legacyAddress } from '../repositories/ledger-views';
import { inStep, restore } from './in-step';
import { fileTexts, publicVersion } from './public-version';
import { tidy } from './tidy';

async function released({ strapi, trx, content, ticket, entryId }: Released): Promise<void> {
  const { uid, documentId } = content;
  const version = await publicVersion({ strapi, content, publishedAt: ticket.publishedAt, fileText: await fileTexts(strapi, content) });
  const { permalink, indexNumber, publishedAt, at } = ticket;
  const standing = { uid, documentId, releaseId: entryId, permalink, indexNumber, legacyAddress: await legacyAddress(trx, { uid, documentId }), publishedAt, releasedAt: at };
  await replacePublic(trx, { standing, version, key: auditKey(strapi) });
}

async function withdrawn({ trx, ticket, entryId, permalink }: Withdrawn): Promise<void> {
  const { uid, documentId, at, notice } = ticket;
  await recordWithdrawn(trx, { uid, documentId, releaseId: entryId, permalink, at, notice });
}

/** Called within the release and the withdrawal: what the public reads changes with them or not at all. The sweep asks whether it does. */
export const follow = (strapi: Core.Strapi): void => followLive(strapi, { released, withdrawn, inStep, restore, tidy });
