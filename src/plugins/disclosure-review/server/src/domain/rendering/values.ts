type Entry = Readonly<Record<string, unknown>>;

const record = (value: unknown): Entry | null => (typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Entry) : null);

/** What stands at a dotted place, as words: related documents by their title or name, empty values left out. */
export function valuesAt(entry: Entry, path: string): readonly string[] {
  const found = path.split('.').reduce<unknown>((value, name) => record(value)?.[name], entry);
  return [found].flat().flatMap((value): readonly string[] => {
    if (value === null || value === undefined || value === '') return [];
    const related = record(value);
    if (related === null) return [String(value)];
    const { title, name } = related;
    return [title, name].filter((word): word is string => typeof word === 'string' && word !== '').slice(0, 1);
  });
}

/** One word at a place, or null. */
export function wordAt(entry: Entry, path: string): string | null {
  const direct = entry[path];
  return typeof direct === 'string' && direct !== '' ? direct : (valuesAt(entry, path)[0] ?? null);
}
