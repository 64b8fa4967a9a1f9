import type { Knex } from 'knex';
import type { AppointmentRecord } from '../plugins/disclosure-review/server/src/actions/appoint';

/** Appends an appointment to the audit, in the transaction that makes it. */
export type AuditWriter = (parts: { readonly trx: Knex.Transaction; readonly entry: AppointmentRecord }) => Promise<void>;

export const writeAudit: AuditWriter = async () => undefined;
