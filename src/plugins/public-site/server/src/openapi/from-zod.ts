import { z } from 'zod';
import { CONTRACTS } from './contract-schemas';
import { REFERENCES, type JsonSchema, type Schemas } from './json-schema';

/** What zod writes of a schema is JSON Schema; its type says so in other words. */
const bare = (schema: object): JsonSchema => {
  const { $schema: _draft, $id: _id, ...rest } = schema as Readonly<Record<string, unknown>>;
  void _draft;
  void _id;
  return rest as JsonSchema;
};

/** The contracts as schemas that refer to one another by name. */
export function contractSchemas(): Schemas {
  const registry = z.registry<{ readonly id: string }>();
  for (const [id, schema] of Object.entries(CONTRACTS)) registry.add(schema, { id });
  const { schemas } = z.toJSONSchema(registry, { uri: (id) => `${REFERENCES}${id}` });
  return Object.fromEntries(Object.entries(schemas).map(([name, schema]) => [name, bare(schema)]));
}

/** What a request may carry, as it is written in the address; a number's digits are not described a second time. */
export function parameterSchemas(parameters: z.ZodObject): { readonly properties: Schemas; readonly required: readonly string[] } {
  const { properties = {}, required = [] } = bare(z.toJSONSchema(parameters, { io: 'input' }));
  const plain = Object.entries(properties).map(([name, schema]) => {
    const { pattern, ...rest } = schema;
    return [name, schema.type === 'integer' || schema.format === 'date' || pattern === undefined ? rest : schema] as const;
  });
  return { properties: Object.fromEntries(plain), required };
}
