import type { Core } from '@strapi/strapi';
import { stopDeliveries } from './actions/webhooks/delivery-timer';
import { bootstrap } from './bootstrap';
import { receivers } from './controllers/receivers';
import { register } from './register';
import { closeStore } from './repositories/store';
import { receiverRoutes } from './routes/receivers';

async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stopDeliveries(strapi);
  await closeStore(strapi);
}

export default { register, bootstrap, destroy, controllers: { receivers }, routes: { admin: { type: 'admin' as const, routes: receiverRoutes } } };
