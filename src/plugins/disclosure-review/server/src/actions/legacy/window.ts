import type { Core } from '@strapi/strapi';
import type { Clock } from '../../domain/clock';
import { closingTime, IMPORT_POSTS, notImporter, notOpenable } from '../../domain/legacy/window';
import { heldPost, type Actor } from '../../domain/person';
import type { Refusal } from '../../domain/refusal';
import { readHost } from '../../domain/registers/host';
import { auditKey } from '../../guards/audit-key';
import { refuseIf } from '../../guards/context';
import { admission } from '../../guards/legacy/admission';
import { recordRefusal, refusalsRecorded } from '../../guards/refusal-record';
import { appendAudit } from '../../repositories/audit';
import { importer } from '../../repositories/legacy/importers';
import { installedAt, WINDOW_KIND, windowKnown } from '../../repositories/legacy/legacy-window';
import { isRefused } from '../../wording/refused';
import type { Work } from '../work';

interface Asked {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  /** E-mail address or name of the account of who answers for it. */
  readonly account: string;
}

/** Both acts are final, so both are one transaction that records who did it; what was refused is recorded as well. */
async function acting(parts: Asked, act: (work: Work) => Promise<Readonly<Record<string, unknown>>>): Promise<void> {
  const { strapi, clock, account } = parts;
  const at = clock.now();
  let actor: Actor = { kind: 'anonymous', name: 'unknown' };
  try {
    await strapi.db.transaction(async ({ trx }) => {
      actor = (await importer(trx, { account })) ?? actor;
      const said = await act({ strapi, trx, at, actor });
      const held = heldPost({ actor, posts: IMPORT_POSTS, organisationId: null, at });
      const entry = { ...said, post: held?.post ?? null, organisation: held?.organisationId ?? null };
      const personId = actor.kind === 'person' ? actor.id : null;
      await appendAudit({ trx, key: auditKey(strapi), entry: { at: at.toISOString(), kind: WINDOW_KIND, personId, actor: actor.name, uid: null, documentId: null, entry } });
    });
  } catch (error) {
    if (isRefused(error)) recordRefusal(strapi, { at, actor, uid: null, documentId: null, attempt: WINDOW_KIND, refusals: error.refused });
    await refusalsRecorded();
    throw error;
  }
}

/**
 * Opens the window for what is live on the old site: once in the life of an installation, within its first days.
 * @throws a refusal
 */
export const openWindow = (parts: Asked & { readonly hosts: readonly string[] }): Promise<void> =>
  acting(parts, async ({ strapi, trx, at, actor }) => {
    const readings = parts.hosts.map(readHost);
    const hosts = [...new Set(readings.flatMap((reading) => (reading.ok ? [reading.host] : [])))];
    const wrong = readings.flatMap((reading): readonly Refusal[] => (reading.ok ? [] : [{ kind: 'content', rule: 'REL-5', code: reading.code, path: 'host' }]));
    const since = await installedAt({ db: trx, key: auditKey(strapi) });
    refuseIf([...notOpenable({ actor, at, known: await windowKnown(trx), installedAt: since, hosts }), ...wrong]);
    if (since === null) throw new Error('no county, and yet nothing refused');
    return { act: 'open', hosts, installedAt: since.toISOString(), closesAt: closingTime(since).toISOString() };
  });

/** Closes it for good, whether it was ever opened or not. */
export const closeWindow = (parts: Asked): Promise<void> =>
  acting(parts, async ({ at, actor }) => {
    refuseIf(notImporter({ actor, at }));
    return { act: 'close' };
  });

/**
 * Who answers for a run, asked before its first line; each line asks again.
 * @returns the number of the account
 * @throws a refusal where the person holds no such post now, or the window is shut
 */
export async function whoImports({ strapi, clock, account }: Asked): Promise<number> {
  const at = clock.now();
  const { actor, refusals } = await strapi.db.transaction(({ trx }) => admission({ strapi, db: trx, at, who: { account } }));
  if (refusals.length > 0) recordRefusal(strapi, { at, actor, uid: null, documentId: null, attempt: 'legacy-import', refusals });
  await refusalsRecorded();
  refuseIf(refusals);
  if (actor.kind !== 'person') throw new Error('nobody, and yet nothing refused');
  return actor.id;
}
