import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Content } from '../../repositories/contents';
import type { DocumentRef, LedgerEntry } from '../../domain/review';
import type { ReleaseParticulars, WithdrawalParticulars } from '../ticket';

/** What went live: the published row as the gate has verified it, and the number of its entry in the ledger. */
export interface Released {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  readonly content: Content;
  readonly ticket: ReleaseParticulars;
  readonly entryId: number;
}
export interface Withdrawn {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  readonly ticket: WithdrawalParticulars;
  readonly entryId: number;
  /** Of the release that was live; empty for a row that no release had put live. */
  readonly permalink: string;
}

/** A live row that is what was released, as the sweep has found it. */
export interface Verified {
  readonly strapi: Core.Strapi;
  readonly db: Knex;
  readonly content: Content;
  readonly entry: LedgerEntry;
}

/** Somebody who keeps what the public reads in step, inside the transaction that changes it; an error undoes the whole. */
export interface Follower {
  readonly released: (released: Released) => Promise<void>;
  readonly withdrawn: (withdrawn: Withdrawn) => Promise<void>;
  /** Whether what it keeps is this version. Only reads. */
  readonly inStep: (verified: Verified) => Promise<boolean>;
  /** Writes what it keeps anew, in a transaction that holds the document. */
  readonly restore: (verified: Verified & { readonly trx: Knex.Transaction }) => Promise<void>;
  /** Takes away what it keeps of documents that are not live; returns which. */
  readonly tidy: (strapi: Core.Strapi) => Promise<readonly DocumentRef[]>;
}

const followers = new WeakMap<Core.Strapi, Follower[]>();

/** To be called in another plugin's `register()`. */
export function followLive(strapi: Core.Strapi, follower: Follower): void {
  followers.set(strapi, [...(followers.get(strapi) ?? []), follower]);
}

export async function tellReleased(released: Released): Promise<void> {
  for (const follower of followers.get(released.strapi) ?? []) await follower.released(released);
}

export async function tellWithdrawn(withdrawn: Withdrawn): Promise<void> {
  for (const follower of followers.get(withdrawn.strapi) ?? []) await follower.withdrawn(withdrawn);
}

export async function followersInStep(verified: Verified): Promise<boolean> {
  for (const follower of followers.get(verified.strapi) ?? []) if (!(await follower.inStep(verified))) return false;
  return true;
}

export async function restoreFollowers(verified: Verified & { readonly trx: Knex.Transaction }): Promise<void> {
  for (const follower of followers.get(verified.strapi) ?? []) await follower.restore(verified);
}

export async function tidyFollowers(strapi: Core.Strapi): Promise<readonly DocumentRef[]> {
  const taken: DocumentRef[] = [];
  for (const follower of followers.get(strapi) ?? []) taken.push(...(await follower.tidy(strapi)));
  return taken;
}
