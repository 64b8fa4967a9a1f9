import { particularsOf } from '../../../../disclosure-review/server/src/domain/rendering/particulars';
import type { Brief, DetailExtras } from '../../../shared/contracts';
import { ask, type Asked } from '../domain/query/ask';
import { said } from '../domain/wording';
import { findDocument, findNotice, targetsOf, type LiveDocument, type Notice } from '../repositories/documents';
import { neighboursOf, type Neighbours } from '../repositories/neighbours';
import { briefOf } from './addresses';
import { badQuery } from './bad-query';
import { asksForDocuments, listedExtras, presentJson, tooDeep } from './present';
import { errorAnswer, isRead, notFound, piecesAnswer, type Answer, type PublicType, type Serving } from './serving';

export type Detailed = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'engine'; readonly asked: Asked };

const words = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : []);

function ofProfile(serving: Serving, type: PublicType, { referring, referredTo }: Neighbours): Partial<DetailExtras> {
  const referringBy = (name: string, uidIs: (uid: string) => boolean): readonly Brief[] => referring.filter((one) => one.name === name && uidIs(one.document.uid)).map(({ document }) => briefOf(serving, document));
  const target = (name: string): Brief | null => referredTo.filter((one) => one.name === name).map(({ document }) => briefOf(serving, document))[0] ?? null;
  if (type.profile === 'policy-document') {
    return { interpretations: referringBy('policyDocument', (uid) => uid !== type.uid), repealedByDocument: target('repealedBy'), repeals: referringBy('repealedBy', (uid) => uid === type.uid) };
  }
  return type.profile === 'interpretation' ? { policy: target('policyDocument') } : {};
}

const readOnly = (serving: Serving, { related, referring, referredTo, ...others }: Neighbours): Neighbours => ({
  ...others,
  related: related.filter(({ uid }) => isRead(serving, uid)),
  referring: referring.filter(({ document }) => isRead(serving, document.uid)),
  referredTo: referredTo.filter(({ document }) => isRead(serving, document.uid)),
});

/** Everything that the page of one document shows. */
export async function detailExtras(serving: Serving, parts: { readonly type: PublicType; readonly document: LiveDocument }): Promise<{ readonly extras: DetailExtras; readonly changesAt: Date | null }> {
  const { type, document } = parts;
  const { extras, changesAt } = listedExtras(serving, document);
  const neighbours = readOnly(serving, await neighboursOf(serving.store, document, words(document.attributes.keywords)));
  const brief = (found: Neighbours['previous']): Brief | null => (found === null ? null : briefOf(serving, found));
  // Related documents and units stand in the table by their names as they are now.
  const named = Object.fromEntries([
    ...neighbours.referredTo.map(({ name, document: target }) => [name, { title: target.title }] as const),
    ...Object.entries(document.hanging).flatMap(([name, value]) => {
      const organisation = typeof value === 'string' ? serving.references.organisations.get(value) : undefined;
      return organisation === undefined ? [] : [[name, { name: organisation.values.name }] as const];
    }),
  ]);
  return {
    extras: {
      ...extras,
      particulars: particularsOf(type.profile ?? '', { ...document.attributes, ...Object.fromEntries(Object.entries(document.hanging).filter(([, value]) => typeof value === 'object')), ...named }),
      files: document.files,
      previous: brief(neighbours.previous),
      next: brief(neighbours.next),
      related: neighbours.related.map((one) => briefOf(serving, one)),
      ...ofProfile(serving, type, neighbours),
      legacyAddress: document.legacyAddress,
    },
    changesAt,
  };
}

interface Sought {
  readonly type: PublicType;
  readonly by: 'permalink' | 'document_id';
  readonly value: string;
}
type Found = { readonly document: LiveDocument } | { readonly notice: Notice } | null;

/** Released anew between the two readings, a document is in neither: it is looked for once more. */
async function look(serving: Serving, { type, by, value }: Sought): Promise<Found> {
  const place = { store: serving.store, uid: type.uid, by, value };
  const document = await findDocument(place);
  if (document !== null) return { document };
  const notice = await findNotice(place);
  if (notice !== null) return { notice };
  const again = await findDocument(place);
  return again === null ? null : { document: again };
}

function gone({ permalink, at, notice: text }: Notice): Answer {
  const told = text === '' ? said('withdrawn') : text;
  return errorAnswer({ status: 410, name: 'GoneError', message: told, details: { permalink, withdrawnAt: at, notice: told } });
}

/**
 * `GET /api/<plural>/:documentId` and `GET /api/<plural>/by-path/:permalink`: one live document, whole; 410 with its notice where it was
 * withdrawn, 404 where there never was one.
 */
export async function detailAnswer(serving: Serving, parts: { readonly type: PublicType; readonly by: 'permalink' | 'document_id'; readonly value: string; readonly query: unknown }): Promise<Detailed> {
  const { type, query } = parts;
  const read = ask({ query, shape: type.shape, shapeOf: serving.shapeOf });
  if (!read.ok) return { kind: 'answer', answer: badQuery(read.problems) };
  const { selection, others } = read.asked;
  const { store } = serving;
  const found = await look(serving, parts);
  if (found === null) return { kind: 'answer', answer: notFound() };
  if ('notice' in found) return { kind: 'answer', answer: gone(found.notice) };
  const { document } = found;
  // A condition on one document is a question about it; Strapi's engine knows what is meant.
  if (others.length > 0 || read.asked.condition !== null || tooDeep(serving, { selection, shape: type.shape })) return { kind: 'engine', asked: read.asked };
  const targets = asksForDocuments(serving, { selection, shape: type.shape }) ? ((await targetsOf({ store, keys: [document.key] })).get(document.key) ?? []) : [];
  const { extras, changesAt } = await detailExtras(serving, { type, document });
  const data = presentJson(serving, { document, shape: type.shape, selection, targets, extras: selection.fields === null ? extras : { meta: extras.meta } });
  return { kind: 'answer', answer: piecesAnswer(['{"data":', ...data, ',"meta":{}}'], changesAt) };
}
