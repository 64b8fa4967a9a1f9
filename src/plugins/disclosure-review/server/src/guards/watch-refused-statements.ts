import type { Core } from '@strapi/strapi';
import type { Actor } from '../domain/person';
import { clock } from '../services/clock';
import { recordRefusal } from './refusal-record';
import { watchStatements } from './statement-watch';

const BELOW: Actor = { kind: 'system', name: '数据库语句 / statement' };
const REFUSALS = {
  'no-permit': { kind: 'closed', rule: 'REL-5', code: 'gate-closed' },
  'append-only': { kind: 'closed', rule: 'REV-2', code: 'record-closed' },
} as const;

/** Statements that the triggers turned away on Strapi's own connection stand in the audit, by table and operation. */
export function watchRefusedStatements(strapi: Core.Strapi): void {
  watchStatements({
    strapi,
    refused: ({ table, kind, operation }) =>
      recordRefusal(strapi, { at: clock.now(), actor: BELOW, uid: table, documentId: null, attempt: `sql:${operation}`, refusals: [REFUSALS[kind]] }),
  });
}
