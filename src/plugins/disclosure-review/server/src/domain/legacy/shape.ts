import { z } from 'zod';

/** What an attribute of a type may say in a line of an import. */
export type AttributeShape =
  | { readonly kind: 'text'; readonly maxLength: number | null }
  | { readonly kind: 'choice'; readonly choices: readonly string[] }
  | { readonly kind: 'list' | 'date' | 'datetime' | 'boolean' | 'file' }
  | { readonly kind: 'integer'; readonly min: number | null }
  /** To something that is named by an attribute of its own (`code`, `slug`), or to a document of the old site by its address. */
  | { readonly kind: 'relation'; readonly target: string; readonly by: string | 'address' }
  | { readonly kind: 'component'; readonly attributes: Shape }
  | { readonly kind: 'many'; readonly of: AttributeShape };
export type Shape = readonly (readonly [name: string, described: AttributeShape])[];

/** A file of the import's folder, with what the media library says of it. */
const file = z.strictObject({
  file: z.string().min(1).max(1000),
  name: z.string().min(1).max(200).optional(),
  alternativeText: z.string().max(500).optional(),
  caption: z.string().max(500).optional(),
});
export type LegacyFile = z.infer<typeof file>;

/** CSV has nothing but texts: lists and objects stand there as JSON. */
const fromJson = (value: unknown): unknown => {
  if (typeof value !== 'string' || !/^\s*[[{]/.test(value)) return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    return value;
  }
};

const WORDS: ReadonlyMap<unknown, boolean> = new Map([['true', true], ['false', false]]);
const integer = (value: unknown): unknown => (typeof value === 'string' && /^-?\d{1,9}$/.test(value) ? Number(value) : value);

function schemaOf(described: AttributeShape): z.ZodType {
  switch (described.kind) {
    case 'text':
      return described.maxLength === null ? z.string() : z.string().max(described.maxLength);
    case 'choice':
      return z.enum(described.choices);
    case 'list':
      return z.preprocess(fromJson, z.array(z.string()));
    case 'date':
      return z.iso.date();
    case 'datetime':
      return z.iso.datetime({ offset: true });
    case 'boolean':
      return z.preprocess((value) => WORDS.get(value) ?? value, z.boolean());
    case 'integer':
      return z.preprocess(integer, z.number().int().min(described.min ?? Number.MIN_SAFE_INTEGER));
    case 'file':
      return z.preprocess((value) => (typeof value === 'string' && !/^\s*\{/.test(value) ? { file: value } : fromJson(value)), file);
    case 'relation':
      return z.string().min(1).max(1000);
    case 'component':
      return z.preprocess(fromJson, z.strictObject(optional(described.attributes)));
    case 'many':
      return z.preprocess(fromJson, z.array(schemaOf(described.of)).max(200));
  }
}

/** Null says as much as leaving out. */
const optional = (shape: Shape): Record<string, z.ZodType> =>
  Object.fromEntries(shape.map(([name, described]) => [name, z.preprocess((value) => value ?? undefined, schemaOf(described).optional())]));

/** A type as lines may describe its documents. */
export interface LineType {
  readonly shape: Shape;
  /** Of what a line says of the attributes; one that the type does not have is refused. */
  readonly schema: z.ZodType<Readonly<Record<string, unknown>>>;
}

export const lineType = (shape: Shape): LineType => ({ shape, schema: z.strictObject(optional(shape)) });
