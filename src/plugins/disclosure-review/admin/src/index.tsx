import { nameChoicesInLists } from './fields/choicesInLists';
import { customFields } from './fields/registrations';
import { namesOfCodes } from './namesOfCodes';

/** What this needs of Strapi's application object; the panel hands over far more. */
interface PanelApplication {
  readonly customFields: { register: (fields: typeof customFields) => void };
  readonly registerHook: (name: string, hook: typeof nameChoicesInLists) => void;
}

export default {
  register(app: PanelApplication) {
    app.customFields.register(customFields);
  },
  bootstrap(app: Pick<PanelApplication, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', nameChoicesInLists);
  },
  registerTrads: ({ locales }: { readonly locales: readonly string[] }) =>
    Promise.resolve(locales.map((locale) => ({ locale, data: namesOfCodes(locale) }))),
};
