import { REFERENCES, type JsonSchema, type Schemas } from '../json-schema';

const nameOf = ($ref: string): string => $ref.slice(REFERENCES.length);
const isNull = ({ type }: JsonSchema): boolean => type === 'null';

/** In a few words, what a value looks like. */
export function formOf(schema: JsonSchema): string {
  if (schema.$ref !== undefined) return nameOf(schema.$ref);
  const several = schema.anyOf ?? schema.oneOf;
  if (several !== undefined) return several.map(formOf).join(' | ');
  if (schema.enum !== undefined) return schema.enum.map(String).join(' | ');
  if (schema.const !== undefined) return String(schema.const);
  if (schema.type === 'array') return `[${formOf(schema.items ?? {})}]`;
  const type = Array.isArray(schema.type) ? schema.type.join(' | ') : String(schema.type ?? '*');
  const { minimum, maximum } = schema;
  return `${schema.format === undefined ? type : `${type} (${schema.format})`}${minimum === undefined || maximum === undefined || maximum === Number.MAX_SAFE_INTEGER ? '' : ` ${minimum}…${maximum}`}`;
}

const DEEPEST = 3;

/** A list or what may be null, as what it is a list of. */
function core(schema: JsonSchema): JsonSchema {
  const several = (schema.anyOf ?? schema.oneOf)?.filter((one) => !isNull(one));
  if (several?.length === 1 && several[0] !== undefined) return core(several[0]);
  return schema.type === 'array' && schema.items !== undefined ? core(schema.items) : schema;
}

/** The shape of an answer, a line a value, as deep as it can still be read. */
export function outline(parts: { readonly schema: JsonSchema; readonly schemas: Schemas; readonly depth?: number; readonly within?: readonly string[] }): string {
  const { schema, schemas, depth = 0, within = [] } = parts;
  const inner = core(schema);
  const name = inner.$ref === undefined ? null : nameOf(inner.$ref);
  const { properties } = name === null ? inner : (schemas[name] ?? {});
  if (properties === undefined || depth > DEEPEST || (name !== null && within.includes(name))) return '';
  return Object.entries(properties)
    .map(([key, value]) => {
      const said = value.description === undefined ? '' : `    ${value.description}`;
      const below = outline({ schema: value, schemas, depth: depth + 1, within: name === null ? within : [...within, name] });
      return `${'  '.repeat(depth)}${key}: ${formOf(value)}${said}${below === '' ? '' : `\n${below}`}`;
    })
    .join('\n');
}
