import { z } from 'zod';
import type { EditionChangesAnswer, EditionsAnswer, SourceAnswer, WholeEditionAnswer } from '../../../../shared/registers';
import { editionChanges } from '../../domain/registers/edition-changes';
import type { Source } from '../../domain/sources';
import { editionPage, sourceEdition, type KeptEdition } from '../../repositories/source-editions';
import { refused } from '../../wording/refused';
import type { Call } from './keeping';

const page = z.object({ page: z.coerce.number().int().min(1).default(1), pageSize: z.coerce.number().int().min(1).max(50).default(20) });
const number = z.coerce.number().int().min(0).max(1_000_000_000);

/** Without what an older edition does not say. */
const sourceAnswer = (source: Source): SourceAnswer => Object.fromEntries(Object.entries(source).filter(([, value]) => value !== undefined)) as unknown as SourceAnswer;

/** The editions of the source registry, newest first, each with what it changed. */
export async function listEditions({ strapi, query }: Call & { readonly query: unknown }): Promise<EditionsAnswer> {
  const read = page.safeParse(query);
  if (!read.success) throw refused([{ kind: 'content', rule: 'REL-3.0', code: 'body-invalid', path: 'query', params: { path: 'page, pageSize' } }]);
  const { page: wanted, pageSize } = read.data;
  // One more than is shown: the last one is compared with the one before it.
  const { total, editions } = await editionPage(strapi.db.connection, { skip: (wanted - 1) * pageSize, size: pageSize + 1 });
  const results = editions.slice(0, pageSize).map(({ edition, at, by, sha256, sources }, index) => {
    const { added, changed, removed } = editionChanges(editions[index + 1]?.sources ?? [], sources);
    return { edition, at, by, sha256, sources: sources.length, added: added.length, changed: changed.length, removed: removed.length };
  });
  return { results, pagination: { page: wanted, pageSize, total } };
}

async function found(strapi: Call['strapi'], wanted: unknown): Promise<KeptEdition> {
  const read = number.safeParse(wanted);
  const edition = read.success ? await sourceEdition(strapi.db.connection, read.data) : null;
  if (edition === null) throw refused([{ kind: 'content', rule: 'REL-3.0', code: 'edition-unknown' }], 404);
  return edition;
}

/** One edition, as a decision that names it saw it. */
export async function viewEdition({ strapi, edition }: Call & { readonly edition: unknown }): Promise<WholeEditionAnswer> {
  const { sources, ...kept } = await found(strapi, edition);
  return { ...kept, sources: sources.map(sourceAnswer) };
}

/** What became of the registry between two editions; against nothing for the first. */
export async function compareEditions({ strapi, edition, since }: Call & { readonly edition: unknown; readonly since: unknown }): Promise<EditionChangesAnswer> {
  const after = await found(strapi, edition);
  const from = since === undefined ? after.edition - 1 : since;
  const before = Number(from) === 0 ? { edition: 0, sources: [] } : await found(strapi, from);
  const { added, changed, removed } = editionChanges(before.sources, after.sources);
  return {
    since: before.edition,
    edition: after.edition,
    added: added.map(sourceAnswer),
    changed: changed.map((one) => ({ before: sourceAnswer(one.before), after: sourceAnswer(one.after), attributes: one.attributes })),
    removed: removed.map(sourceAnswer),
  };
}
