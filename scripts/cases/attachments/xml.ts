import { strToU8, zipSync } from 'fflate';

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text made safe to stand in XML, in an element or between double quotes. */
export const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign);

export interface OfficePart {
  readonly path: string;
  readonly contentType: string;
  readonly xml: string;
}

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  readonly id: string;
  /** Last piece of the relation's type, for instance `header`. */
  readonly kind: string;
  readonly target: string;
}
const relations = (list: readonly Relation[]): string =>
  `${HEAD}<Relationships xmlns="${RELATIONS}">${list
    .map((one) => `<Relationship Id="${one.id}" Type="${OFFICE}/${one.kind}" Target="${one.target}"/>`)
    .join('')}</Relationships>`;

/** An Office Open XML package: its main part first, `relations` being those of the main part. */
export function officePackage(parts: { readonly parts: readonly [OfficePart, ...OfficePart[]]; readonly relations: readonly Relation[] }): Uint8Array {
  const main = parts.parts[0];
  const slash = main.path.lastIndexOf('/');
  const overrides = parts.parts.map((part) => `<Override PartName="/${part.path}" ContentType="${part.contentType}"/>`).join('');
  const types = `${HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${overrides}</Types>`;
  return zipSync({
    '[Content_Types].xml': strToU8(types),
    '_rels/.rels': strToU8(relations([{ id: 'rId1', kind: 'officeDocument', target: main.path }])),
    ...Object.fromEntries(parts.parts.map((part) => [part.path, strToU8(`${HEAD}${part.xml}`)])),
    [`${main.path.slice(0, slash)}/_rels/${main.path.slice(slash + 1)}.rels`]: strToU8(relations(parts.relations)),
  });
}
