import { createHash } from 'node:crypto';

/** `block` stops `submit` and everything after; `waivable` stops tier 2 unless waived there with a reason; `warn` is shown. */
export const SEVERITIES = ['block', 'waivable', 'warn'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface Finding {
  /** SHA-256 (hex, first 32 characters) of rule, code, place and text: a waiver dies with its text. */
  readonly id: string;
  readonly rule: string;
  /** Stable, kebab-case; the key of its sentence in the wording files. */
  readonly code: string;
  readonly severity: Severity;
  /** Where: an attribute (`body`, `reprint.sourceUrl`) or a file (`attachments[0].file#header1`). */
  readonly path: string;
  /** Character range in the carrier's text, where the finding has a place in it. */
  readonly range?: readonly [start: number, end: number];
  /** The text around it, with private data masked; empty for classification markings (never repeated). */
  readonly excerpt: string;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** Makes a finding and its id. `text` is the exact text found (it enters the id only, never the answer). */
export function finding(parts: Omit<Finding, 'id'> & { readonly text?: string }): Finding {
  const { text = '', ...rest } = parts;
  const id = createHash('sha256')
    .update([rest.rule, rest.code, rest.path, text].join('\u0000'))
    .digest('hex')
    .slice(0, 32);
  return { id, ...rest };
}
