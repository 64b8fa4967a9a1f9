import { ask, type Asked } from '../domain/query/ask';
import { pagingAnswer } from '../domain/query/paging';
import { listDocuments, targetsOf } from '../repositories/documents';
import { badQuery } from './bad-query';
import { asksForDocuments, listedExtras, presentJson, tooDeep } from './present';
import { earliest, piecesAnswer, type Answer, type PublicType, type Serving } from './serving';

export type Listed = { readonly kind: 'answer'; readonly answer: Answer } | { readonly kind: 'engine'; readonly asked: Asked };

/**
 * `GET /api/<plural>`: live documents of one type in Strapi's form, each with its page tags and labels; `fields` leaves of those the tags
 * alone. `engine` where the request asks for what only Strapi's own engine answers.
 */
export async function listAnswer(serving: Serving, parts: { readonly type: PublicType; readonly query: unknown }): Promise<Listed> {
  const { type, query } = parts;
  const read = ask({ query, shape: type.shape, shapeOf: serving.shapeOf });
  if (!read.ok) return { kind: 'answer', answer: badQuery(read.problems) };
  const { asked } = read;
  const engine = { kind: 'engine', asked } as const;
  if (type.profile === null || tooDeep(serving, { selection: asked.selection, shape: type.shape })) return engine;
  const { store, references } = serving;
  const listed = await listDocuments({ store, references, uid: type.uid, asked });
  if (listed === null) return engine;
  const targets = asksForDocuments(serving, { selection: asked.selection, shape: type.shape }) ? await targetsOf({ store, keys: listed.documents.map(({ key }) => key) }) : new Map<number, never>();
  const changes: (Date | null)[] = [];
  const data = listed.documents.map((document) => {
    const { extras, changesAt } = listedExtras(serving, document);
    changes.push(changesAt);
    const { selection } = asked;
    return presentJson(serving, { document, shape: type.shape, selection, targets: targets.get(document.key) ?? [], extras: selection.fields === null ? extras : { meta: extras.meta } });
  });
  return { kind: 'answer', answer: piecesAnswer(['{"data":[', ...data.flatMap((pieces, index) => (index === 0 ? pieces : [',', ...pieces])), `],"meta":${JSON.stringify({ pagination: pagingAnswer(asked.paging, listed.total) })}}`], earliest(changes)) };
}
