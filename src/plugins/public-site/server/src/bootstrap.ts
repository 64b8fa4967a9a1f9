import type { Core } from '@strapi/strapi';
import { startDeliveries } from './actions/webhooks/delivery-timer';
import { catchUp } from './following/catch-up';
import { standInFront } from './front/stand-in-front';
import { installEpochTriggers } from './repositories/epoch-triggers';
import { readWhileWriting } from './repositories/journal';

/** When all tables stand: the epoch moves with them, what is live is there to be read, and requests are answered from it. */
export async function bootstrap({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await readWhileWriting(strapi);
  await installEpochTriggers(strapi);
  await catchUp(strapi);
  standInFront(strapi);
  // Only what serves delivers: a command that loads the application sends nothing of its own accord.
  strapi.server.httpServer.once('listening', () => startDeliveries(strapi));
}
