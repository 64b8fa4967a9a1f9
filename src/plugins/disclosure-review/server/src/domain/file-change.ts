import { OPEN_STATES, type State } from '../../../shared/review';
import { heldPost, type Actor } from './person';
import { firstKind, type Refusal } from './refusal';

export type FileOperation = 'replace' | 'delete' | 'details';

/** A governed document that a file belongs to. */
export interface FileUse {
  readonly uid: string;
  readonly documentId: string;
  /** State of its current round. */
  readonly state: State;
  /** Null while the draft names no organisation yet. */
  readonly organisationId: string | null;
  /** Its public version uses this very file. */
  readonly live: boolean;
  readonly assessedThisRound: boolean;
}

const NOT_YOURS: Refusal = { kind: 'person', rule: 'REL-4', code: 'not-your-file' };

const closed = (use: FileUse): boolean => use.live || !OPEN_STATES.includes(use.state);

/** Draft and upload belong to the unit's own people; each document that a file is part of must be theirs. */
function personRefusals(parts: {
  readonly actor: Actor;
  readonly uses: readonly FileUse[];
  readonly uploaderOrganisations: readonly string[];
  readonly at: Date;
}): readonly Refusal[] {
  const { actor, uses, uploaderOrganisations, at } = parts;
  const drafts = (organisationId: string): boolean =>
    heldPost({ actor, posts: ['contributor', 'liaison'], organisationId, at }) !== undefined;
  const owners = [...new Set(uses.flatMap((use) => (use.organisationId === null ? [] : [use.organisationId])))];
  const allowed = owners.length > 0 ? owners.every(drafts) : uploaderOrganisations.some(drafts);
  return allowed ? [] : [NOT_YOURS];
}

/**
 * Why this actor may not replace or delete a stored file or change its details now; empty when nothing speaks against
 * it. A file of a document that is under review, approved or live is closed with it: REL-6 once its secrecy has been
 * assessed (or it is live), REV-2 before; strangers hear REL-4 only, super administrators included (design 4).
 *
 * @param parts.uses the governed documents the file belongs to
 * @param parts.uploaderOrganisations where the uploader drafts; they own a file that no document names yet
 */
export function fileChangeRefusals(parts: {
  readonly actor: Actor;
  readonly uses: readonly FileUse[];
  readonly uploaderOrganisations: readonly string[];
  readonly at: Date;
}): readonly Refusal[] {
  const shut = parts.uses.filter(closed);
  const assessed = shut.some((use) => use.live || use.assessedThisRound);
  const inUse: readonly Refusal[] =
    shut.length === 0 ? [] : [{ kind: 'closed', rule: assessed ? 'REL-6' : 'REV-2', code: 'file-in-use' }];
  return firstKind([...personRefusals(parts), ...inUse]);
}

/** Why this actor may not add a file: only those who draft for some unit, or correct at tier 2, put anything in (REL-4). */
export function uploadRefusals(parts: { readonly actor: Actor; readonly at: Date }): readonly Refusal[] {
  const post = heldPost({ ...parts, posts: ['contributor', 'liaison', 'office-head'], organisationId: null });
  return post === undefined ? [{ kind: 'person', rule: 'REL-4', code: 'not-a-drafter' }] : [];
}
