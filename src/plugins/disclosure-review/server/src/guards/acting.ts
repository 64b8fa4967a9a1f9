import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { Actor } from '../domain/person';
import { nameOf } from '../repositories/people';
import { appointmentsOf } from '../repositories/posts';

const adminUser = z.object({
  id: z.number(),
  firstname: z.string().nullish().transform((name) => name ?? null),
  lastname: z.string().nullish().transform((name) => name ?? null),
  username: z.string().nullish().transform((name) => name ?? null),
  email: z.string(),
});

/**
 * Who acts in this request, with the posts held as `db` sees them now. Only a login of the admin panel is a person; a token,
 * whatever its rights, a timer or a script is nobody and so holds no post. An id alone proves nothing: users of the public
 * plugin have ids too, hence the look at the strategy.
 */
export async function actingPerson(strapi: Core.Strapi, db: Knex): Promise<Actor> {
  const state = strapi.requestContext.get()?.state;
  const strategy: unknown = state?.auth?.strategy?.name;
  if (strategy === 'admin') {
    const user = adminUser.safeParse(state?.user);
    if (user.success) {
      return { kind: 'person', id: user.data.id, name: nameOf(user.data), appointments: await appointmentsOf(db, user.data.id) };
    }
  }
  if (state === undefined) return { kind: 'system', name: 'system' };
  return typeof strategy === 'string' ? { kind: 'api-token', name: strategy } : { kind: 'anonymous', name: 'anonymous' };
}
