import { inTerm, type Appointment } from './person';

/** Who must have a second factor: nobody, everybody, or the holders of some posts together with the super administrators. */
export interface SecondFactorPolicy {
  readonly required: 'nobody' | 'posts' | 'all';
  readonly posts: readonly string[];
}

/** Whether the county asks a second factor of this person at that moment. */
export function secondFactorRequired(parts: {
  readonly policy: SecondFactorPolicy;
  readonly appointments: readonly Appointment[];
  readonly superAdministrator: boolean;
  readonly at: Date;
}): boolean {
  const { policy, appointments, superAdministrator, at } = parts;
  if (policy.required !== 'posts') return policy.required === 'all';
  return superAdministrator || appointments.some((held) => policy.posts.includes(held.post) && inTerm(held, at));
}

/** Wrong codes that a person may give within the window; six digits would be guessed in days otherwise. */
export const ATTEMPTS = 5;
/** Milliseconds. */
export const WINDOW = 15 * 60_000;

export interface Failures {
  readonly count: number;
  /** When the first of them was. */
  readonly since: Date | null;
}

const running = ({ since }: Failures, at: Date): boolean => since !== null && at.getTime() < since.getTime() + WINDOW;

/** True while no code is looked at any more, right or wrong. */
export const isLocked = (failures: Failures, at: Date): boolean => running(failures, at) && failures.count >= ATTEMPTS;

/** The same after one more wrong code. A right code in between forgives nothing: it may be somebody else's guessing. */
export const oneMoreFailure = (failures: Failures, at: Date): Failures =>
  running(failures, at) ? { count: failures.count + 1, since: failures.since } : { count: 1, since: at };
