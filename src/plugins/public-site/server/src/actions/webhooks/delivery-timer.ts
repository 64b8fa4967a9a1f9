import type { Core } from '@strapi/strapi';
import { repeat } from '../../../../../disclosure-review/server/src/actions/timers';
import { clock } from '../../../../../disclosure-review/server/src/services/clock';
import { deliver, tidyOutbox } from './deliver';

/** How often the outbox is looked at, and tidied. */
const EVERY = { deliver: 5_000, tidy: 60 * 60_000 } as const;

const running = new WeakMap<Core.Strapi, () => Promise<void>>();
const stopped = new WeakSet<Core.Strapi>();

/** On every instance that serves; each delivery is claimed under a lock. */
export function startDeliveries(strapi: Core.Strapi): void {
  if (stopped.has(strapi) || running.has(strapi)) return;
  const goOn = (): boolean => !stopped.has(strapi);
  const stops = [repeat(strapi, EVERY.deliver, () => deliver({ strapi, clock, goOn })), repeat(strapi, EVERY.tidy, () => tidyOutbox({ strapi, clock }))];
  running.set(strapi, async () => {
    await Promise.all(stops.map((stop) => stop()));
  });
}

/** Waits for what is on its way and lets nothing start again. */
export function stopDeliveries(strapi: Core.Strapi): Promise<void> {
  stopped.add(strapi);
  return running.get(strapi)?.() ?? Promise.resolve();
}
