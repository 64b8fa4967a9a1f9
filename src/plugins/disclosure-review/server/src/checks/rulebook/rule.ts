/**
 * How the project answers: a finding that blocks, that tier 2 may waive, or that warns; `refuse`, a step or a write that a
 * decision or a guard refuses; `record`, kept and shown without a judgement.
 */
export type Answer = 'block' | 'waivable' | 'warn' | 'refuse' | 'record';

/** One rule of a regulation. `enforce` as in the domain's list: B blocks, W warns, D deadline, R records, H a person, C configuration, S statistics. */
export interface RulebookRule {
  readonly id: string;
  readonly clause: string;
  readonly enforce: 'B' | 'W' | 'D' | 'R' | 'H' | 'C' | 'S';
  /** What is checked, in our words. */
  readonly zh: string;
  readonly en: string;
  readonly answers: readonly Answer[];
  /** Files that answer for it, below the plugin's `server/src`. */
  readonly by: readonly string[];
  /** A test or case file that fails without it, from the project's root. */
  readonly test?: string;
  /** Why no program, or not this one, can see it. */
  readonly reason?: { readonly zh: string; readonly en: string };
}
