import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { endAppointmentNow, listAppointments, listPeople, makeAppointment } from '../actions/appointments';
import { viewMe } from '../actions/view-me';
import { clock } from '../services/clock';

type PanelContext = Context & { readonly params: { readonly id: string }; readonly request: { readonly body?: unknown } };

/** Who holds which post, from when to when. */
export const posts = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: PanelContext): Promise<void> {
    context.body = await listAppointments({ strapi, clock });
  },
  async me(context: PanelContext): Promise<void> {
    context.body = await viewMe({ strapi, clock });
  },
  async people(context: PanelContext): Promise<void> {
    context.body = await listPeople({ strapi, clock });
  },
  async appoint(context: PanelContext): Promise<void> {
    context.body = await makeAppointment({ strapi, clock, input: context.request.body });
    context.status = 201;
  },
  async end(context: PanelContext): Promise<void> {
    context.body = await endAppointmentNow({ strapi, clock, id: context.params.id });
  },
});
