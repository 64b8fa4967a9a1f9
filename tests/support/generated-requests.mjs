/**
 * Valid requests made from an OpenAPI document: reads `{ document, seed, count, values }` from its input and writes an array of
 * `{ template, path, query }`. A process of its own, because json-schema-faker comes as an ES module alone.
 * `values` names what parameters of paths may be, so that some requests find something.
 */
import { text } from 'node:stream/consumers';
import { createGeneratorSync } from 'json-schema-faker';

const { document, seed, count, values } = JSON.parse(await text(process.stdin));
const { schemas, parameters } = document.components;

/** Mulberry32, as json-schema-faker has it. */
function chance(from) {
  let state = from >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
const random = chance(seed);
const one = (list) => list[Math.floor(random() * list.length)];
const generator = createGeneratorSync({ seed, optionalsProbability: 0.2, refDepthMax: 3, maxItems: 3 });
const made = (schema) => generator.generate({ ...schema, components: { schemas } });

const request = () => {
  const [template, { get }] = one(Object.entries(document.paths));
  let path = template;
  const query = {};
  for (const parameter of get.parameters.map((each) => (each.$ref === undefined ? each : parameters[each.$ref.split('/').at(-1)]))) {
    const { name, schema, required } = parameter;
    if (parameter.in === 'path') path = path.replace(`{${name}}`, encodeURIComponent(random() < 0.7 && values[template]?.length > 0 ? one(values[template]) : String(made(schema))));
    else if (parameter.in === 'query' && (required || random() < 0.4)) query[name] = parameter.style === 'form' && Array.isArray(schema.items?.enum) ? made(schema).join(',') : made(schema);
  }
  return { template, path, query };
};

process.stdout.write(JSON.stringify(Array.from({ length: count }, request)));
