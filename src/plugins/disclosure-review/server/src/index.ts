import type { Core } from '@strapi/strapi';
import { stopTimers } from './actions/timers';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';
import { endThreads } from './threads/apart';

/** Timers first: what they are at may still need a thread. */
async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await stopTimers(strapi);
  await endThreads();
}

export default { register, bootstrap, destroy, contentTypes, controllers, routes, services };
