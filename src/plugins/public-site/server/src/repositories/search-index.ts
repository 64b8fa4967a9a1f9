import type { Knex } from 'knex';
import { isPostgres } from '../../../../disclosure-review/server/src/repositories/locks';
import { shanghaiDay } from '../../../../disclosure-review/server/src/domain/clock';
import { indexWords, tag } from '../domain/words';
import type { PublicVersion } from '../domain/public-version';
import { segment } from './segment';

/** Different words of one document; a dictionary as an attachment must not fill the index. PostgreSQL takes a megabyte a row. */
const MOST = { title: 200, body: 20_000 } as const;

interface Entry {
  readonly id: number;
  readonly documentId: string;
  readonly uid: string;
  readonly publishedAt: Date;
  readonly version: Pick<PublicVersion, 'texts' | 'columnId' | 'organisationId' | 'numberKey'>;
}

export interface IndexedWords {
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly tags: readonly string[];
}

/** In the county. */
const yearOf = (publishedAt: Date): string => shanghaiDay(publishedAt).slice(0, 4);

/** The words by which a document is found. */
export function wordsOfDocument({ uid, publishedAt, version }: Entry): IndexedWords {
  const { texts, columnId, organisationId, numberKey } = version;
  return {
    title: indexWords({ text: `${texts.title} ${numberKey ?? ''}`, segment, most: MOST.title }),
    body: indexWords({ text: `${texts.body}\n${texts.files}`, segment, most: MOST.body }),
    tags: [tag.type(uid), tag.year(yearOf(publishedAt)), ...(columnId === null ? [] : [tag.column(columnId)]), ...(organisationId === null ? [] : [tag.organisation(organisationId)])],
  };
}

/** Enters a document into the search index of this database, in the transaction of its release. */
export async function writeSearch(trx: Knex, entry: Entry): Promise<void> {
  const { title, body, tags } = wordsOfDocument(entry);
  if (isPostgres(trx)) {
    await trx.raw('INSERT INTO pub_search (id, document_id, words, title_words, uid, organisation_id, column_id, year) VALUES (?, ?, array_to_tsvector(?::text[]), array_to_tsvector(?::text[]), ?, ?, ?, ?)', [
      entry.id,
      entry.documentId,
      [...new Set([...title, ...body, ...tags])],
      [...new Set([...title, ...tags])],
      entry.uid,
      entry.version.organisationId,
      entry.version.columnId,
      yearOf(entry.publishedAt),
    ]);
    return;
  }
  await trx.raw('DELETE FROM pub_search WHERE rowid = ?', [entry.id]);
  await trx.raw('INSERT INTO pub_search (rowid, title, body, tags) VALUES (?, ?, ?, ?)', [entry.id, title.join(' '), body.join(' '), tags.join(' ')]);
}
