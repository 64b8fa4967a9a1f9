import { TIER_2_BOXES, TIER_3_BOXES, type State } from '../../../../shared/review';
import { heldPost, type Actor } from '../person';
import type { Step } from '../review';
import { standing, whoActed } from '../standing';

/** What is known of a document without reading its content. */
export interface Waiting {
  readonly state: State;
  readonly profile: string;
  readonly organisationId: string | null;
  readonly digest: string;
  /** Findings that block or want a waiver; null where nobody has counted. */
  readonly bindingFindings: number | null;
}
interface Asked {
  readonly document: Waiting;
  /** Of its round, oldest first. */
  readonly steps: readonly Step[];
  readonly editors: readonly number[];
  readonly actor: Actor;
  readonly at: Date;
  readonly signOffProfiles: readonly string[];
}

/** The tier that an approval would pass now, with its boxes; null where nobody approves. */
export function approvalAt(state: State): { readonly tier: 2 | 3; readonly boxes: readonly string[] } | null {
  if (state === 'tier-2') return { tier: 2, boxes: TIER_2_BOXES };
  return state === 'tier-3' ? { tier: 3, boxes: TIER_3_BOXES } : null;
}

/**
 * Whether this person's approval would ask for nothing but the checklist: a forecast from what the record says, for lists. It may be
 * too strict, and decides nothing: every approval is judged from the content itself (REL-7.2, REL-7.3a).
 */
export function approvable({ document, steps, editors, actor, at, signOffProfiles }: Asked): boolean {
  const approval = approvalAt(document.state);
  if (approval === null || actor.kind !== 'person' || document.bindingFindings !== 0) return false;
  // A policy document waits for its interpretation, which is not looked up here.
  if (document.profile === 'policy-document') return false;
  const held = standing({ steps, digest: document.digest });
  if (held.assessed === null || whoActed(held).has(actor.id)) return false;
  if (approval.tier === 3) return heldPost({ actor, posts: ['government-office-reviewer'], organisationId: null, at }) !== undefined;
  if (document.organisationId === null || editors.includes(actor.id) || signOffProfiles.includes(document.profile)) return false;
  return heldPost({ actor, posts: ['office-head'], organisationId: document.organisationId, at }) !== undefined;
}
