import { heldPost, type Actor, type Appointment, type Post } from './person';
import type { Refusal } from './refusal';

/** What is asked for when somebody is to hold a post. */
export interface AppointmentRequest {
  readonly personId: number;
  readonly organisationId: string;
  readonly post: Post;
  readonly title: string;
  readonly from: Date | null;
  readonly to: Date | null;
  /** The appointment that this one stands in for: a delegation, which needs a term. */
  readonly delegatedFrom: number | null;
}

const refusal = (kind: Refusal['kind'], code: string, path?: string): Refusal => ({ kind, rule: 'REL-4', code, ...(path === undefined ? {} : { path }) });

/** Who may appoint: a super administrator or the site operator's post, and nobody himself. */
export function mayAppoint(parts: {
  readonly actor: Actor;
  readonly superAdministrator: boolean;
  readonly personId: number;
  readonly at: Date;
}): readonly Refusal[] {
  const { actor, superAdministrator, personId, at } = parts;
  if (actor.kind !== 'person') return [refusal('person', 'appoint-not-a-person')];
  const operator = heldPost({ actor, posts: ['site-operator'], organisationId: null, at });
  if (!superAdministrator && operator === undefined) return [refusal('person', 'appoint-not-entitled')];
  return actor.id === personId ? [refusal('person', 'appoint-oneself')] : [];
}

/** Tier 3 and the county's consent belong to the county government office (REL-7.3a, REL-9). */
const OFFICE_POSTS: readonly Post[] = ['government-office-reviewer', 'county-leader'];

const overlap = (one: Pick<Appointment, 'from' | 'to'>, other: Pick<Appointment, 'from' | 'to'>): boolean =>
  (one.to === null || other.from === null || other.from < one.to) && (other.to === null || one.from === null || one.from < other.to);

/**
 * What speaks against the appointment itself. Each unit has one liaison (REL-4); a deputy is a delegation with a term.
 * @param parts.held all appointments of the organisation
 * @param parts.original the appointment that is delegated, where one is named and exists
 */
export function faultsOfAppointment(parts: {
  readonly request: AppointmentRequest;
  readonly held: readonly (Appointment & { readonly id: number; readonly delegatedFrom: number | null })[];
  readonly original: Appointment | undefined;
  readonly personExists: boolean;
  /** A super administrator keeps the system running, has no post and so takes no step (design 4). */
  readonly superAdministrator: boolean;
  /** Null when there is no such organisation. */
  readonly organisationKind: string | null;
}): readonly Refusal[] {
  const { request, held, original, personExists, superAdministrator, organisationKind } = parts;
  const faults: Refusal[] = [];
  if (!personExists) faults.push(refusal('content', 'appoint-unknown-person', 'personId'));
  if (superAdministrator) faults.push(refusal('content', 'appoint-super-administrator', 'personId'));
  if (organisationKind === null) faults.push(refusal('content', 'appoint-unknown-organisation', 'organisationId'));
  else if (OFFICE_POSTS.includes(request.post) && organisationKind !== 'government-office') faults.push(refusal('content', 'appoint-other-office', 'organisationId'));
  if (request.from !== null && request.to !== null && request.to <= request.from) faults.push(refusal('content', 'appoint-term-backwards', 'to'));

  const same = held.filter((other) => other.post === request.post && overlap(other, request));
  if (same.some((other) => other.personId === request.personId)) faults.push(refusal('content', 'appoint-already-held', 'post'));
  if (request.delegatedFrom === null) {
    const liaison = request.post === 'liaison' && same.some((other) => other.delegatedFrom === null && other.personId !== request.personId);
    return liaison ? [...faults, refusal('content', 'appoint-second-liaison', 'post')] : faults;
  }

  if (request.to === null) faults.push(refusal('content', 'delegate-needs-term', 'to'));
  if (original === undefined) return [...faults, refusal('content', 'delegate-unknown-post', 'delegatedFrom')];
  if (original.post !== request.post || original.organisationId !== request.organisationId) faults.push(refusal('content', 'delegate-other-post', 'post'));
  if (original.personId === request.personId) faults.push(refusal('content', 'delegate-to-oneself', 'personId'));
  if (original.to !== null && (request.to === null || request.to > original.to)) faults.push(refusal('content', 'delegate-beyond-term', 'to'));
  return faults;
}
