import type { ComparedFileChange } from '../../../../shared/desk';
import type { Json } from '../digest';

/** A value of a document's content at its place, `reprint.sourceUrl` or `keywords[0]`. */
export interface Leaf {
  readonly path: string;
  readonly value: string | number | boolean;
}
/** A file of a document's content, as it was digested. */
export interface FileLeaf {
  readonly path: string;
  readonly name: string;
  readonly alternativeText: string | null;
  readonly sha256: string;
}
export interface Leaves {
  readonly values: readonly Leaf[];
  readonly files: readonly FileLeaf[];
}

const isObject = (value: Json): value is { readonly [key: string]: Json } => typeof value === 'object' && value !== null && !Array.isArray(value);
const text = (value: Json | undefined): string | null => (typeof value === 'string' ? value : null);

/** Takes a content apart into what stands in it: values and files, in order of their places. */
export function leavesOf(content: Json, path = ''): Leaves {
  if (content === null) return { values: [], files: [] };
  if (Array.isArray(content)) return gathered(content.map((item: Json, index) => leavesOf(item, `${path}[${index}]`)));
  if (!isObject(content)) return { values: [{ path, value: content as Leaf['value'] }], files: [] };
  const { sha256 } = content;
  if (typeof sha256 === 'string') return { values: [], files: [{ path, name: text(content.name) ?? '', alternativeText: text(content.alternativeText), sha256 }] };
  if ('html' in content && 'embedded' in content) {
    return gathered([leavesOf(content.html ?? null, path), leavesOf(content.embedded ?? null, path)]);
  }
  return gathered(Object.entries(content).map(([name, value]) => leavesOf(value, path === '' ? name : `${path}.${name}`)));
}

const gathered = (parts: readonly Leaves[]): Leaves => ({ values: parts.flatMap(({ values }) => values), files: parts.flatMap(({ files }) => files) });

type FileChange = Pick<ComparedFileChange, 'path' | 'change'> & { readonly before: FileLeaf | null; readonly after: FileLeaf | null };

/**
 * What became of the files. The same bytes are the same file wherever they stand now; other bytes at the same place replace what was
 * there.
 */
export function fileChanges(before: readonly FileLeaf[], after: readonly FileLeaf[]): readonly FileChange[] {
  const [old, young] = [[...before], [...after]];
  const take = (list: FileLeaf[], same: (file: FileLeaf) => boolean): FileLeaf | undefined => {
    const at = list.findIndex(same);
    return at === -1 ? undefined : list.splice(at, 1)[0];
  };
  const changes: FileChange[] = [];
  const unmatched: FileLeaf[] = [];
  for (const file of young) {
    const was = take(old, ({ sha256, path }) => sha256 === file.sha256 && path === file.path) ?? take(old, ({ sha256 }) => sha256 === file.sha256);
    if (was === undefined) unmatched.push(file);
    else if (was.name !== file.name || was.alternativeText !== file.alternativeText) changes.push({ path: file.path, change: 'described', before: was, after: file });
  }
  for (const file of unmatched) {
    const was = take(old, ({ path }) => path === file.path) ?? null;
    changes.push({ path: file.path, change: was === null ? 'added' : 'replaced', before: was, after: file });
  }
  return [...changes, ...old.map((file): FileChange => ({ path: file.path, change: 'removed', before: file, after: null }))];
}

/** Values that differ, each with the place, the value before and the value after. Lists are compared whole, in their order. */
export function valueChanges(before: readonly Leaf[], after: readonly Leaf[]): readonly { readonly path: string; readonly before: readonly Leaf['value'][]; readonly after: readonly Leaf['value'][] }[] {
  const grouped = (leaves: readonly Leaf[]): ReadonlyMap<string, readonly Leaf['value'][]> => {
    const groups = new Map<string, Leaf['value'][]>();
    for (const { path, value } of leaves) {
      // The items of a plain list belong together; those of a repeated component keep their number.
      const key = path.replace(/\[\d+\]$/u, '');
      groups.set(key, [...(groups.get(key) ?? []), value]);
    }
    return groups;
  };
  const [old, young] = [grouped(before), grouped(after)];
  return [...new Set([...old.keys(), ...young.keys()])]
    .map((path) => ({ path, before: old.get(path) ?? [], after: young.get(path) ?? [] }))
    .filter((change) => JSON.stringify(change.before) !== JSON.stringify(change.after));
}
