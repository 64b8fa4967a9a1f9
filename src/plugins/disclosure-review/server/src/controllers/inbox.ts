import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { approveSeveral } from '../actions/desk/approve-several';
import { viewHome } from '../actions/desk/view-home';
import { exportAudit } from '../actions/export-audit';
import { viewAudit } from '../actions/view-audit';
import { viewCounts, viewInbox } from '../actions/view-inbox';
import { clock } from '../services/clock';

/** What waits for somebody, by queue. */
export const inbox = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: Context): Promise<void> {
    context.body = await viewInbox({ strapi, clock, query: context.query });
  },
  async counts(context: Context): Promise<void> {
    context.body = await viewCounts({ strapi, clock });
  },
  async home(context: Context): Promise<void> {
    context.body = await viewHome({ strapi, clock });
  },
  async approve(context: Context & { readonly request: { readonly body?: unknown } }): Promise<void> {
    context.body = await approveSeveral({ strapi, clock, input: context.request.body });
  },
});

/** The record, for the auditor. */
export const audit = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: Context): Promise<void> {
    context.body = await viewAudit({ strapi, clock, query: context.query });
  },
  async csv(context: Context): Promise<void> {
    context.body = await exportAudit({ strapi, clock, query: context.query });
    context.set('Content-Type', 'text/csv; charset=utf-8');
    context.set('Content-Disposition', 'attachment; filename="audit.csv"');
    context.set('Cache-Control', 'no-store');
  },
});
