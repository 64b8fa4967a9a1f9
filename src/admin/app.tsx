import type { StrapiApp } from '@strapi/strapi/admin';
import { arrangeEditView, SECTION_TITLE } from './arrangeEditView';
import emblem from './emblem.svg';
import { hideUnusedPages } from './hiddenPages';
import { SectionTitle } from './SectionTitle';
import { translations } from './translations';

const LANGUAGE = 'strapi-admin-language';

// Before anybody has logged in there is no preference to follow; this panel speaks Chinese first.
if (window.localStorage.getItem(LANGUAGE) === null) window.localStorage.setItem(LANGUAGE, 'zh-Hans');

// News about Strapi itself, with links out, are nothing for an editor of a county; the panel keys them by its instance.
for (const instance of ['false', 'undefined']) {
  window.localStorage.setItem(`STRAPI_MEDIA_LIBRARY_BANNER_DISMISSED_FOR_false:${instance}`, 'true');
}

export default {
  config: {
    // The county's own emblem takes their place in 设置 → 概述, without a build.
    auth: { logo: emblem },
    menu: { logo: emblem },
    head: { favicon: emblem },
    locales: ['zh-Hans'],
    translations,
    tutorials: false,
    notifications: { releases: false },
  },
  register(app: StrapiApp) {
    app.addRBACMiddleware([hideUnusedPages]);
    app.addFields({ type: SECTION_TITLE, Component: SectionTitle });
  },
  bootstrap(app: Pick<StrapiApp, 'registerHook'>) {
    app.registerHook('Admin/CM/pages/EditView/mutate-edit-view-layout', arrangeEditView);
  },
};
