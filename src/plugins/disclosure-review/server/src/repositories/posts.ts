import type { Knex } from 'knex';
import { inTerm, POSTS, type Appointment, type Post } from '../domain/person';

interface PostRow {
  readonly id: number;
  readonly person_id: number;
  readonly organisation_id: string;
  readonly post: string;
  readonly title: string;
  readonly term_from: string | null;
  readonly term_to: string | null;
  readonly delegated_from: number | null;
  readonly appointed_by: string;
  readonly appointed_at: string;
}

/** An appointment as it is kept: with its number, its name in the unit, and who made it when. */
export interface KeptAppointment extends Appointment {
  readonly id: number;
  readonly title: string;
  /** The appointment that this one stands in for. */
  readonly delegatedFrom: number | null;
  readonly appointedBy: string;
  readonly appointedAt: Date;
}

const moment = (value: string | null): Date | null => (value === null ? null : new Date(value));
const isPost = (value: string): value is Post => (POSTS as readonly string[]).includes(value);

/** A post unknown to this version gives no right: the row is passed over. */
const kept = (rows: readonly PostRow[]): readonly KeptAppointment[] =>
  rows.flatMap((row) =>
    isPost(row.post)
      ? [
          {
            id: row.id,
            personId: row.person_id,
            organisationId: row.organisation_id,
            post: row.post,
            from: moment(row.term_from),
            to: moment(row.term_to),
            title: row.title,
            delegatedFrom: row.delegated_from,
            appointedBy: row.appointed_by,
            appointedAt: new Date(row.appointed_at),
          },
        ]
      : [],
  );

/** Every post the person holds, has held or will hold; whether its term covers a moment is for `inTerm` to say. */
export const appointmentsOf = async (db: Knex, personId: number): Promise<readonly KeptAppointment[]> =>
  kept(await db<PostRow>('dr_posts').where({ person_id: personId }).orderBy('id'));

/** All appointments, of one organisation where it is named. */
export const appointments = async (parts: { readonly db: Knex; readonly organisationId?: string }): Promise<readonly KeptAppointment[]> =>
  kept(
    await parts
      .db<PostRow>('dr_posts')
      .modify((query) => (parts.organisationId === undefined ? query : query.where({ organisation_id: parts.organisationId })))
      .orderBy('id'),
  );

/** Who holds one of these posts in the organisation at that moment. */
export async function organisationHolders(parts: {
  readonly db: Knex;
  readonly organisationId: string;
  readonly posts: readonly Post[];
  readonly at: Date;
}): Promise<readonly KeptAppointment[]> {
  const held = await appointments({ db: parts.db, organisationId: parts.organisationId });
  return held.filter((appointment) => parts.posts.includes(appointment.post) && inTerm(appointment, parts.at));
}

export const appointmentById = async (parts: { readonly db: Knex; readonly id: number }): Promise<KeptAppointment | undefined> =>
  kept(await parts.db<PostRow>('dr_posts').where({ id: parts.id }))[0];

/** Keeps a new appointment and returns its number. */
export async function insertAppointment(parts: {
  readonly db: Knex;
  readonly appointment: Omit<KeptAppointment, 'id'>;
}): Promise<number> {
  const { personId, organisationId, post, title, from, to, delegatedFrom, appointedBy, appointedAt } = parts.appointment;
  const rows: readonly { readonly id: number }[] = await parts
    .db('dr_posts')
    .insert({
      person_id: personId,
      organisation_id: organisationId,
      post,
      title,
      term_from: from?.toISOString() ?? null,
      term_to: to?.toISOString() ?? null,
      delegated_from: delegatedFrom,
      appointed_by: appointedBy,
      appointed_at: appointedAt.toISOString(),
    })
    .returning('id');
  const [row] = rows;
  if (row === undefined) throw new Error('dr_posts gave no number for a new appointment');
  return row.id;
}

/** Ends an appointment at that moment; the row stays, decisions taken under it name it. */
export async function endAppointment(parts: { readonly db: Knex; readonly id: number; readonly at: Date }): Promise<void> {
  await parts.db('dr_posts').where({ id: parts.id }).update({ term_to: parts.at.toISOString() });
}
