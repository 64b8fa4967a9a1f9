import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { appointmentsOf, insertAppointment } from '../plugins/disclosure-review/server/src/repositories/posts';
import { appendAudit } from '../plugins/disclosure-review/server/src/repositories/audit';
import { putVouchedSetting } from '../plugins/disclosure-review/server/src/repositories/settings';
import { loadAccounts, type Access, type LoadedAccount } from './accounts';
import type { CountyFile } from './county-file';
import { rolesByPost } from './roles';

export interface LoadedCounty {
  readonly organisations: number;
  readonly columns: number;
  readonly appointments: number;
  readonly accounts: readonly LoadedAccount[];
}

/**
 * Loads a county: facts, its site, organisations, columns, accounts with their posts. What is there already (organisation by code,
 * column by slug, account by e-mail, post by person and unit) stays as it is, so that loading twice changes nothing.
 * All of it in one transaction, every appointment in the audit.
 * @param parts.now the time of the appointments
 * @param parts.loadedBy who loads, for the audit
 * @param parts.auditKey secret of the audit (DISCLOSURE_AUDIT_KEY)
 */
export async function loadCounty(parts: {
  readonly strapi: Core.Strapi;
  readonly county: CountyFile;
  readonly now: Date;
  readonly access: Access;
  readonly loadedBy: string;
  readonly auditKey: string;
}): Promise<LoadedCounty> {
  const { strapi, county, now, access, loadedBy, auditKey } = parts;
  return strapi.db.transaction(async ({ trx }) => {
    const db = trx as unknown as Knex.Transaction;
    await putVouchedSetting({ trx: db, key: 'county', value: county.county, auditKey, by: { at: now, personId: null, actor: loadedBy } });
    if (county.site !== undefined) await putVouchedSetting({ trx: db, key: 'site', value: county.site, auditKey, by: { at: now, personId: null, actor: loadedBy } });
    const roles = await rolesByPost({ strapi });
    const organisations = await loadOrganisations({ strapi, county });
    const columns = await loadColumns({ strapi, county });
    const accounts = await loadAccounts({ strapi, county, roles, access });
    const appointments = await loadAppointments({ db, county, accounts, organisationIds: organisations.ids, now, loadedBy, auditKey });
    return { organisations: organisations.created, columns, appointments, accounts };
  });
}

async function loadOrganisations(parts: { readonly strapi: Core.Strapi; readonly county: CountyFile }): Promise<{
  readonly created: number;
  readonly ids: ReadonlyMap<string, string>;
}> {
  const documents = parts.strapi.documents('api::organisation.organisation');
  const ids = new Map<string, string>();
  let created = 0;
  for (const { code, name, kind } of parts.county.organisations) {
    const found = await documents.findFirst({ filters: { code: { $eq: code } } });
    const organisation = found ?? (await documents.create({ data: { code, name, kind } }));
    if (found === null) created += 1;
    ids.set(code, organisation.documentId);
  }
  return { created, ids };
}

/** Parents first, whatever order the file has them in. */
async function loadColumns(parts: { readonly strapi: Core.Strapi; readonly county: CountyFile }): Promise<number> {
  const documents = parts.strapi.documents('api::column.column');
  const ids = new Map<string, string>();
  let created = 0;
  let left = parts.county.columns.map((column, order) => ({ ...column, order }));
  while (left.length > 0) {
    const ready = left.filter(({ parent }) => parent === undefined || ids.has(parent));
    if (ready.length === 0) throw new Error(`栏目上下级成环 / columns are their own parents: ${left.map(({ slug }) => slug).join(', ')}`);
    for (const { slug, name, type, parent, order } of ready) {
      const found = await documents.findFirst({ filters: { slug: { $eq: slug } } });
      const parentId = parent === undefined ? undefined : ids.get(parent);
      const column = found ?? (await documents.create({ data: { slug, name, type, order, ...(parentId === undefined ? {} : { parent: parentId }) } }));
      if (found === null) created += 1;
      ids.set(slug, column.documentId);
    }
    left = left.filter(({ slug }) => !ids.has(slug));
  }
  return created;
}

async function loadAppointments(parts: {
  readonly db: Knex.Transaction;
  readonly county: CountyFile;
  readonly accounts: readonly LoadedAccount[];
  readonly organisationIds: ReadonlyMap<string, string>;
  readonly now: Date;
  readonly loadedBy: string;
  readonly auditKey: string;
}): Promise<number> {
  const { db, county, accounts, organisationIds, now, loadedBy, auditKey } = parts;
  const users = new Map(accounts.map(({ account, userId }) => [account, userId]));
  let created = 0;
  for (const { account, organisation, post, title, from, to } of county.accounts) {
    const personId = users.get(account);
    const organisationId = organisationIds.get(organisation);
    if (personId === undefined || organisationId === undefined) throw new Error(`county file: no account or organisation for ${account}`);
    const held = await appointmentsOf(db, personId);
    if (held.some((other) => other.organisationId === organisationId && other.post === post)) continue;
    const term = { from: from ? new Date(from) : null, to: to ? new Date(to) : null };
    const id = await insertAppointment({
      db,
      appointment: { personId, organisationId, post, title, ...term, delegatedFrom: null, appointedBy: loadedBy, appointedAt: now },
    });
    const entry = { id, personId, organisationId, post, title, from: term.from?.toISOString() ?? null, to: term.to?.toISOString() ?? null };
    await appendAudit({ trx: db, key: auditKey, entry: { at: now.toISOString(), kind: 'appoint', personId: null, actor: loadedBy, uid: null, documentId: null, entry } });
    created += 1;
  }
  return created;
}
