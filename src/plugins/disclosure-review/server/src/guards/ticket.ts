import { AsyncLocalStorage } from 'node:async_hooks';
import type { Knex } from 'knex';
import { refKey, type DocumentRef } from '../domain/review';

/** What the record of one release says; made by the action, written by the gate beside its own verification. */
export interface ReleaseParticulars extends DocumentRef {
  readonly round: number;
  readonly at: Date;
  /** When the public could read it for the first time; the live row bears it as `publishedAt`. */
  readonly publishedAt: Date;
  readonly personId: number | null;
  readonly personName: string;
  readonly permalink: string;
  readonly indexNumber: string;
  readonly sourceEdition: number | null;
}
export interface WithdrawalParticulars extends DocumentRef {
  readonly at: Date;
  readonly personId: number | null;
  readonly personName: string;
  readonly reasonClass: string;
  readonly reason: string;
  readonly notice: string;
}

/** What an action is about to do to live rows. It travels with the call, not with the process. */
export type Ticket =
  | { readonly purpose: 'release'; readonly documents: readonly ReleaseParticulars[] }
  | { readonly purpose: 'legacy'; readonly documents: readonly ReleaseParticulars[] }
  | { readonly purpose: 'withdraw'; readonly documents: readonly WithdrawalParticulars[] };

const tickets = new AsyncLocalStorage<Ticket>();

export const withTicket = <Result>(ticket: Ticket, work: () => Promise<Result>): Promise<Result> => tickets.run(ticket, work);

export function releaseTicket(ref: DocumentRef): ReleaseParticulars | undefined {
  const ticket = tickets.getStore();
  return ticket?.purpose === 'release' ? ticket.documents.find((document) => refKey(document) === refKey(ref)) : undefined;
}

/** The same for a document that was live on the site before this one; the gate asks other things of it (docs/adr/0015). */
export function legacyTicket(ref: DocumentRef): ReleaseParticulars | undefined {
  const ticket = tickets.getStore();
  return ticket?.purpose === 'legacy' ? ticket.documents.find((document) => refKey(document) === refKey(ref)) : undefined;
}

export function withdrawalTicket(ref: DocumentRef): WithdrawalParticulars | undefined {
  const ticket = tickets.getStore();
  return ticket?.purpose === 'withdraw' ? ticket.documents.find((document) => refKey(document) === refKey(ref)) : undefined;
}

/** True inside any release or withdrawal: the lifecycle net lets its writes to live rows pass, the triggers ask for permits. */
export const hasTicket = (): boolean => tickets.getStore() !== undefined;

/**
 * Lets this transaction write the live rows of these documents while `work` runs, and of no others (the triggers look for the
 * permit row). The rows are gone before the transaction ends; PostgreSQL refuses to commit one that was left behind.
 */
export async function withPermits<Result>(
  parts: { readonly trx: Knex.Transaction; readonly documentIds: readonly string[] },
  work: () => Promise<Result>,
): Promise<Result> {
  const documentIds = [...new Set(parts.documentIds)];
  await parts.trx('dr_permits').insert(documentIds.map((document_id) => ({ document_id })));
  const result = await work();
  await parts.trx('dr_permits').whereIn('document_id', documentIds).del();
  return result;
}
