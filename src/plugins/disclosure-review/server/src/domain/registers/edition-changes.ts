import type { Source } from '../sources';

export interface ChangedSource {
  readonly before: Source;
  readonly after: Source;
  /** Names of the attributes that differ. */
  readonly attributes: readonly string[];
}
export interface EditionChanges {
  readonly added: readonly Source[];
  readonly changed: readonly ChangedSource[];
  readonly removed: readonly Source[];
}

const ATTRIBUTES = ['name', 'aliases', 'domains', 'match', 'level', 'type', 's1', 'organs', 'authorisation', 'from', 'to', 'evidence', 'note'] as const;

/** Absent, null and empty are one: an older edition did not know every attribute. */
const said = (source: Source, name: (typeof ATTRIBUTES)[number]): string => JSON.stringify(source[name] ?? '');

export const differing = (before: Source, after: Source): readonly string[] => ATTRIBUTES.filter((name) => said(before, name) !== said(after, name));

/** What became of the registry between two editions. An entry is the same by its identity, or by its name where one has none. */
export function editionChanges(before: readonly Source[], after: readonly Source[]): EditionChanges {
  const left = new Set(before);
  const added: Source[] = [];
  const changed: ChangedSource[] = [];
  const byId = new Map(before.flatMap((source) => (source.id === undefined ? [] : [[source.id, source] as const])));
  const byName = new Map(before.map((source) => [source.name, source]));
  for (const source of after) {
    const named = byName.get(source.name);
    const was = byId.get(source.id ?? '') ?? (named !== undefined && (named.id === undefined || source.id === undefined) ? named : undefined);
    if (was === undefined || !left.has(was)) {
      added.push(source);
      continue;
    }
    left.delete(was);
    const attributes = differing(was, source);
    if (attributes.length > 0) changed.push({ before: was, after: source, attributes });
  }
  return { added, changed, removed: [...left] };
}
