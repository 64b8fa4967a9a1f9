/** Why a step cannot be taken. The wording lives in `wording/`; here is only what and which rule. */

/** The kinds in the order in which they are told; only the first kind that has any is shown (design 4). */
export const REFUSAL_KINDS = ['person', 'closed', 'state', 'content'] as const;
export type RefusalKind = (typeof REFUSAL_KINDS)[number];

export interface Refusal {
  readonly kind: RefusalKind;
  /** Rule id of the county's regulations, for instance `REL-7.2`. */
  readonly rule: string;
  /** Stable, kebab-case; the key of its sentence in the wording files. */
  readonly code: string;
  /** The attribute or piece of evidence that is meant, dotted. */
  readonly path?: string;
  /** What the sentence names: values for its `{placeholders}`. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** HTTP status by kind (design 4). */
export const REFUSAL_STATUS: Readonly<Record<RefusalKind, 403 | 423 | 409 | 400>> = {
  person: 403,
  closed: 423,
  state: 409,
  content: 400,
};

/**
 * Keeps only the reasons of the first kind that has any, so that an outsider learns nothing
 * and a clerk sees all that is left to do.
 */
export function firstKind(refusals: readonly Refusal[]): readonly Refusal[] {
  const kind = REFUSAL_KINDS.find((candidate) => refusals.some((refusal) => refusal.kind === candidate));
  return kind === undefined ? [] : refusals.filter((refusal) => refusal.kind === kind);
}

export type Decision<Outcome> =
  | { readonly ok: true; readonly outcome: Outcome }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** Passes when nothing speaks against it, else refuses with the reasons of the first kind. */
export function decide<Outcome>(refusals: readonly Refusal[], outcome: () => Outcome): Decision<Outcome> {
  return refusals.length === 0 ? { ok: true, outcome: outcome() } : { ok: false, refusals: firstKind(refusals) };
}
