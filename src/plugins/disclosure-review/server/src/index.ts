import type { Core } from '@strapi/strapi';
import { stopTimers } from './actions/timers';
import { bootstrap } from './bootstrap';
import { contentTypes } from './content-types';
import { controllers } from './controllers';
import { register } from './register';
import { routes } from './routes';
import { services } from './services';

const destroy = ({ strapi }: { strapi: Core.Strapi }): Promise<void> => stopTimers(strapi);

export default { register, bootstrap, destroy, contentTypes, controllers, routes, services };
