import type { Core, Modules } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { clock } from '../services/clock';
import { READING_FAILED } from '../domain/reasons/state';
import type { DocumentRef } from '../domain/review';
import type { Actor } from '../domain/person';
import type { Refusal } from '../domain/refusal';
import { isFileFailure } from '../repositories/file-failure';
import { isRefused, refused } from '../wording/refused';
import { actingPerson } from './acting';
import { recordRefusal } from './refusal-record';
import { gateRefusal } from './triggers/gate-refusal';

export type DocumentContext = Modules.Documents.Middleware.Context;
export type DocumentResult = Awaited<ReturnType<Modules.Documents.Middleware.Middleware>>;
/** Runs the rest of the chain and Strapi's own action. Called exactly once. */
export type Next = () => Promise<DocumentResult>;

/** One action of the document service on a governed type, seen from inside its transaction. */
export interface Passage {
  readonly strapi: Core.Strapi;
  readonly trx: Knex.Transaction;
  readonly actor: Actor;
  readonly at: Date;
  readonly context: DocumentContext;
  readonly next: Next;
}
export type Guard = (passage: Passage) => Promise<DocumentResult>;

const params = z.object({ documentId: z.string().optional(), status: z.string().optional(), data: z.record(z.string(), z.unknown()).optional() }).loose();

export const paramsOf = (context: DocumentContext): z.infer<typeof params> => params.parse(context.params ?? {});

/** The document meant; an action that names none is not one of ours. */
export function refOf(context: DocumentContext): DocumentRef {
  const { documentId } = paramsOf(context);
  if (documentId === undefined) throw new Error(`${context.action} of ${context.uid} names no document`);
  return { uid: context.uid, documentId };
}

const GATE_CODES = { 'no-permit': { rule: 'REL-5', code: 'gate-closed' }, 'append-only': { rule: 'REV-2', code: 'record-closed' } } as const;

/** PostgreSQL broke a deadlock, or gave up waiting for a lock: nothing has happened, and a second try will find the way free. */
const BUSY: ReadonlySet<unknown> = new Set(['40P01', '55P03']);
const isBusy = (error: unknown): boolean => typeof error === 'object' && error !== null && 'code' in error && BUSY.has(error.code);

/** What the database's own guard refused is a refusal like any other, not a server error with its SQL in the log. */
export function asRefused(error: unknown): unknown {
  if (isFileFailure(error)) return Object.assign(refused([READING_FAILED]), { cause: error });
  const gate = gateRefusal(error);
  if (gate !== null) return refused([{ kind: 'closed', ...GATE_CODES[gate.kind] }]);
  return isBusy(error) ? refused([{ kind: 'state', rule: 'REL-5', code: 'busy' }]) : error;
}

/**
 * Runs a guard inside one transaction with the acting person as that transaction sees him. Whatever is refused is rolled back whole
 * and recorded; an error that is no refusal goes up and rolls back too.
 */
export async function pass(parts: { readonly strapi: Core.Strapi; readonly context: DocumentContext; readonly next: Next; readonly guard: Guard }): Promise<DocumentResult> {
  const { strapi, context, next, guard } = parts;
  const at = clock.now();
  let actor: Actor = { kind: 'anonymous', name: 'unknown' };
  try {
    return await strapi.db.transaction(async ({ trx }) => {
      actor = await actingPerson(strapi, trx);
      return guard({ strapi, trx, actor, at, context, next });
    });
  } catch (error) {
    const told = asRefused(error);
    if (isRefused(told) && !told.recorded) {
      told.recorded = true;
      recordRefusal(strapi, { at, actor, uid: context.uid, documentId: paramsOf(context).documentId ?? null, attempt: context.action, refusals: told.refused });
    }
    throw told;
  }
}

/** Refuses when there is a reason. */
export function refuseIf(refusals: readonly Refusal[]): void {
  if (refusals.length > 0) throw refused(refusals);
}
