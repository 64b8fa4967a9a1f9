import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';
import { governedType } from '../repositories/governed';
import { refused } from '../wording/refused';

type Controller = Readonly<Record<string, (context: Context & { readonly params: { readonly model: string } }) => Promise<unknown>>>;
interface Controllers {
  extend(uid: string, wrap: (controller: Controller) => Controller): void;
}

/** What each of these answers about any documents whose ids are sent, without asking whether the reader may see them. */
const BLIND = ['bulkFindForValidation', 'countManyEntriesDraftRelations'] as const;

/**
 * Closes the panel's answers that prepare a bulk publication: they tell whole drafts of every unit, and nobody publishes in bulk
 * (REL-5). Over the controller, so that no spelling of the path goes round it.
 */
export function closeBulkAnswers(strapi: Core.Strapi): void {
  (strapi.get('controllers') as unknown as Controllers).extend('plugin::content-manager.collection-types', (controller) => {
    const closed = BLIND.map((name) => {
      const original = controller[name];
      if (original === undefined) throw new Error(`${name} of the content manager is not known to the gate`);
      const guarded: typeof original = async (context) => {
        if (governedType(strapi, context.params.model) !== undefined) throw refused([{ kind: 'person', rule: 'REL-5', code: 'release-only' }]);
        return original.call(controller, context);
      };
      return [name, guarded] as const;
    });
    return Object.assign(Object.create(controller) as object, controller, Object.fromEntries(closed)) as Controller;
  });
}
