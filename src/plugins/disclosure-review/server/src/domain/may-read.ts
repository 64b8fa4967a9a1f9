import { heldPost, inTerm, type Actor, type Post } from './person';

/** Posts whose task spans the whole county: they see every unit's documents. */
export const COUNTY_POSTS = ['government-office-reviewer', 'county-leader', 'site-operator', 'auditor'] as const satisfies readonly Post[];

/** The organisations (documentId) for which a document is visible: what it names, and the other half of its bundle. */
export interface DocumentOrganisations {
  readonly organisation: string | null;
  readonly draftingOrganisation: string | null;
  readonly involvedOrganisations: readonly string[];
  /** Publishing and drafting units of the documents it interprets, or that interpret it. */
  readonly bundle: readonly string[];
}

/** The organisations in which the actor holds a post at that moment. */
export const organisationsOf = (parts: { readonly actor: Actor; readonly at: Date }): readonly string[] =>
  parts.actor.kind === 'person'
    ? [...new Set(parts.actor.appointments.filter((held) => inTerm(held, parts.at)).map((held) => held.organisationId))]
    : [];

/** True for the posts that span the county. */
export const seesWholeCounty = (parts: { readonly actor: Actor; readonly at: Date }): boolean =>
  heldPost({ actor: parts.actor, posts: COUNTY_POSTS, organisationId: null, at: parts.at }) !== undefined;

/**
 * May this person see the document in the panel: its own unit, a unit it names as involved or drafting, the unit of
 * the other half of its bundle, or a post of the whole county. A super administrator keeps the machine running and may
 * look, but takes no step.
 */
export function mayRead(parts: {
  readonly person: Actor;
  readonly document: DocumentOrganisations;
  readonly at: Date;
  readonly superAdministrator?: boolean;
}): boolean {
  const { person, document, at, superAdministrator = false } = parts;
  if (superAdministrator || seesWholeCounty({ actor: person, at })) return true;
  const named = new Set(
    [document.organisation, document.draftingOrganisation, ...document.involvedOrganisations, ...document.bundle].filter((id) => id !== null),
  );
  return organisationsOf({ actor: person, at }).some((own) => named.has(own));
}
