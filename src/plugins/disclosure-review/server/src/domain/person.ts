/** Who acts, and by which posts (design 1: 岗位). */

export const POSTS = [
  'contributor',
  'liaison',
  'secrecy-officer',
  'office-head',
  'government-office-reviewer',
  'county-leader',
  'site-operator',
  'auditor',
] as const;
export type Post = (typeof POSTS)[number];

/** A post held in an organisation for a term; a delegation is a post with a term. */
export interface Appointment {
  readonly personId: number;
  readonly organisationId: string;
  readonly post: Post;
  /** No beginning means since ever. */
  readonly from: Date | null;
  /** Exclusive end; null means until further notice. */
  readonly to: Date | null;
}

export interface Person {
  readonly kind: 'person';
  /** The admin user's numeric id. */
  readonly id: number;
  readonly name: string;
  readonly appointments: readonly Appointment[];
}

/** What is not a person holds no post and so takes no step. */
export interface NoPerson {
  readonly kind: 'system' | 'api-token' | 'anonymous';
  readonly name: string;
}
export type Actor = Person | NoPerson;

/** True when the term covers the moment. */
export const inTerm = (appointment: Appointment, at: Date): boolean =>
  (appointment.from === null || appointment.from <= at) && (appointment.to === null || at < appointment.to);

/** The appointment by which the actor holds one of these posts at that moment, in that organisation (null: in any). */
export function heldPost(parts: {
  readonly actor: Actor;
  readonly posts: readonly Post[];
  readonly organisationId: string | null;
  readonly at: Date;
}): Appointment | undefined {
  const { actor, posts, organisationId, at } = parts;
  if (actor.kind !== 'person') return undefined;
  return actor.appointments.find(
    (held) =>
      posts.includes(held.post) &&
      (organisationId === null || held.organisationId === organisationId) &&
      inTerm(held, at),
  );
}
