import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

interface Route {
  readonly method: string;
  readonly path: string;
  config?: { policies?: readonly unknown[] };
}
type Controller = Readonly<Record<string, (context: Context) => unknown>>;
interface Controllers {
  readonly extend: (uid: string, change: (controller: Controller) => Controller) => unknown;
}

/** No paid translation and no job of one, in the form in which the panel expects it. */
const nothing = (context: Context): void => {
  context.body = { data: null };
};

/**
 * Strapi's panel asks on every edit view for features of paid plans, and on every page of the media library for upload settings that
 * only an administrator may change; it is answered 404 and 403, which stands as an error in everybody's console. Here the first are
 * answered with nothing, the second with what an upload needs to know. Writing the settings stays as closed as it was.
 */
export function answerThePanel(strapi: Core.Strapi): void {
  const controllers = strapi.get('controllers') as unknown as Controllers;
  controllers.extend('admin::ai', (controller) => ({ ...controller, getAiFeatureConfig: nothing }));
  controllers.extend('plugin::i18n.ai-localization-jobs', (controller) => ({ ...controller, getJobForCollectionType: nothing, getJobForSingleType: nothing }));
  controllers.extend('plugin::upload.admin-settings', (controller) => ({
    ...controller,
    async getSettings(context: Context): Promise<void> {
      const settings = (await strapi.plugin('upload').service('upload').getSettings()) as object | null;
      context.body = { data: { ...settings, concurrentUploadRequests: strapi.config.get('plugin::upload.concurrentUploadRequests', 1) } };
    },
  }));
  const { admin } = strapi.plugin('upload').routes as unknown as { readonly admin: { readonly routes: readonly Route[] } };
  const settings = admin.routes.find(({ method, path }) => method === 'GET' && path === '/settings');
  if (settings !== undefined) settings.config = { ...settings.config, policies: ['admin::isAuthenticatedAdmin'] };
}
