/** A JSON Schema of OpenAPI 3.1 (draft 2020-12), as far as this interface uses it. */
export interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly default?: unknown;
  readonly items?: JsonSchema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
  readonly oneOf?: readonly JsonSchema[];
  readonly $ref?: string;
}

export type Schemas = Readonly<Record<string, JsonSchema>>;

export const REFERENCES = '#/components/schemas/';
export const refTo = (name: string): JsonSchema => ({ $ref: `${REFERENCES}${name}` });
export const listOf = (items: JsonSchema, more: JsonSchema = {}): JsonSchema => ({ type: 'array', items, ...more });
export const orNull = (schema: JsonSchema): JsonSchema => ({ anyOf: [schema, { type: 'null' }] });

/** Nothing but what is named. */
export const closed = (properties: Schemas, required: readonly string[] = Object.keys(properties)): JsonSchema => ({ type: 'object', properties, required, additionalProperties: false });

/** `api::news-release.news-release` → `NewsRelease`; `plugin::upload.file` → `UploadFile`. */
export function schemaName(uid: string): string {
  const [space = '', name = ''] = (uid.split('::').at(-1) ?? '').split('.');
  const words = uid.startsWith('plugin::') ? `${space}-${name}` : name;
  return words.split('-').map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}
