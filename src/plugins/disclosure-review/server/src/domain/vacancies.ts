import { inTerm, type Appointment, type Post } from './person';

/** Posts without which a unit's documents stand still (REL-4, REL-7). */
const OF_EVERY_UNIT: readonly Post[] = ['liaison', 'secrecy-officer', 'office-head'];
/** What the county needs once, by the kind of the organisation that gives it. */
const OF_A_KIND: Readonly<Record<string, readonly Post[]>> = {
  'government-office': ['government-office-reviewer', 'county-leader'],
  'site-operator': ['site-operator'],
};

export interface Vacancy {
  readonly organisationId: string;
  readonly post: Post;
}

/** Posts that nobody holds at that moment, in the units that have any post at all; a unit without one publishes nothing. */
export function vacancies(parts: {
  readonly appointments: readonly Appointment[];
  readonly organisations: readonly { readonly documentId: string; readonly kind: string }[];
  readonly at: Date;
}): readonly Vacancy[] {
  const { appointments, organisations, at } = parts;
  const held = new Set(appointments.filter((appointment) => inTerm(appointment, at)).map(({ organisationId, post }) => `${organisationId} ${post}`));
  const known = new Set(appointments.map(({ organisationId }) => organisationId));
  return organisations.flatMap(({ documentId, kind }) => {
    const own = OF_A_KIND[kind] ?? [];
    const needed = kind === 'site-operator' ? own : [...OF_EVERY_UNIT, ...own];
    if (!known.has(documentId)) return [];
    return needed.filter((post) => !held.has(`${documentId} ${post}`)).map((post) => ({ organisationId: documentId, post }));
  });
}
