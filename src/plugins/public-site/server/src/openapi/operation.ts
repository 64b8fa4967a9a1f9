import { closed, refTo, type JsonSchema, type Schemas } from './json-schema';

export interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly description: string;
  readonly required: boolean;
  readonly schema: JsonSchema;
  readonly style?: 'deepObject' | 'form';
  readonly explode?: boolean;
}
export interface Content {
  readonly [type: string]: { readonly schema: JsonSchema };
}
export interface Reply {
  readonly description: string;
  readonly headers?: Readonly<Record<string, { readonly $ref: string }>>;
  readonly content?: Content;
}
export interface Operation {
  readonly operationId: string;
  readonly summary: string;
  readonly description?: string;
  readonly tags: readonly string[];
  readonly parameters: readonly (Parameter | { readonly $ref: string })[];
  readonly responses: Readonly<Record<string, Reply | { readonly $ref: string }>>;
  /** A request that may be tried as it stands. */
  readonly 'x-example': string;
}
export type Paths = Readonly<Record<string, { readonly get: Operation }>>;

const JSON_TYPE = 'application/json';
const problem: JsonSchema = { type: 'object', properties: { path: { type: 'array', items: { type: 'string' } }, name: { type: 'string' }, code: { type: 'string' }, message: { type: 'string' } }, required: ['path', 'message', 'name'] };

/** Strapi's error envelope; `details` says where and why. */
export const ERRORS: Schemas = {
  ErrorAnswer: closed({
    data: { type: 'null' },
    error: closed({ status: { type: 'integer' }, name: { type: 'string' }, message: { type: 'string' }, details: { type: 'object', properties: { errors: { type: 'array', items: problem } } } }),
  }),
  GoneAnswer: closed({
    data: { type: 'null' },
    error: closed({
      status: { const: 410 },
      name: { const: 'GoneError' },
      message: { type: 'string' },
      details: closed({ permalink: { type: 'string' }, withdrawnAt: { type: 'string', format: 'date-time' }, notice: { type: 'string' } }),
    }),
  }),
};

const failing = (description: string, schema = 'ErrorAnswer', headers?: Reply['headers']): Reply => ({ description, ...(headers !== undefined && { headers }), content: { [JSON_TYPE]: { schema: refTo(schema) } } });
const header = (name: string): { readonly $ref: string } => ({ $ref: `#/components/headers/${name}` });

export const HEADERS: Readonly<Record<string, { readonly description: string; readonly schema: JsonSchema }>> = {
  ETag: { description: '强校验,按字节;各压缩方式各有一个 / strong, of the very bytes, one a coding', schema: { type: 'string', pattern: '^"[^"]+"$' } },
  CacheControl: { description: '可存,每次须询问是否仍有效 / may be kept, must be asked for each time', schema: { const: 'public, no-cache' } },
  Vary: { description: 'Accept-Encoding', schema: { type: 'string' } },
  RetryAfter: { description: '几秒后再试 / seconds to wait', schema: { type: 'integer', minimum: 1 } },
};

export const RESPONSES: Readonly<Record<string, Reply>> = {
  NotModified: { description: '未变,用手头的一份 / what you hold still stands', headers: { ETag: header('ETag') } },
  BadRequest: failing('参数不对,逐项说明 / parameters are wrong, each is named'),
  Unauthorized: failing('令牌无效 / the token is not valid'),
  Forbidden: failing('没有读取权限 / not allowed to read this'),
  NotFound: failing('没有这一项 / no such thing'),
  Gone: failing('已撤下,附公告 / withdrawn, with its notice', 'GoneAnswer'),
  TooLong: failing('网址超过 4096 个字符 / the address is longer than 4096 characters'),
  TooMany: failing('请求太多 / too many requests', 'ErrorAnswer', { 'Retry-After': header('RetryAfter') }),
  NotNow: failing('暂时不能回答 / not available right now', 'ErrorAnswer', { 'Retry-After': header('RetryAfter') }),
};

/** Statuses besides 200 by the name of their answer. */
export const NAMES: Readonly<Record<number, string>> = { 304: 'NotModified', 400: 'BadRequest', 401: 'Unauthorized', 403: 'Forbidden', 404: 'NotFound', 410: 'Gone', 414: 'TooLong', 429: 'TooMany', 503: 'NotNow' };
/** Any address may answer so. */
const EVERYWHERE = [304, 400, 414, 429, 503];

/** All answers of an address: the good one, and the errors that it knows besides those of every address. */
export function replies(parts: { readonly content: Content; readonly description: string; readonly also?: readonly number[] }): Operation['responses'] {
  const { content, description, also = [] } = parts;
  const good: Reply = { description, headers: { ETag: header('ETag'), 'Cache-Control': header('CacheControl'), Vary: header('Vary') }, content };
  const others = [...EVERYWHERE, ...also].sort((one, other) => one - other);
  return { 200: good, ...Object.fromEntries(others.map((status) => [status, { $ref: `#/components/responses/${NAMES[status] ?? ''}` }])) };
}

export const json = (schema: JsonSchema): Content => ({ [JSON_TYPE]: { schema } });
/** What is answered as XML or HTML is described by its own standard. */
export const textOf = (...types: readonly string[]): Content => Object.fromEntries(types.map((type) => [type, { schema: { type: 'string' } }]));

export const PARAMETERS: Readonly<Record<string, Parameter>> = {
  IfNoneMatch: { name: 'If-None-Match', in: 'header', required: false, description: '上次的 ETag;未变则 304 / the ETag you hold; 304 where it still stands', schema: { type: 'string' } },
};
export const conditional = { $ref: '#/components/parameters/IfNoneMatch' } as const;
