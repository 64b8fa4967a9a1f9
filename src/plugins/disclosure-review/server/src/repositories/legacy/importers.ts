import type { Knex } from 'knex';
import type { Person } from '../../domain/person';
import { nameOf, type UserRow } from '../people';
import { appointmentsOf } from '../posts';

type Account = UserRow & { readonly is_active: boolean | number | null; readonly blocked: boolean | number | null };

/** The person behind an account that can log in, by number, e-mail address or name of the account; null for any other. */
export async function importer(db: Knex, which: { readonly id: number } | { readonly account: string }): Promise<Person | null> {
  const query = db<Account>('admin_users').select('id', 'firstname', 'lastname', 'username', 'email', 'is_active', 'blocked');
  const rows = await ('id' in which ? query.where({ id: which.id }) : query.where({ email: which.account.toLowerCase() }).orWhere({ username: which.account }));
  const [user, other] = rows;
  if (user === undefined || other !== undefined || !user.is_active || user.blocked) return null;
  return { kind: 'person', id: user.id, name: nameOf(user), appointments: await appointmentsOf(db, user.id) };
}
