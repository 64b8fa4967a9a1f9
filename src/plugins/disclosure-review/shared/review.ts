/** States and verbs of the review (design 4, fixed). Server and panel both speak them. */

export const STATES = [
  'drafting',
  'assessing',
  'escalated',
  'tier-2',
  'tier-3',
  'confirming',
  'consenting',
  'approved',
  'scheduled',
  'live',
  'withdrawn',
] as const;
export type State = (typeof STATES)[number];

/** States in which the draft may be edited by its unit; in all others it is closed. */
export const OPEN_STATES: readonly State[] = ['drafting', 'live', 'withdrawn'];

export const VERBS = [
  'submit',
  'recall',
  'assess',
  'determine',
  'approve',
  'return',
  'confirm',
  'consent',
  'release',
  'schedule',
  'ask-withdrawal',
  'withdraw',
] as const;
export type Verb = (typeof VERBS)[number];

/** What is written into the history: the verbs, and what changes the bytes or the state without one. */
export const STEP_KINDS = [...VERBS, 'create', 'save', 'correct', 'discard', 'integrity', 'reassess', 'legacy-import'] as const;
export type StepKind = (typeof STEP_KINDS)[number];

export const TIER_1_BOXES = ['format', 'wording', 'timely', 'links', 'noSecret'] as const;
export const TIER_2_BOXES = ['true', 'accurate', 'complete', 'sourceLegal', 'noSecret'] as const;
export const TIER_3_BOXES = ['scope', 'form', 'timeLimit', 'procedure'] as const;
/** 审查制度 第五条 (一)–(五). */
export const GROUNDS = ['stateSecret', 'businessSecret', 'privacy', 'security', 'forbiddenByLaw'] as const;
export const CONCLUSIONS = ['publishable', 'not-publishable', 'cannot-determine'] as const;
export type Conclusion = (typeof CONCLUSIONS)[number];

/** Why something is taken off; `leak` and `false` may be acted on by the unit's own secrecy officer or office head. */
export const WITHDRAWAL_REASONS = ['leak', 'false', 'inappropriate', 'expired', 'correction', 'other'] as const;
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number];
