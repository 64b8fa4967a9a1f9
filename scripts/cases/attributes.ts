import type { Attribute, Model, Models } from './models';
import type { References } from './references';
import { Unplayable } from './session';

export type Attributes = Readonly<Record<string, unknown>>;

/** What the words of a case's document stand for. */
export interface Meanings {
  readonly models: Models;
  readonly references: References;
  readonly as: string;
  /** documentId by the key of the documents saved so far. */
  readonly saved: ReadonlyMap<string, string>;
  /** File id by the name of what was uploaded for this document. */
  readonly files: ReadonlyMap<string, number>;
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const listed = (value: unknown): readonly unknown[] => (value === null || value === undefined ? [] : Array.isArray(value) ? value : [value]);

async function relation(parts: { readonly value: unknown; readonly attribute: Attribute; readonly meanings: Meanings }): Promise<unknown> {
  const target = parts.attribute.targetModel ?? parts.attribute.target ?? '';
  const one = async (name: unknown): Promise<unknown> => {
    if (typeof name !== 'string') return name;
    if (!name.startsWith('case:')) return { documentId: await parts.meanings.references.documentId({ target, name, as: parts.meanings.as }) };
    const documentId = parts.meanings.saved.get(name.slice('case:'.length));
    if (documentId === undefined) throw new Unplayable(`${name} is not saved yet: list it before the document that refers to it`);
    return { documentId };
  };
  const set: unknown[] = [];
  for (const name of listed(parts.value)) set.push(await one(name));
  return { set };
}

async function media(parts: { readonly value: unknown; readonly meanings: Meanings }): Promise<unknown> {
  const id = (name: unknown): unknown => (typeof name === 'string' ? (parts.meanings.files.get(name) ?? name) : name);
  return Array.isArray(parts.value) ? parts.value.map(id) : id(parts.value);
}

async function attributeValue(parts: { readonly value: unknown; readonly attribute: Attribute | undefined; readonly meanings: Meanings }): Promise<unknown> {
  const { value, attribute, meanings } = parts;
  switch (attribute?.type) {
    case 'relation':
      return relation({ value, attribute, meanings });
    case 'media':
      return media({ value, meanings });
    case 'component': {
      const model = meanings.models.component(attribute.component ?? '');
      const one = (piece: unknown): Promise<unknown> => (isRecord(piece) ? inTheForm({ attributes: piece, model, meanings }) : Promise.resolve(piece));
      return Array.isArray(value) ? Promise.all(value.map(one)) : one(value);
    }
    default:
      return value;
  }
}

/**
 * A document of a case as the panel's form sends it: organisations and columns by documentId,
 * `case:KEY` by that document's, files by id, components likewise inside. Attributes that the
 * type does not have are sent as they stand; the server judges them.
 */
export async function inTheForm(parts: { readonly attributes: Attributes; readonly model: Model; readonly meanings: Meanings }): Promise<Attributes> {
  const sent: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(parts.attributes)) {
    sent[name] = await attributeValue({ value, attribute: parts.model.attributes[name], meanings: parts.meanings });
  }
  return sent;
}
