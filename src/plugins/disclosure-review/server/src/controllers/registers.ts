import { readFile } from 'node:fs/promises';
import type { Context } from 'koa';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { listCalendarYears, setCalendarYear, viewCalendarYear } from '../actions/registers/calendar';
import { compareEditions, listEditions, viewEdition } from '../actions/registers/editions';
import { importSources, type Sent } from '../actions/registers/import-sources';
import { setSettings, viewSettings } from '../actions/registers/settings';
import { clock } from '../services/clock';

type PanelContext = Context & {
  readonly params: { readonly edition: string; readonly year: string };
  readonly request: { readonly body?: unknown; readonly files?: unknown };
};

/** A form's file as the server has put it down, under whatever name of field. */
const received = z.object({ filepath: z.string() });

async function sentIn({ request }: PanelContext): Promise<Sent> {
  const [file] = Object.values(request.files ?? {}).flat();
  const read = received.safeParse(file);
  return read.success ? { kind: 'file', bytes: await readFile(read.data.filepath) } : { kind: 'body', body: request.body };
}

/** The source registry as a whole: its editions, and a file that makes the next. Single entries are edited as content. */
export const sources = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async editions(context: PanelContext): Promise<void> {
    context.body = await listEditions({ strapi, clock, query: context.query });
  },
  async edition(context: PanelContext): Promise<void> {
    context.body = await viewEdition({ strapi, clock, edition: context.params.edition });
  },
  async changes(context: PanelContext): Promise<void> {
    context.body = await compareEditions({ strapi, clock, edition: context.params.edition, since: context.query.since });
  },
  async import(context: PanelContext): Promise<void> {
    context.body = await importSources({ strapi, clock, sent: await sentIn(context), query: context.query });
  },
});

/** Working days, year by year. */
export const calendar = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async years(context: PanelContext): Promise<void> {
    context.body = await listCalendarYears({ strapi, clock });
  },
  async find(context: PanelContext): Promise<void> {
    context.body = await viewCalendarYear({ strapi, clock, year: context.params.year });
  },
  async put(context: PanelContext): Promise<void> {
    context.body = await setCalendarYear({ strapi, clock, year: context.params.year, input: context.request.body });
  },
});

/** The county's facts, its site and how it reviews. */
export const settings = ({ strapi }: { readonly strapi: Core.Strapi }) => ({
  async find(context: PanelContext): Promise<void> {
    context.body = await viewSettings({ strapi, clock });
  },
  async put(context: PanelContext): Promise<void> {
    context.body = await setSettings({ strapi, clock, input: context.request.body });
  },
});
