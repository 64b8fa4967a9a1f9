import type { Core } from '@strapi/strapi';
import { answerThePanel } from './panel-answers';
import { showEmblem } from './panel-emblem';
import { applyPanelLayout } from './panel-layout/apply';
import { firstStart } from './seed/first-start';

export default {
  /** Everything that governs is the plugin's. */
  register({ strapi }: { strapi: Core.Strapi }) {
    answerThePanel(strapi);
    showEmblem(strapi);
  },
  /** Runs after Strapi's own bootstrap: roles made earlier would keep Strapi from making its super administrator. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await applyPanelLayout(strapi);
    await firstStart({ strapi, now: new Date(), auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '' });
  },
};
