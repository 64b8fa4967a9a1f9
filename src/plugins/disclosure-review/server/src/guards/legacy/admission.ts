import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { notImporter, notLegacy, windowShut } from '../../domain/legacy/window';
import type { Actor } from '../../domain/person';
import type { Refusal } from '../../domain/refusal';
import { importer } from '../../repositories/legacy/importers';
import { legacyWindow } from '../../repositories/legacy/legacy-window';
import { auditKey } from '../audit-key';

export interface Admission {
  readonly actor: Actor;
  readonly refusals: readonly Refusal[];
}

const NOBODY: Actor = { kind: 'anonymous', name: 'unknown' };

/**
 * Whether this person may bring over a document of this address and time now; asked by the action, by the guard of the draft and by
 * the gate, each for itself.
 * @param from left out where only person and window are asked about
 */
export async function admission(parts: {
  readonly strapi: Core.Strapi;
  readonly db: Knex;
  readonly at: Date;
  readonly who: { readonly id: number } | { readonly account: string };
  readonly from?: { readonly address: string; readonly publishedAt: Date };
}): Promise<Admission> {
  const { strapi, db, at, who, from } = parts;
  const actor = (await importer(db, who)) ?? NOBODY;
  const window = await legacyWindow({ db, key: auditKey(strapi) });
  return { actor, refusals: [...notImporter({ actor, at }), ...windowShut({ window, at }), ...(from === undefined ? [] : notLegacy({ window, ...from }))] };
}
