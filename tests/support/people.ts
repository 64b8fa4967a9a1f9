import type { Appointment, Person, Post } from '../../src/plugins/disclosure-review/server/src/domain/person';

/** A post and the organisation in which it is held, as `liaison@nyj`. */
export type Held = `${Post}@${string}`;

const isPost = (word: string, held: string): word is Post => held.startsWith(`${word}@`);

/** A person by number and posts, held since ever and until further notice unless a term is given. */
export function person(parts: {
  readonly id: number;
  readonly holds: readonly Held[];
  readonly term?: Partial<Pick<Appointment, 'from' | 'to'>>;
}): Person {
  const appointments = parts.holds.map((held): Appointment => {
    const [post = '', organisationId = ''] = held.split('@');
    if (!isPost(post, held)) throw new Error(`no post in ${held}`);
    return { personId: parts.id, post, organisationId, from: null, to: null, ...parts.term };
  });
  return { kind: 'person', id: parts.id, name: `person ${parts.id}`, appointments };
}

/** One person a post, each with a number of their own; the unit is 农业农村局 unless another is named. */
export const liaison = (unit = 'nyj'): Person => person({ id: 1, holds: [`liaison@${unit}`] });
export const secrecyOfficer = (unit = 'nyj'): Person => person({ id: 2, holds: [`secrecy-officer@${unit}`] });
export const officeHead = (unit = 'nyj'): Person => person({ id: 3, holds: [`office-head@${unit}`] });
export const reviewer = (): Person => person({ id: 4, holds: ['government-office-reviewer@zfb'] });
export const countyLeader = (): Person => person({ id: 5, holds: ['county-leader@zfb'] });
export const siteOperator = (): Person => person({ id: 6, holds: ['site-operator@zfb'] });
export const contributor = (unit = 'nyj'): Person => person({ id: 7, holds: [`contributor@${unit}`] });
/** A super administrator, or anybody else without a post. */
export const nobody = (): Person => person({ id: 9, holds: [] });
