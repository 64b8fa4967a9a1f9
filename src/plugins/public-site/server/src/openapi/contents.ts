import { isScalar, type AttributeShape, type Kind, type Shape, type ShapeOf } from '../domain/shape';
import { attributeWords } from './attribute-words';
import { closed, listOf, orNull, refTo, schemaName, type JsonSchema, type Schemas } from './json-schema';

export const UPLOAD_FILE = 'plugin::upload.file';

type ScalarKind = Exclude<Kind, 'relation' | 'component' | 'media'>;

/** A value as it is answered; null stands for what was left empty. */
const VALUES: Readonly<Record<ScalarKind, JsonSchema>> = {
  string: { type: ['string', 'null'] },
  text: { type: ['string', 'null'] },
  html: { type: ['string', 'null'], description: '可直接显示的 HTML,已消毒 / HTML, sanitised' },
  integer: { type: ['integer', 'null'] },
  decimal: { type: ['number', 'null'] },
  boolean: { type: ['boolean', 'null'] },
  date: { type: ['string', 'null'], format: 'date' },
  datetime: { type: ['string', 'null'], format: 'date-time' },
  json: { type: ['array', 'null'], items: { type: 'string' } },
};

const NEVER_EMPTY: Schemas = { id: { type: 'integer' }, documentId: { type: 'string' } };

function valueSchema({ name, kind, choices }: AttributeShape, uid: string): JsonSchema {
  if (kind === 'relation' || kind === 'component' || kind === 'media') return {};
  const words = attributeWords(name);
  const never = NEVER_EMPTY[name];
  // What an image library notes of a picture has no form of its own.
  const plain = never ?? (uid === UPLOAD_FILE && kind === 'json' ? {} : choices === undefined ? VALUES[kind] : { enum: [...choices, null] });
  return words === undefined ? plain : { ...plain, description: plain.description === undefined ? words : `${words}。${plain.description}` };
}

/** What stands below a document where `populate` asks for it. */
function hangingSchema({ name, kind, target, many }: AttributeShape): JsonSchema {
  const uid = kind === 'media' ? UPLOAD_FILE : (target ?? '');
  const words = attributeWords(name);
  return { ...(many ? { anyOf: [listOf(refTo(schemaName(uid))), { type: 'null' }] } : orNull(refTo(schemaName(uid)))), description: `populate=${name}${words === undefined ? '' : `:${words}`}` };
}

export const contentProperties = (shape: Shape): Schemas =>
  Object.fromEntries([...shape.attributes.values()].map((attribute) => [attribute.name, isScalar(attribute) ? valueSchema(attribute, shape.uid) : hangingSchema(attribute)]));

/** Attributes of a type or a component as they are answered; `fields` may leave out all but its ids. */
export const contentSchema = (shape: Shape): JsonSchema => closed(contentProperties(shape), ['id', 'documentId'].filter((name) => shape.attributes.has(name)));

/** Uids of all that hangs on these types, at any depth, the types included. */
export function reachable(parts: { readonly uids: readonly string[]; readonly shapeOf: ShapeOf }): readonly string[] {
  const known = new Set<string>();
  const visit = (uid: string): void => {
    const shape = known.has(uid) ? null : parts.shapeOf(uid);
    if (shape === null) return;
    known.add(uid);
    for (const { kind, target } of shape.attributes.values()) {
      if (kind === 'media') visit(UPLOAD_FILE);
      else if (target !== null) visit(target);
    }
  };
  parts.uids.forEach(visit);
  return [...known];
}
