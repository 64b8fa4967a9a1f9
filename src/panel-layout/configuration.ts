import { labelOf, SYSTEM_LABELS, type FieldLayout } from './layout';

export interface Metadata {
  readonly edit: Readonly<Record<string, unknown>>;
  readonly list: Readonly<Record<string, unknown>>;
}
/** What the content manager stores for a type or a component; only the parts that we write. */
export interface Configuration {
  readonly settings: Readonly<Record<string, unknown>>;
  readonly metadatas: Readonly<Record<string, Metadata>>;
  readonly layouts: { readonly list: readonly string[]; readonly edit: readonly (readonly { readonly name: string; readonly size: number }[])[] };
}

interface Wanted {
  readonly rows: readonly (readonly FieldLayout[])[];
  readonly list?: readonly string[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/** The stored configuration with our labels, hints, rows and columns in it; what we have no word on stays. */
export function withLayout(stored: Configuration, { rows, list, settings }: Wanted): Configuration {
  const fields = new Map(rows.flat().map((field) => [field.name, field]));
  const metadatas = Object.entries(stored.metadatas).map(([name, metadata]): [string, Metadata] => {
    const field = fields.get(name);
    const label = field?.label ?? SYSTEM_LABELS[name];
    if (label === undefined) return [name, metadata];
    const edit = field && {
      label: labelOf(field),
      description: field.hint ?? '',
      ...(field.mainField === undefined ? {} : { mainField: field.mainField }),
    };
    return [name, { edit: { ...metadata.edit, ...edit }, list: { ...metadata.list, label } }];
  });
  return {
    settings: { ...stored.settings, ...settings },
    metadatas: Object.fromEntries(metadatas),
    layouts: { list: list ?? stored.layouts.list, edit: rows.map((row) => row.map(({ name, size }) => ({ name, size }))) },
  };
}

/** The part of a configuration that speaks of the given attributes: what one can compare across a change of schema. */
export function restrictedTo(names: ReadonlySet<string>, { settings, metadatas, layouts }: Configuration): Configuration {
  return {
    settings,
    metadatas: Object.fromEntries(Object.entries(metadatas).filter(([name]) => names.has(name))),
    layouts: {
      list: layouts.list.filter((name) => names.has(name)),
      edit: layouts.edit.map((row) => row.filter(({ name }) => names.has(name))).filter((row) => row.length > 0),
    },
  };
}
