import { CheckCircle } from '@strapi/icons';
import type { ContentManagerPlugin } from '@strapi/content-manager/strapi-admin';
import type { StrapiApp } from '@strapi/strapi/admin';
import { countySigns } from './county/countySigns';
import { countyWords } from './county/countyWords';
import { endTitlesWith } from './county/documentTitle';
import { nameChoicesInLists } from './fields/choicesInLists';
import { askForCodeAtLogin } from './account/codeAtLogin';
import { customFields } from './fields/registrations';
import { HOME_MESSAGES, homeWidgets } from './home/registrations';
import type { Wording } from './language';
import { MESSAGES } from './names';
import { namesOfCodes } from './namesOfCodes';
import { closeForm } from './writing/closedForm';
import { withoutBulkPublish, withoutPublish } from './writing/gatedActions';
import { ReviewPanel } from './writing/ReviewPanel';

const inLocale = (messages: Readonly<Record<string, Wording>>, locale: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(messages).map(([id, { zh, en }]) => [id, locale.startsWith('en') ? en : zh]));

export default {
  register(app: StrapiApp) {
    askForCodeAtLogin();
    // Strapi types an input as a component without properties, and then hands it the field's.
    app.customFields.register(customFields as unknown as Parameters<StrapiApp['customFields']['register']>[0]);
    app.addRBACMiddleware([closeForm]);
    // In the place of Strapi's own: they count entries, roles and API tokens.
    app.widgets.register(homeWidgets);
    app.addMenuLink({
      to: 'plugins/disclosure-review',
      icon: CheckCircle,
      intlLabel: { id: 'disclosure-review.menu', defaultMessage: MESSAGES['disclosure-review.menu'].zh },
      // Whoever may log in has a desk; what is on it is decided by posts.
      permissions: [],
      position: 1,
      Component: () => import('./pages/Pages'),
    });
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook' | 'getPlugin'>) {
    app.registerHook('Admin/CM/pages/ListView/inject-column-in-table', nameChoicesInLists);
    const { apis } = app.getPlugin('content-manager') as unknown as { readonly apis: ContentManagerPlugin['config']['apis'] };
    apis.addEditViewSidePanel([ReviewPanel]);
    apis.addDocumentAction(withoutPublish);
    apis.addBulkAction(withoutBulkPublish);
  },
  registerTrads: async ({ locales }: { readonly locales: readonly string[] }) => {
    const signs = await countySigns();
    endTitlesWith(signs.name === '' ? '政务公开' : signs.name);
    const messages = { ...MESSAGES, ...HOME_MESSAGES, ...countyWords(signs) };
    return locales.map((locale) => ({ locale, data: { ...namesOfCodes(locale), ...inLocale(messages, locale) } }));
  },
};
