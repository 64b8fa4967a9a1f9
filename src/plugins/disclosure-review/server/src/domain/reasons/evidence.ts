import type { Finding } from '../finding';
import type { Refusal } from '../refusal';

const content = (rule: string, code: string, path: string, params?: Refusal['params']): Refusal => ({
  kind: 'content',
  rule,
  code,
  path,
  ...(params && { params }),
});

/** One reason for every box that is not ticked. */
export const unticked = (parts: {
  readonly rule: string;
  readonly boxes: readonly string[];
  readonly checklist: Readonly<Record<string, boolean>> | undefined;
}): readonly Refusal[] =>
  parts.boxes
    .filter((box) => parts.checklist?.[box] !== true)
    .map((box) => content(parts.rule, 'box-unticked', `checklist.${box}`, { box }));

/** A piece of text evidence that must be there. */
export const missingText = (parts: {
  readonly rule: string;
  readonly code: string;
  readonly path: string;
  readonly value: string | undefined;
}): readonly Refusal[] => ((parts.value ?? '').trim() === '' ? [content(parts.rule, parts.code, parts.path)] : []);

const asRefusal = (found: Finding): Refusal => ({
  kind: 'content',
  rule: found.rule,
  code: found.code,
  path: found.path,
  ...(found.params && { params: found.params }),
});

/** Blocking findings bind from `submit` on. */
export const blocking = (findings: readonly Finding[]): readonly Refusal[] =>
  findings.filter(({ severity }) => severity === 'block').map(asRefusal);

/** From tier 2 on: what blocks, and what could be waived and is not (design 6). */
export const unwaived = (findings: readonly Finding[], waived: ReadonlySet<string>): readonly Refusal[] =>
  findings.filter(({ severity, id }) => severity === 'block' || (severity === 'waivable' && !waived.has(id))).map(asRefusal);
