import type { Core } from '@strapi/strapi';
import { htmlTrouble } from '../../domain/html/limits';
import type { TakenOut } from '../../domain/html/taken-out';
import type { Refusal } from '../../domain/refusal';
import { contentAttributes, isHtml } from '../../repositories/content-shape';
import { markedApart, sanitiseApart, takenOutApart } from '../../threads/text-apart';

type Values = Readonly<Record<string, unknown>>;
interface Piece {
  readonly path: string;
  readonly text: string;
  readonly html: boolean;
}

const isValues = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Every piece of text in what was sent, whatever attribute it is for. */
function pieces(strapi: Core.Strapi, uid: string, data: Values, prefix: string): readonly Piece[] {
  const described = new Map(contentAttributes(strapi, uid));
  return Object.entries(data).flatMap(([name, value]): readonly Piece[] => {
    const attribute = described.get(name);
    const path = `${prefix}${name}`;
    if (attribute?.type === 'relation' || attribute?.type === 'media') return [];
    if (attribute?.component !== undefined) {
      const component = attribute.component;
      const many = Array.isArray(value);
      return [value].flat().flatMap((item, index) => (isValues(item) ? pieces(strapi, component, item, many ? `${path}[${index}].` : `${path}.`) : []));
    }
    return texts(value).map((text) => ({ path, text, html: attribute !== undefined && isHtml(attribute) }));
  });
}

const texts = (value: unknown): readonly string[] => {
  if (typeof value === 'string') return [value];
  if (Array.isArray(value)) return value.flatMap(texts);
  return isValues(value) ? Object.values(value).flatMap(texts) : [];
};

const trouble = ({ path, text, html }: Piece): readonly Refusal[] => {
  const found = html ? htmlTrouble(text) : text.includes('\u0000') ? ({ code: 'nul-byte', limit: 0 } as const) : null;
  return found === null ? [] : [{ kind: 'content', rule: 'REL-3.0', code: found.code, path, params: { limit: found.limit } }];
};

/** Markings are looked for in all that was sent, comments and hidden attributes with it: such text must never be stored here (REV-5.1). */
const marked = async ({ path, text, html }: Piece): Promise<readonly Refusal[]> =>
  (await markedApart([{ text, html }])) ? [{ kind: 'content', rule: 'REV-5.1', code: 'classification-marking', path }] : [];

const LIST_LIMIT = 200;
const isListOfTexts = (value: unknown): boolean =>
  Array.isArray(value) && value.length <= LIST_LIMIT && value.every((item) => typeof item === 'string' && item.length <= LIST_LIMIT);

/** Tags, choices and subjects are lists of short texts; Strapi would store whatever JSON it is given. */
function misshapen(strapi: Core.Strapi, uid: string, data: Values): readonly Refusal[] {
  return contentAttributes(strapi, uid).flatMap(([name, { type }]): readonly Refusal[] => {
    const value = data[name];
    if (type !== 'json' || value === undefined || value === null || isListOfTexts(value)) return [];
    return [{ kind: 'content', rule: 'REL-3.0', code: 'list-invalid', path: name, params: { limit: LIST_LIMIT } }];
  });
}

export interface Incoming {
  readonly refusals: readonly Refusal[];
  /** What is written instead: HTML in its normal form. */
  readonly data: Values;
  /** What the detectors found in what was sent and the normal form no longer holds. */
  readonly takenOut: readonly TakenOut[];
}

/** The same values with every HTML attribute in its sanitised, normal form: what is stored is what is reviewed and served. */
async function normalForm(strapi: Core.Strapi, uid: string, data: Values): Promise<Values> {
  const described = new Map(contentAttributes(strapi, uid));
  const values = Object.entries(data).map(async ([name, value]) => {
    const attribute = described.get(name);
    return [name, attribute !== undefined && isHtml(attribute) && typeof value === 'string' ? await sanitiseApart(value) : value] as const;
  });
  return Object.fromEntries(await Promise.all(values));
}

/** HTML attributes stand at the top of a type; of each what was lost on the way to its normal form. */
async function lost(parts: { readonly sent: Values; readonly stored: Values }): Promise<readonly TakenOut[]> {
  const losses = Object.entries(parts.sent).map(async ([path, sent]) => {
    const stored = parts.stored[path];
    return typeof sent === 'string' && typeof stored === 'string' && sent !== stored ? takenOutApart({ path, sent, stored }) : [];
  });
  return (await Promise.all(losses)).flat();
}

/**
 * Reads what a save sends: what must not be stored, and the form in which the rest is; large texts beside the event loop.
 * @throws 503 `REL-1` when that comes to no end
 */
export async function readIncoming(strapi: Core.Strapi, uid: string, data: Values): Promise<Incoming> {
  const all = pieces(strapi, uid, data, '');
  const troubles = [...misshapen(strapi, uid, data), ...all.flatMap(trouble)];
  if (troubles.length > 0) return { refusals: troubles, data, takenOut: [] };
  const markings = (await Promise.all(all.map(marked))).flat();
  if (markings.length > 0) return { refusals: markings, data, takenOut: [] };
  const stored = await normalForm(strapi, uid, data);
  return { refusals: [], data: stored, takenOut: await lost({ sent: data, stored }) };
}
