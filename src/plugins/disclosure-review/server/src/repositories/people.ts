import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import type { Person } from '../domain/person';
import { appointmentsOf } from './posts';

export interface UserRow {
  readonly id: number;
  readonly firstname: string | null;
  readonly lastname: string | null;
  readonly username: string | null;
  readonly email: string;
}

/** How a person is called in histories and audits. */
export const nameOf = (user: UserRow): string =>
  [user.firstname, user.lastname].filter((part) => part !== null && part !== '').join(' ') || user.username || user.email;

/** The person behind a panel account with all appointments; undefined where there is none, or it is blocked. */
export async function personById(parts: { readonly db: Knex; readonly id: number }): Promise<Person | undefined> {
  const user = await parts
    .db<UserRow & { readonly is_active: boolean; readonly blocked: boolean }>('admin_users')
    .where({ id: parts.id })
    .first();
  if (user === undefined || user.blocked) return undefined;
  return { kind: 'person', id: user.id, name: nameOf(user), appointments: await appointmentsOf(parts.db, user.id) };
}

/** All accounts by number and name, for appointing. */
export async function people(db: Knex): Promise<readonly { readonly id: number; readonly name: string; readonly account: string; readonly email: string; readonly active: boolean }[]> {
  const rows = await db<UserRow & { readonly is_active: boolean | number | null; readonly blocked: boolean | number | null }>('admin_users')
    .select('id', 'firstname', 'lastname', 'username', 'email', 'is_active', 'blocked')
    .orderBy('id');
  return rows.map((row) => ({ id: row.id, name: nameOf(row), account: row.username ?? row.email, email: row.email, active: Boolean(row.is_active) && !row.blocked }));
}

/** True for a super administrator of the panel, who has no post and so no step (design 4), but may appoint. */
export async function isSuperAdministrator(parts: { readonly db: Knex; readonly id: number }): Promise<boolean> {
  const row: unknown = await parts
    .db('admin_users_roles_lnk')
    .join('admin_roles', 'admin_roles.id', 'admin_users_roles_lnk.role_id')
    .where({ 'admin_users_roles_lnk.user_id': parts.id, 'admin_roles.code': 'strapi-super-admin' })
    .first('admin_roles.id');
  return row !== undefined;
}

/** The panel accounts that hold any post in one of these organisations, ever: whose uploads are the unit's files. */
export async function colleagues(parts: { readonly db: Knex; readonly organisationIds: readonly string[] }): Promise<readonly number[]> {
  const rows: readonly { readonly person_id: number }[] = await parts
    .db('dr_posts')
    .whereIn('organisation_id', parts.organisationIds)
    .distinct('person_id');
  return rows.map((row) => row.person_id);
}

/** The kind of the organisation with this documentId; null when there is none. */
export async function organisationKind(parts: { readonly db: Knex; readonly organisationId: string }): Promise<string | null> {
  const row: { kind: string | null } | undefined = await parts.db('organisations').where({ document_id: parts.organisationId }).first('kind');
  return row === undefined ? null : (row.kind ?? '');
}

/** The account with this address, in small letters, or of this number. */
export const accountByEmail = async (db: Knex, which: { readonly email: string } | { readonly id: number }): Promise<{ readonly id: number; readonly email: string } | undefined> =>
  db<UserRow>('admin_users').where(which).first('id', 'email');

/** What the password of the account is checked against; null where it has none. */
export async function passwordHashOf(db: Knex, id: number): Promise<string | null> {
  const row: { readonly password: string | null } | undefined = await db('admin_users').where({ id }).first('password');
  return row?.password ?? null;
}

/** True while the account can log in. */
export async function isActive(db: Knex, id: number): Promise<boolean> {
  const row: unknown = await db('admin_users').where({ id, is_active: true }).where((open) => void open.whereNull('blocked').orWhere('blocked', false)).first('id');
  return row !== undefined;
}

/** The accounts of super administrators that can still log in. */
export async function activeSuperAdministrators(db: Knex): Promise<ReadonlySet<number>> {
  const rows: { readonly id: number }[] = await db('admin_users_roles_lnk')
    .join('admin_roles', 'admin_roles.id', 'admin_users_roles_lnk.role_id')
    .join('admin_users', 'admin_users.id', 'admin_users_roles_lnk.user_id')
    .where({ 'admin_roles.code': 'strapi-super-admin', 'admin_users.is_active': true })
    .where((open) => void open.whereNull('admin_users.blocked').orWhere('admin_users.blocked', false))
    .select('admin_users.id');
  return new Set(rows.map(({ id }) => id));
}

/** Lets nobody in by this account any more: not by its password, nor by an invitation or a link to a new password still about. */
export async function disableAccount(strapi: Core.Strapi, id: number): Promise<void> {
  await strapi.db.query('admin::user').update({ where: { id }, data: { isActive: false, registrationToken: null, resetPasswordToken: null } });
}
