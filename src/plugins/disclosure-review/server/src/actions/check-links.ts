import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Clock } from '../domain/clock';
import { isOwnLineDown, type LinkOutcome } from '../domain/network/link-outcome';
import { documentLinks, nextDocuments } from '../repositories/links/document-links';
import { claimLinks, noteLinks, recordOutcome, type DueLink } from '../repositories/links/link-checks';
import { resolvePublicly } from '../repositories/links/judged-call';
import { probeLink } from '../repositories/links/probe-link';
import { county, putSetting, setting } from '../repositories/settings';

const WALK = 'link-walk';
/** Rows of documents read a run. */
const DOCUMENTS = 200;
const AT_ONCE = 2;
const place = z.object({ uid: z.string(), after: z.number() });
const configured = z.object({ enabled: z.boolean().default(false), perRun: z.number().int().min(1).max(1000).default(50), timeout: z.number().int().min(100).max(60_000).default(10_000) });
export type LinkCheckSettings = z.infer<typeof configured>;

/** The installation's wish; off unless it says so. Throws on values of the wrong form. */
export const linkCheckSettings = (strapi: Core.Strapi): LinkCheckSettings => configured.parse(strapi.config.get('plugin::disclosure-review.linkChecks') ?? {});

export type Probe = (link: string) => Promise<LinkOutcome>;

async function noteNextLinks(parts: { readonly strapi: Core.Strapi; readonly at: Date }): Promise<void> {
  const { strapi, at } = parts;
  const db = strapi.db.connection;
  const { siteDomain } = await county(db);
  const walked = await nextDocuments({ strapi, place: place.safeParse(await setting({ db, key: WALK })).data ?? null, count: DOCUMENTS });
  await noteLinks({ db, links: walked.entries.flatMap((entry) => documentLinks({ entry, siteDomain })), at });
  if (walked.place !== null) await putSetting({ db, key: WALK, value: walked.place });
}

async function probeAll(due: readonly DueLink[], parts: { readonly probe: Probe; readonly goOn: () => boolean }): Promise<readonly LinkOutcome[]> {
  const { probe, goOn } = parts;
  const outcomes: LinkOutcome[] = [];
  for (let start = 0; start < due.length && goOn(); start += AT_ONCE) {
    outcomes.push(...(await Promise.all(due.slice(start, start + AT_ONCE).map(({ link }) => probe(link)))));
  }
  return outcomes;
}

/**
 * One run of the background job: reads some more documents for their links, follows the links that are due, a few at a time, and
 * records what came of it. Any number of instances may run it at once. Runs outside every transaction.
 * @param parts.goOn asked before each pair of links; what is left then is due again in an hour
 * @returns how many links were judged
 */
export async function checkLinks(parts: {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  readonly settings: LinkCheckSettings;
  readonly probe?: Probe;
  readonly goOn?: () => boolean;
}): Promise<number> {
  const { strapi, clock, settings, goOn = () => true } = parts;
  const probe = parts.probe ?? ((link) => probeLink(link, { resolve: resolvePublicly, timeout: settings.timeout, redirections: 5 }));
  const db = strapi.db.connection;
  await noteNextLinks({ strapi, at: clock.now() });
  const due = await claimLinks({ db, at: clock.now(), count: settings.perRun });
  const outcomes = await probeAll(due, { probe, goOn });
  if (isOwnLineDown(outcomes)) {
    strapi.log.warn('链接检查:一个外部地址也连不上,本次结果不计 / link checks: nothing at all was reached, this run does not count');
    return 0;
  }
  for (const [index, outcome] of outcomes.entries()) {
    const checked = due[index];
    if (checked !== undefined) await recordOutcome({ db, due: checked, outcome, at: clock.now() });
  }
  return outcomes.length;
}
