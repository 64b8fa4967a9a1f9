import type { Core } from '@strapi/strapi';
import { applyPanelLayout } from './panel-layout/apply';
import { firstStart } from './seed/first-start';

export default {
  register() {
    // Everything that governs is the plugin's.
  },
  /** Runs after Strapi's own bootstrap: roles made earlier would keep Strapi from making its super administrator. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await applyPanelLayout(strapi);
    await firstStart({ strapi, now: new Date(), auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '' });
  },
};
