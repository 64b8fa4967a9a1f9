import type { Refusal } from '../refusal';
import { withComparableHosts, faultsOfSource } from './source-faults';
import { sourceDraft, type KeptSource, type SourceDraft } from './source-entry';
import type { FileEntry } from './source-table';

/** What an import does with the entries that the file does not name. */
export type ImportMode = 'merge' | 'replace';
export interface ImportFault {
  readonly line: number;
  readonly name: string;
  readonly refusals: readonly Refusal[];
}
export interface ImportPlan {
  readonly added: readonly SourceDraft[];
  readonly changed: readonly { readonly id: string; readonly before: SourceDraft; readonly after: SourceDraft }[];
  readonly removed: readonly KeptSource[];
  readonly unchanged: number;
  readonly faults: readonly ImportFault[];
}

interface Line {
  readonly line: number;
  readonly draft: SourceDraft;
}

const nameIn = (value: unknown): string => (typeof value === 'object' && value !== null && 'name' in value && typeof value.name === 'string' ? value.name.slice(0, 200) : '');

/** Values of the wrong form, each by the attribute it stands in. */
function misformed({ line, value }: FileEntry): ImportFault | Line {
  const read = sourceDraft.safeParse(value);
  if (read.success) return { line, draft: withComparableHosts(read.data) };
  const paths = [...new Set(read.error.issues.map(({ path }) => String(path[0] ?? '')))];
  const refusals = paths.map((path): Refusal => ({ kind: 'content', rule: 'REL-3.0', code: 'source-value', path, params: { field: `source.${path}` } }));
  return { line, name: nameIn(value), refusals };
}

const isFault = (read: ImportFault | Line): read is ImportFault => 'refusals' in read;
const same = (one: SourceDraft, other: SourceDraft): boolean => (Object.keys(one) as (keyof SourceDraft)[]).every((key) => JSON.stringify(one[key]) === JSON.stringify(other[key]));

/**
 * What an import would make of the registry; nothing of it happens while a single line has a fault. An entry of the file is the
 * registered one of the same name.
 */
export function planImport(parts: { readonly entries: readonly FileEntry[]; readonly kept: readonly KeptSource[]; readonly mode: ImportMode }): ImportPlan {
  const { entries, kept, mode } = parts;
  const read = entries.map(misformed);
  const lines = read.filter((one): one is Line => !isFault(one));
  const byName = new Map(kept.map((source) => [source.name, source]));
  const named = new Set(lines.map(({ draft }) => draft.name));
  const stays = mode === 'replace' ? [] : kept.filter(({ name }) => !named.has(name));
  const incoming = lines.map(({ draft, line }): KeptSource => ({ ...draft, id: `line ${line}` }));
  const faults = lines.flatMap(({ draft, line }): readonly ImportFault[] => {
    const others = [...stays, ...incoming.filter(({ id }) => id !== `line ${line}`)];
    const refusals = faultsOfSource({ draft, others });
    return refusals.length === 0 ? [] : [{ line, name: draft.name, refusals }];
  });
  const planned = lines.map(({ draft }) => ({ draft, was: byName.get(draft.name) }));
  const changed = planned.flatMap(({ draft, was }) => (was === undefined || same(draft, was) ? [] : [{ id: was.id, before: was, after: draft }]));
  const added = planned.flatMap(({ draft, was }) => (was === undefined ? [draft] : []));
  return {
    added,
    changed,
    removed: mode === 'replace' ? kept.filter(({ name }) => !named.has(name)) : [],
    unchanged: planned.length - added.length - changed.length,
    faults: [...read.filter(isFault), ...faults].sort((a, b) => a.line - b.line),
  };
}
