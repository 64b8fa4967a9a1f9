import type { Knex } from 'knex';
import { sha256Hex } from '../../src/plugins/disclosure-review/server/src/domain/digest';
import { shanghaiDay } from '../../src/plugins/disclosure-review/server/src/domain/clock';
import { isPostgres } from '../../src/plugins/disclosure-review/server/src/repositories/locks';
import { keysAt } from '../../src/plugins/public-site/server/src/domain/document-key';
import { indexWords, tag } from '../../src/plugins/public-site/server/src/domain/words';
import { storedAttributes } from '../../src/plugins/public-site/server/src/repositories/stored-attributes';
import { SITEMAP_PART } from '../../src/plugins/public-site/server/src/repositories/public-rows';
import { segment } from '../../src/plugins/public-site/server/src/repositories/segment';
import { writer, type Written } from './texts';

export const UID = 'api::news-release.news-release';
const COLUMNS = 30;
const UNITS = 20;
const CHUNK = 250;

export const idOf = (number: number): string => `bench${String(number).padStart(19, '0')}`;
const columnId = (number: number): string => `column${String(number % COLUMNS).padStart(18, '0')}`;
const unitId = (number: number): string => `bench-unit${String(number % UNITS).padStart(14, '0')}`;
export const slugOf = (number: number): string => `c${number % COLUMNS}`;
/** Four documents an hour, the last one a day ago. */
const publishedAt = (number: number, of: number): Date => new Date(Date.UTC(2026, 10, 30) - (of - number) * 900_000);

async function references(db: Knex): Promise<{ readonly column: number; readonly unit: number }> {
  const now = new Date();
  const common = { created_at: now, updated_at: now, published_at: now };
  const first = async (table: string): Promise<number> => Number(((await db(table).max('id as last').first()) as { last: number | null }).last ?? 0) + 1;
  const [column, unit] = [await first('columns'), await first('organisations')];
  await db('columns').insert(Array.from({ length: COLUMNS }, (_, n) => ({ id: column + n, document_id: columnId(n), name: `栏目${n}`, slug: slugOf(n), type: '工作动态', order: n, ...common })));
  await db('organisations').insert(Array.from({ length: UNITS }, (_, n) => ({ id: unit + n, document_id: unitId(n), name: `单位${n}`, code: `u${n}`, kind: 'department', ...common })));
  return { column, unit };
}

interface Numbered {
  readonly n: number;
  readonly written: Written;
  readonly at: Date;
}

const row = ({ n, written, at }: Numbered, live: boolean): Readonly<Record<string, unknown>> => ({
  id: 1_000_000 + n * 2 + (live ? 1 : 0),
  document_id: idOf(n),
  title: written.title,
  body: written.body,
  keywords: JSON.stringify(written.keywords),
  origin: 'original',
  disclosure_attribute: 'active',
  created_at: at,
  updated_at: at,
  published_at: live ? at : null,
});

/** What Strapi keeps of a published document: a draft, the published row, and their links. */
async function intoStrapi(trx: Knex, parts: { readonly chunk: readonly Numbered[]; readonly column: number; readonly unit: number }): Promise<void> {
  const { chunk, column, unit } = parts;
  const both = chunk.flatMap((one) => [row(one, false), row(one, true)]);
  await trx('news_releases').insert(both);
  const link = (target: string, first: number, count: number): readonly object[] => chunk.flatMap(({ n }) => [0, 1].map((live) => ({ news_release_id: 1_000_000 + n * 2 + live, [target]: first + (n % count) })));
  await trx('news_releases_column_lnk').insert(link('column_id', column, COLUMNS));
  await trx('news_releases_organisation_lnk').insert(link('organisation_id', unit, UNITS));
}

const cut = new Map<string, readonly string[]>();
const wordsOf = (sentence: string): readonly string[] => {
  const known = cut.get(sentence) ?? indexWords({ text: sentence, segment, most: 1000 });
  if (cut.size < 500_000) cut.set(sentence, known);
  return known;
};

interface Indexed {
  readonly id: number;
  readonly documentId: string;
  readonly title: readonly string[];
  readonly body: readonly string[];
  readonly tags: readonly string[];
  readonly unit: string;
  readonly column: string;
  readonly year: string;
}

async function intoIndex(trx: Knex, entries: readonly Indexed[]): Promise<void> {
  if (isPostgres(trx)) {
    await trx.raw(`INSERT INTO pub_search (id, document_id, words, title_words, uid, organisation_id, column_id, year) SELECT id, document_id, array_to_tsvector(string_to_array(words, ' ')), array_to_tsvector(string_to_array(title, ' ')), ?, organisation_id, column_id, year FROM unnest(?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[], ?::text[]) AS entry(id, document_id, words, title, organisation_id, column_id, year)`, [
      UID,
      entries.map(({ id }) => id),
      entries.map(({ documentId }) => documentId),
      entries.map(({ title, body, tags }) => [...new Set([...title, ...body, ...tags])].join(' ')),
      entries.map(({ title, tags }) => [...new Set([...title, ...tags])].join(' ')),
      entries.map(({ unit }) => unit),
      entries.map(({ column }) => column),
      entries.map(({ year }) => year),
    ]);
    return;
  }
  for (const { id, title, body, tags } of entries) await trx.raw('INSERT INTO pub_search (rowid, title, body, tags) VALUES (?, ?, ?, ?)', [id, title.join(' '), body.join(' '), tags.join(' ')]);
}

const headOf = ({ n, written, at }: Numbered): object => ({ id: 1_000_001 + n * 2, documentId: idOf(n), title: written.title, subtitle: null, author: null, summary: null, keywords: written.keywords, origin: 'original', disclosureAttribute: 'active', statutoryCategory: null, createdAt: at, updatedAt: at, publishedAt: at });

/** What the public side keeps of it, under permits, as a release writes it. */
async function intoPublic(trx: Knex, chunk: readonly Numbered[]): Promise<void> {
  const moment = (at: Date): string => at.toISOString();
  const key = (at: Date): number => keysAt(at)[0];
  await trx('dr_permits').insert(chunk.map(({ n }) => ({ document_id: idOf(n) })));
  await trx('pub_documents').insert(
    chunk.map(({ n, written, at }) => ({
      id: key(at), uid: UID, document_id: idOf(n), entry_id: 1_000_001 + n * 2, release_id: n + 1, permalink: `bench-${n}`, index_number: `360499U/${n}`, published_at: moment(at), published_on: shanghaiDay(at),
      released_at: moment(at), created_at: moment(at), updated_at: moment(at), column_id: columnId(n), organisation_id: unitId(n), title: written.title, origin: 'original', disclosure_attribute: 'active',
      sha256: sha256Hex(Buffer.from(idOf(n))), sitemap_part: 1 + Math.floor(n / SITEMAP_PART),
    })),
  );
  await trx('pub_contents').insert(
    chunk.map(({ n, written, at }) => ({
      id: key(at), document_id: idOf(n), files: '[]',
      excerpt: written.sentences.join('').slice(0, 200),
      head: JSON.stringify(headOf({ n, written, at })),
      attributes: storedAttributes(trx, JSON.stringify({ ...headOf({ n, written, at }), body: written.body })),
      hanging: JSON.stringify({ organisation: unitId(n), column: columnId(n), cover: null, attachments: [], reprint: null, channels: [] }),
    })),
  );
  await trx('pub_texts').insert(chunk.map(({ n, written, at }) => ({ id: key(at), document_id: idOf(n), body: written.sentences.join('\n'), files: '' })));
  const links = (name: string, target: string, id: (n: number) => string): readonly object[] => chunk.map(({ n, at }) => ({ id: key(at), document_id: idOf(n), name, target_uid: target, target_id: id(n) }));
  await trx('pub_links').insert([...links('column', 'api::column.column', columnId), ...links('organisation', 'api::organisation.organisation', unitId)]);
  await trx('pub_keywords').insert(chunk.flatMap(({ n, written, at }) => [...new Set(written.keywords)].map((keyword) => ({ id: key(at), document_id: idOf(n), keyword }))));
  await intoIndex(
    trx,
    chunk.map(({ n, written, at }) => ({
      id: key(at), documentId: idOf(n), title: indexWords({ text: written.title, segment, most: 200 }), body: [...new Set(written.sentences.flatMap(wordsOf))],
      unit: unitId(n), column: columnId(n), year: shanghaiDay(at).slice(0, 4),
      tags: [tag.type(UID), tag.year(shanghaiDay(at).slice(0, 4)), tag.column(columnId(n)), tag.organisation(unitId(n))],
    })),
  );
  await trx('dr_permits').del();
}

async function publicFigures(db: Knex, documents: number): Promise<void> {
  const groups = new Map<string, number>();
  for (let n = 0; n < documents; n += 1) groups.set(`${columnId(n)} ${unitId(n)}`, (groups.get(`${columnId(n)} ${unitId(n)}`) ?? 0) + 1);
  await db('pub_counts').insert([...groups].map(([key, count]) => ({ uid: UID, column_id: key.split(' ')[0], organisation_id: key.split(' ')[1], documents: count })));
  const parts = Math.ceil(documents / SITEMAP_PART);
  await db('pub_sitemap').insert(Array.from({ length: parts }, (_, part) => ({ part: part + 1, documents: Math.min(SITEMAP_PART, documents - part * SITEMAP_PART), given: SITEMAP_PART, changed_at: new Date().toISOString() })));
}

/** Fills a throwaway application with live news releases of 4 KB; `ours` is false for a plain Strapi. */
export async function fill(parts: { readonly db: Knex; readonly documents: number; readonly ours: boolean }): Promise<void> {
  const { db, documents, ours } = parts;
  const write = writer(1);
  const { column, unit } = await references(db);
  for (let from = 0; from < documents; from += CHUNK) {
    const chunk = Array.from({ length: Math.min(CHUNK, documents - from) }, (_, index): Numbered => ({ n: from + index, written: write(from + index), at: publishedAt(from + index, documents) }));
    await db.transaction(async (trx) => {
      if (ours) await trx('dr_permits').insert(chunk.map(({ n }) => ({ document_id: idOf(n) })));
      await intoStrapi(trx, { chunk, column, unit });
      if (ours) await intoPublic(trx, chunk);
    });
  }
  if (ours) await publicFigures(db, documents);
  if (!isPostgres(db)) return;
  await db.raw('VACUUM ANALYZE');
  await db.raw('CHECKPOINT');
}
