import { markingOf, reprintLabels } from '../../../../disclosure-review/server/src/domain/rendering/render';
import type { ColumnStep, ListedExtras } from '../../../shared/contracts';
import { eventState, validityAt, type Timed } from '../domain/event-state';
import { pageTags } from '../domain/page-tags';
import type { Selection } from '../domain/query/selection';
import { isScalar, type AttributeShape, type Shape } from '../domain/shape';
import { textOf, type Piece } from '../domain/stored-json';
import type { LiveDocument } from '../repositories/documents';
import type { Reference, References } from '../repositories/references';
import { COLUMN, ORGANISATION } from '../repositories/shapes';
import { absolute, addressOf } from './addresses';
import { earliest, type Serving } from './serving';

type Values = Readonly<Record<string, unknown>>;
/** What a document refers to among the live ones. */
export type Targets = readonly { readonly name: string; readonly target: LiveDocument }[];

const FILE = 'plugin::upload.file';
const isRecord = (value: unknown): value is Values => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Whether a relation leads to a document under review, which only a look at what is live can answer. */
const leadsToDocument = (serving: Serving, { kind, target }: AttributeShape): boolean => kind === 'relation' && serving.types.some(({ uid, profile }) => uid === target && profile !== null);

/** Whether a selection asks for documents that these refer to: then they have to be read too. */
export const asksForDocuments = (serving: Serving, { selection, shape }: { readonly selection: Selection; readonly shape: Shape }): boolean =>
  [...selection.below.keys()].some((name) => {
    const attribute = shape.attributes.get(name);
    return attribute !== undefined && leadsToDocument(serving, attribute);
  });

/** True where relations to documents hang below one another: that is for Strapi's own engine. */
export function tooDeep(serving: Serving, parts: { readonly selection: Selection; readonly shape: Shape; readonly below?: boolean }): boolean {
  return [...parts.selection.below].some(([name, selection]) => {
    const attribute = parts.shape.attributes.get(name);
    const shape = attribute?.target == null ? null : serving.shapeOf(attribute.target);
    if (attribute === undefined || shape === null) return false;
    const leads = leadsToDocument(serving, attribute);
    return (leads && parts.below === true) || tooDeep(serving, { selection, shape, below: leads || parts.below === true });
  });
}

const scalars = (values: Values, fields: ReadonlySet<string> | null): Values => (fields === null ? values : Object.fromEntries(Object.entries(values).filter(([name]) => fields.has(name))));

function reference(serving: Serving, parts: { readonly documentId: unknown; readonly target: string; readonly selection: Selection }): Values | null {
  const { documentId, target, selection } = parts;
  const all: ReadonlyMap<string, Reference> = target === COLUMN ? serving.references.columns : serving.references.organisations;
  const found = typeof documentId === 'string' ? all.get(documentId) : undefined;
  if (found === undefined) return null;
  const parent = selection.below.get('parent');
  return { ...scalars(found.values, selection.fields), ...(parent !== undefined && target === COLUMN && { parent: reference(serving, { documentId: found.parent, target, selection: parent }) }) };
}

/** Components keep what is a value of theirs; what hangs on them comes only where it is asked for. */
function part(serving: Serving, parts: { readonly value: unknown; readonly shape: Shape | null; readonly selection: Selection }): unknown {
  const { value, shape, selection } = parts;
  if (Array.isArray(value)) return value.map((one) => part(serving, { value: one, shape, selection }));
  if (!isRecord(value) || shape === null) return value ?? null;
  if (shape.uid === FILE) return scalars(value, selection.fields);
  const hangs = new Map([...shape.attributes.values()].filter((attribute) => !isScalar(attribute)).map((attribute) => [attribute.name, attribute]));
  const own = scalars(Object.fromEntries(Object.entries(value).filter(([name]) => !hangs.has(name))), selection.fields);
  const below = [...selection.below].map(([name, chosen]) => {
    const attribute = hangs.get(name);
    const target = attribute?.kind === 'media' ? FILE : attribute?.target;
    return [name, part(serving, { value: value[name], shape: target == null ? null : serving.shapeOf(target), selection: chosen })] as const;
  });
  return { ...own, ...Object.fromEntries(below) };
}

function hanging(serving: Serving, parts: { readonly document: LiveDocument; readonly attribute: AttributeShape; readonly selection: Selection; readonly targets: Targets }): unknown {
  const { document, attribute, selection, targets } = parts;
  const value = document.hanging[attribute.name];
  const { target } = attribute;
  if (attribute.kind === 'media') return part(serving, { value, shape: serving.shapeOf(FILE), selection });
  if (attribute.kind === 'component') return part(serving, { value, shape: target === null ? null : serving.shapeOf(target), selection });
  if (target === COLUMN || target === ORGANISATION) {
    const one = (documentId: unknown): Values | null => reference(serving, { documentId, target, selection });
    return Array.isArray(value) ? value.map(one).filter((found) => found !== null) : one(value);
  }
  const shape = target === null ? null : serving.shapeOf(target);
  const found = targets.filter(({ name }) => name === attribute.name).map((each) => (shape === null ? null : present(serving, { document: each.target, shape, selection, targets: [] })));
  return attribute.many ? found : (found[0] ?? null);
}

const wholeOf = (document: LiveDocument): Values => JSON.parse(textOf(document.attributesJson)) as Values;

interface Presenting {
  readonly document: LiveDocument;
  readonly shape: Shape;
  readonly selection: Selection;
  readonly targets: Targets;
}

function below(serving: Serving, { document, shape, selection, targets }: Presenting): Values {
  if (selection.below.size === 0) return {};
  return Object.fromEntries(
    [...selection.below].flatMap(([name, chosen]) => {
      const attribute = shape.attributes.get(name);
      return attribute === undefined || isScalar(attribute) ? [] : [[name, hanging(serving, { document, attribute, selection: chosen, targets })] as const];
    }),
  );
}

/** A document as Strapi answers it: its values and, below them, what was asked for. */
export const present = (serving: Serving, presenting: Presenting): Values => ({ ...scalars(wholeOf(presenting.document), presenting.selection.fields), ...below(serving, presenting) });

/** What follows the attributes in one object, without its opening brace. */
const rest = (values: object): string => {
  const text = JSON.stringify(values);
  return text === '{}' ? '}' : `,${text.slice(1)}`;
};

/**
 * The same as JSON with what else the document carries, in pieces. The long texts go through as they are stored: they are most of
 * an answer, and making a string of them and bytes again would be most of its cost.
 */
export function presentJson(serving: Serving, presenting: Presenting & { readonly extras: object }): readonly Piece[] {
  const { document, selection, extras } = presenting;
  if (selection.fields !== null) return [JSON.stringify({ ...present(serving, presenting), ...extras })];
  return [{ open: document.attributesJson }, rest({ ...below(serving, presenting), ...extras })];
}

function walkUp({ columns }: References, columnId: string | null): readonly ColumnStep[] {
  const path: ColumnStep[] = [];
  for (let next = columnId; next !== null && path.length < 10; ) {
    const found = columns.get(next);
    if (found === undefined) break;
    path.unshift({ documentId: found.documentId, name: String(found.values.name ?? ''), slug: String(found.values.slug ?? '') });
    next = found.parent;
  }
  return path;
}

/** As columns stand at one reading of the site, the way to each is the same for all its documents. */
const walked = new WeakMap<References, Map<string | null, readonly ColumnStep[]>>();

export function columnPath({ references }: Serving, columnId: string | null): readonly ColumnStep[] {
  const paths = walked.get(references) ?? new Map<string | null, readonly ColumnStep[]>();
  walked.set(references, paths);
  const path = paths.get(columnId) ?? walkUp(references, columnId);
  paths.set(columnId, path);
  return path;
}

export function timedState(serving: Serving, document: LiveDocument): { readonly event: Timed<string> | null; readonly validity: Timed<string> | null } {
  const profile = serving.types.find(({ uid }) => uid === document.uid)?.profile;
  const { attributes } = document;
  return {
    event: profile === 'open-day-event' ? eventState({ attributes, hanging: document.hanging, now: serving.now }) : null,
    validity: profile === 'policy-document' ? validityAt({ attributes, now: serving.now }) : null,
  };
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** The publishing unit by its name as it is now; null where it has none. */
export function publisherOf({ references }: Serving, { organisationId }: Pick<LiveDocument, 'organisationId'>): ListedExtras['publisher'] {
  const organisation = organisationId === null ? undefined : references.organisations.get(organisationId);
  return organisation === undefined ? null : { name: text(organisation.values.name), code: text(organisation.values.code) };
}

/** Page tags and labels of a document, from what is live and what the site says of itself now. */
export function listedExtras(serving: Serving, document: LiveDocument): { readonly extras: ListedExtras; readonly changesAt: Date | null } {
  const { references } = serving;
  const { attributes, hanging: hangs } = document;
  const column = document.columnId === null ? undefined : references.columns.get(document.columnId);
  const { event, validity } = timedState(serving, document);
  const reprint = isRecord(hangs.reprint) ? hangs.reprint : {};
  const publisher = publisherOf(serving, document);
  const source = attributes.origin === 'reprint' ? text(reprint.sourceName) : '';
  const cover = isRecord(hangs.cover) ? text(hangs.cover.url) : '';
  const url = addressOf(serving, document);
  const { facts } = references;
  const extras: ListedExtras = {
    permalink: document.permalink,
    url,
    indexNumber: document.indexNumber,
    releasedAt: document.releasedAt,
    publisher,
    columnPath: columnPath(serving, document.columnId),
    reprintLabels: reprintLabels({ origin: attributes.origin, reprint }),
    marking: markingOf(attributes),
    ...(event !== null && { state: event.state }),
    ...(validity !== null && { validityNow: validity.state }),
    meta: pageTags({
      site: facts,
      column: column?.values ?? null,
      attributes,
      publishedAt: new Date(document.publishedAt),
      source: source === '' ? (publisher?.name ?? '') : source,
      image: cover === '' ? null : absolute(serving, cover),
      url,
    }),
  };
  return { extras, changesAt: earliest([event?.changesAt ?? null, validity?.changesAt ?? null]) };
}

