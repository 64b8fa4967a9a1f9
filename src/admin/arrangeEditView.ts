import { typeLayouts } from '../panel-layout';
import { fieldsOf, type Condition, type Section } from '../panel-layout/layout';

interface Field {
  readonly name: string;
  readonly type: string;
  readonly attribute: Readonly<Record<string, unknown>>;
  readonly [property: string]: unknown;
}
type Row = readonly Field[];
interface EditView {
  readonly layout: { readonly layout: readonly (readonly Row[])[]; readonly options?: Readonly<Record<string, unknown>> };
  readonly [property: string]: unknown;
}

/** The type of field, registered in `app.tsx`, that shows a section's title. */
export const SECTION_TITLE = 'section-title';

/** The sections of the type whose fields these are; none for types that have no layout of ours. */
function sectionsFor(names: ReadonlySet<string>): readonly Section[] {
  const known = typeLayouts.find(({ sections }) => {
    const fields = fieldsOf(sections.flatMap(({ rows }) => rows));
    return fields.length === names.size && fields.every(({ name }) => names.has(name));
  });
  return known?.sections ?? [];
}

/** Only the panel hides: a condition in the schema would make the server skip the check of a hidden field's value. */
function conditioned(field: Field, visible: Condition | undefined): Field {
  return visible === undefined ? field : { ...field, attribute: { ...field.attribute, conditions: { visible } } };
}

/**
 * Groups the rows of an edit view into titled sections and shows a conditional field only in its case. Rows keep
 * the order that is stored for the view; a row that somebody moved stays where it was put.
 */
export function arrangeEditView(view: EditView): EditView {
  const rows = view.layout.layout.flat();
  const sections = sectionsFor(new Set(rows.flat().map(({ name }) => name)));
  if (sections.length === 0) return view;
  const conditions = new Map(fieldsOf(sections.flatMap((section) => section.rows)).map(({ name, visibleWhen }) => [name, visibleWhen]));
  const titles = new Map(sections.map(({ title, rows: [first] }) => [first?.[0]?.name, title]));
  const panels: Row[][] = [];
  for (const row of rows) {
    const [first] = row;
    const title = first === undefined ? undefined : titles.get(first.name);
    if (first !== undefined && title !== undefined) {
      panels.push([[{ ...first, type: SECTION_TITLE, attribute: { type: SECTION_TITLE }, title, size: 12, required: false }]]);
    }
    const shown = row.map((field) => conditioned(field, conditions.get(field.name)));
    const panel = panels.at(-1);
    if (panel === undefined) panels.push([shown]);
    else panel.push(shown);
  }
  return { ...view, layout: { ...view.layout, layout: panels } };
}
