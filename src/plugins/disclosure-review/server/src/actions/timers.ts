import type { Core } from '@strapi/strapi';
import { logAnchor } from '../repositories/audit';
import { clock, listenToParent } from '../services/clock';
import { checkLinks, linkCheckSettings } from './check-links';
import { remind } from './notices/remind';
import { sendMails } from './notices/send-mails';
import { runDue } from './run-due';
import { sweep } from './sweep';

const SECOND = 1000;
/** How often schedules are looked at, live rows swept, the audit's anchor written to the log, links followed where that is wanted, people mailed and reminded. */
const EVERY = { due: 5 * SECOND, sweep: 15 * 60 * SECOND, anchor: 60 * 60 * SECOND, links: 10 * 60 * SECOND, mails: 10 * SECOND, reminders: 10 * 60 * SECOND } as const;

const running = new WeakMap<Core.Strapi, () => Promise<void>>();
const stopped = new WeakSet<Core.Strapi>();

/** Calls `work` at once and then every so often, never twice at a time; an error is told and the next turn comes. */
export function repeat(strapi: Core.Strapi, every: number, work: () => Promise<unknown>): () => Promise<void> {
  let turn: Promise<void> = Promise.resolve();
  let busy = false;
  const run = (): void => {
    if (busy) return;
    busy = true;
    turn = work()
      .then(() => undefined)
      .catch((error: unknown) => {
        strapi.log.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
      })
      .finally(() => {
        busy = false;
      });
  };
  const timer = setInterval(run, every);
  timer.unref();
  run();
  return async () => {
    clearInterval(timer);
    await turn;
  };
}

/** Timers live in the database; what runs here only looks whether one is due, on every instance, claimed under a lock. */
export function startTimers(strapi: Core.Strapi): void {
  if (stopped.has(strapi) || running.has(strapi)) return;
  const due = (): Promise<void> => runDue({ strapi, clock });
  const links = linkCheckSettings(strapi);
  const goOn = (): boolean => !stopped.has(strapi);
  const deaf = listenToParent(due);
  const stops = [
    repeat(strapi, EVERY.due, due),
    repeat(strapi, EVERY.sweep, () => sweep({ strapi, clock })),
    repeat(strapi, EVERY.anchor, async () => strapi.log.info(await logAnchor(strapi.db.connection))),
    repeat(strapi, EVERY.mails, () => sendMails({ strapi, clock, goOn })),
    repeat(strapi, EVERY.reminders, () => remind({ strapi, clock })),
    ...(links.enabled ? [repeat(strapi, EVERY.links, () => checkLinks({ strapi, clock, settings: links, goOn }))] : []),
  ];
  running.set(strapi, async () => {
    deaf();
    await Promise.all(stops.map((stop) => stop()));
  });
}

/** Waits for what runs and lets nothing start again. */
export function stopTimers(strapi: Core.Strapi): Promise<void> {
  stopped.add(strapi);
  return running.get(strapi)?.() ?? Promise.resolve();
}
