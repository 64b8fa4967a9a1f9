import { heldPost, type Actor } from '../person';
import type { Refusal } from '../refusal';

/** What the county keeps for its own review, and the rule each serves (docs/adr/0011). */
export const REGISTER_RULES = { sources: 'REL-3.0', wordings: 'REL-7.1', calendar: 'INT-4d', settings: 'REL-7.3a' } as const;
export type Register = keyof typeof REGISTER_RULES;

/** The county government office keeps the registers, by post: a super administrator has none and so changes none. */
export function mayKeep(parts: { readonly actor: Actor; readonly at: Date; readonly register: Register }): readonly Refusal[] {
  const { actor, at, register } = parts;
  const held = heldPost({ actor, posts: ['government-office-reviewer'], organisationId: null, at });
  return held === undefined ? [{ kind: 'person', rule: REGISTER_RULES[register], code: 'not-register-keeper' }] : [];
}
