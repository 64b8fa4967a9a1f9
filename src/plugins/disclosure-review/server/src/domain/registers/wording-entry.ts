import { z } from 'zod';
import reference from '../../reference/wording.json';
import { SEVERITIES, type Severity } from '../finding';
import type { Refusal } from '../refusal';
import { normalise } from '../text/normalise';

const text = (max: number) => z.string().max(max).nullish().transform((value) => (value ?? '').trim());
const day = z.iso.date().nullish().transform((value) => value ?? null);

/** An entry of the county's word list as typed or stored. */
export const wordingDraft = z.object({
  wrong: text(100),
  right: text(100),
  severity: z.enum(SEVERITIES).nullish().transform((value) => value ?? null),
  from: day,
  to: day,
  note: text(2000),
});
export type WordingDraft = Readonly<z.infer<typeof wordingDraft>>;

/** As the checks look for it. */
export interface ListedWording {
  readonly wrong: string;
  readonly right: string;
  readonly severity: Severity;
}

const searched = (words: string): string => normalise(words).text;
const STANDARD = [...Object.keys(reference.grave), ...Object.keys(reference.ordinary)].map(searched);

const fault = (code: string, path: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'REL-7.1', code, path, ...(params !== undefined && { params }) });

/** One character, or a few letters or digits, stand in every second text. */
const isTooWide = (wrong: string): boolean => {
  const characters = wrong.match(/\p{Script=Han}/gu)?.length ?? 0;
  const letters = wrong.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  return characters < 2 && letters < 4;
};

/**
 * All that speaks against an entry (REL-7.1): one that stands in right texts would stop them all.
 * @param parts.others the other entries of the list
 * @param parts.names right wordings of the county: its own name, its organisations
 */
export function faultsOfWording(parts: { readonly draft: WordingDraft; readonly others: readonly WordingDraft[]; readonly names: readonly string[] }): readonly Refusal[] {
  const { draft, others, names } = parts;
  const wrong = searched(draft.wrong);
  const faults: Refusal[] = [];
  if (draft.wrong === '') faults.push(fault('wording-needs', 'wrong', { field: 'wording.wrong' }));
  if (draft.right === '') faults.push(fault('wording-needs', 'right', { field: 'wording.right' }));
  if (draft.severity === null) faults.push(fault('wording-needs', 'severity', { field: 'wording.severity' }));
  if (draft.from !== null && draft.to !== null && draft.to < draft.from) faults.push(fault('term-backwards', 'to'));
  if (draft.wrong === '') return faults;
  const right = [...names, ...others.map((other) => other.right)].find((name) => searched(name).includes(wrong)) ?? STANDARD.find((name) => name.includes(wrong));
  if (isTooWide(wrong)) faults.push(fault('wording-too-wide', 'wrong', { wrong: draft.wrong }));
  else if (searched(draft.right).includes(wrong)) faults.push(fault('wording-hits-itself', 'wrong', { wrong: draft.wrong, right: draft.right }));
  else if (right !== undefined) faults.push(fault('wording-hits-right', 'wrong', { wrong: draft.wrong, right }));
  const other = others.find((one) => searched(one.wrong) !== '' && searched(draft.right).includes(searched(one.wrong)));
  if (other !== undefined) faults.push(fault('wording-right-is-wrong', 'right', { right: draft.right, wrong: other.wrong }));
  if (others.some((one) => searched(one.wrong) === wrong)) faults.push(fault('wording-taken', 'wrong', { wrong: draft.wrong }));
  return faults;
}

/** The entries that hold on a day, in the form in which texts are searched. Those that lack something hold nothing. */
export const listedOn = (drafts: readonly WordingDraft[], today: string): readonly ListedWording[] =>
  drafts.flatMap(({ wrong, right, severity, from, to }) =>
    severity === null || searched(wrong) === '' || (from !== null && today < from) || (to !== null && to < today) ? [] : [{ wrong: searched(wrong), right, severity }],
  );
