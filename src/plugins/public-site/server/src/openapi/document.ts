import type { PublicType } from '../answers/serving';
import type { ShapeOf } from '../domain/shape';
import { contentProperties, contentSchema, reachable } from './contents';
import { documentPaths } from './documents';
import { contractSchemas } from './from-zod';
import { closed, schemaName, type Schemas } from './json-schema';
import { ERRORS, HEADERS, PARAMETERS, RESPONSES, type Parameter, type Paths, type Reply } from './operation';
import { COMPARISONS, querySchemas } from './query-schemas';
import { siteWidePaths } from './site-wide';

export interface OpenApiDocument {
  readonly openapi: '3.1.0';
  readonly info: { readonly title: string; readonly version: string; readonly description: string };
  readonly servers: readonly { readonly url: string }[];
  readonly security: readonly Readonly<Record<string, readonly string[]>>[];
  readonly paths: Paths;
  readonly components: {
    readonly schemas: Schemas;
    readonly responses: Readonly<Record<string, Reply>>;
    readonly headers: typeof HEADERS;
    readonly parameters: Readonly<Record<string, Parameter>>;
    readonly securitySchemes: Readonly<Record<string, object>>;
  };
}

const ABOUT = `只读,不需要登录;也可用只读 API 令牌(Authorization: Bearer)。参数严格:不认识的参数、字段、运算一律 400,并逐项说明。HEAD 与 GET 同样回答而无正文。

Read only; nobody has to log in, read-only API tokens work too. Parameters are strict: whatever is not known is refused with 400 and named. HEAD is answered like GET without a body.`;

/** Documents of a governed type carry more than their attributes: in a list, and alone. */
function documentSchemas(types: readonly PublicType[], contracts: Schemas): Schemas {
  const extras = (name: string): Schemas => contracts[name]?.properties ?? {};
  const always = ['id', 'documentId', 'meta'];
  return Object.fromEntries(
    types.filter(({ profile }) => profile !== null).flatMap(({ uid, shape }) => {
      const name = schemaName(uid);
      const own = contentProperties(shape);
      return [
        [`${name}Listed`, closed({ ...own, ...extras('ListedExtras') }, always)] as const,
        [`${name}Detail`, closed({ ...own, ...extras('DetailExtras') }, always)] as const,
      ];
    }),
  );
}

/** Shapes without what leads to something that the public may not read. */
const leadingSomewhere =
  (shapeOf: ShapeOf): ShapeOf =>
  (uid) => {
    const shape = shapeOf(uid);
    if (shape === null) return null;
    return { uid, attributes: new Map([...shape.attributes].filter(([, { kind, target }]) => kind === 'media' || target === null || shapeOf(target) !== null)) };
  };

/**
 * The public interface as an OpenAPI 3.1 document, made from the shapes of the types and the contracts of the answers.
 * @param url where the interface is served, without a slash at its end; empty where that is not known
 */
export function openApiDocument(parts: { readonly types: readonly PublicType[]; readonly shapeOf: ShapeOf; readonly url: string }): OpenApiDocument {
  const { url } = parts;
  const shapeOf = leadingSomewhere(parts.shapeOf);
  const types = parts.types.map((type) => ({ ...type, shape: shapeOf(type.uid) ?? type.shape }));
  const uids = reachable({ uids: types.map(({ uid }) => uid), shapeOf });
  const contracts = contractSchemas();
  const contents = Object.fromEntries(uids.map((uid) => [schemaName(uid), shapeOf(uid)] as const).flatMap(([name, shape]) => (shape === null ? [] : [[name, contentSchema(shape)] as const])));
  return {
    openapi: '3.1.0',
    info: { title: '县政府信息公开接口 / Public interface of the county government', version: '1.0.0', description: ABOUT },
    servers: [{ url: url === '' ? '/' : url }],
    security: [{}, { token: [] }],
    paths: { ...siteWidePaths(), ...documentPaths(types) },
    components: {
      schemas: { ...ERRORS, ...contracts, ...contents, ...documentSchemas(types, contracts), ...COMPARISONS, ...querySchemas({ uids, shapeOf }) },
      responses: RESPONSES,
      headers: HEADERS,
      parameters: PARAMETERS,
      securitySchemes: { token: { type: 'http', scheme: 'bearer', description: '只读 API 令牌 / read-only API token' } },
    },
  };
}
