import type { Core } from '@strapi/strapi';
import { bootstrap } from './bootstrap';
import { register } from './register';
import { closeStore } from './repositories/store';

async function destroy({ strapi }: { strapi: Core.Strapi }): Promise<void> {
  await closeStore(strapi);
}

export default { register, bootstrap, destroy };
