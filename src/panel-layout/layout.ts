/** A rule of JSON Logic on the other values of the form; the field shows while it holds. */
export type Condition = Readonly<Record<string, unknown>>;

/** How one attribute appears in the panel. Sizes are twelfths of a row. */
export interface FieldLayout {
  readonly name: string;
  readonly size: number;
  readonly label: string;
  readonly hint?: string;
  /** Asked for at submit (design 3); the label says so. A draft is saved without it. */
  readonly required?: boolean;
  readonly visibleWhen?: Condition;
  /** Of a relation: the attribute of the target that is shown. */
  readonly mainField?: string;
}
export interface Section {
  readonly title: string;
  readonly rows: readonly (readonly FieldLayout[])[];
}
export interface TypeLayout {
  readonly uid: string;
  readonly sections: readonly Section[];
  /** Columns of the list view, in their order; labels of attributes that only lists show. */
  readonly list: readonly string[];
  readonly mainField: string;
  readonly sortBy: { readonly attribute: string; readonly order: 'ASC' | 'DESC' };
}
export interface ComponentLayout {
  readonly uid: string;
  readonly rows: readonly (readonly FieldLayout[])[];
  readonly mainField: string;
}

/** Labels of what Strapi adds to every type by itself. */
export const SYSTEM_LABELS: Readonly<Record<string, string>> = {
  id: '序号', documentId: '文档编号', createdAt: '创建时间', updatedAt: '修改时间', publishedAt: '发布时间', createdBy: '创建人', updatedBy: '修改人',
};

/** The label with its mark, as a person reads it. */
export const labelOf = ({ label, required }: FieldLayout): string => (required === true ? `${label}（必填）` : label);

/** Every field of some rows, in reading order. */
export const fieldsOf = (rows: readonly (readonly FieldLayout[])[]): readonly FieldLayout[] => rows.flat();

/**
 * Shows a field in the case that calls for it, and as long as it holds something: what is stored is never hidden
 * from the people who answer for it.
 */
export const shownFor = (name: string, condition: Condition): Condition => ({ or: [condition, { '!!': [{ var: name }] }] });
