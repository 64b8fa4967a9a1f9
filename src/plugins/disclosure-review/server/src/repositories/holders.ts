import type { Knex } from 'knex';
import { z } from 'zod';
import type { Post } from '../domain/person';
import { nameOf } from './people';

/** A person who holds a post now. */
export interface HeldPost {
  readonly personId: number;
  readonly person: string;
  readonly post: Post;
  readonly organisationId: string;
  readonly delegated: boolean;
}

const row = z.object({
  post: z.string(),
  organisation_id: z.string(),
  delegated_from: z.number().nullable(),
  id: z.number(),
  firstname: z.string().nullable(),
  lastname: z.string().nullable(),
  username: z.string().nullable(),
  email: z.string(),
});

/** Who holds one of these posts at that moment, in these organisations or (null) anywhere; disabled accounts hold nothing. */
export async function holdersOf(db: Knex, parts: { readonly posts: readonly Post[]; readonly organisationIds: readonly string[] | null; readonly at: Date }): Promise<readonly HeldPost[]> {
  const { posts, organisationIds } = parts;
  const at = parts.at.toISOString();
  const query = db('dr_posts as held')
    .join('admin_users as user', 'user.id', 'held.person_id')
    .whereIn('held.post', posts)
    .andWhere('user.is_active', true)
    .andWhere('user.blocked', false)
    .andWhere((from) => void from.whereNull('held.term_from').orWhere('held.term_from', '<=', at))
    .andWhere((to) => void to.whereNull('held.term_to').orWhere('held.term_to', '>', at))
    .orderBy('held.id')
    .select('held.post', 'held.organisation_id', 'held.delegated_from', 'user.id', 'user.firstname', 'user.lastname', 'user.username', 'user.email');
  const rows: unknown[] = await (organisationIds === null ? query : query.whereIn('held.organisation_id', organisationIds));
  return rows.map((raw) => {
    const read = row.parse(raw);
    return { personId: read.id, person: nameOf(read), post: read.post as Post, organisationId: read.organisation_id, delegated: read.delegated_from !== null };
  });
}
