import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { ComparedField, ComparedFile, ComparedFileChange, ComparedText, ComparisonAnswer } from '../../../../shared/desk';
import type { Clock } from '../../domain/clock';
import { changesBetween } from '../../domain/comparison/changes';
import { fileChanges, leavesOf, valueChanges, type FileLeaf, type Leaves } from '../../domain/comparison/fields';
import { markedHtml } from '../../domain/comparison/marked-html';
import { versionAsked, type Version } from '../../domain/comparison/versions';
import type { Json } from '../../domain/digest';
import { sanitiseHtml } from '../../domain/html/sanitise';
import { READING_FAILED } from '../../domain/reasons/state';
import type { DocumentRef } from '../../domain/review';
import { loadContent, type Content } from '../../repositories/contents';
import { keptCanonical } from '../../repositories/evidence';
import { fieldWords, type FieldWords } from '../../repositories/field-words';
import { isFileFailure } from '../../repositories/file-failure';
import { liveEntry } from '../../repositories/ledger';
import { liveAddresses } from '../../repositories/live-files';
import { stepsOf } from '../../repositories/steps';
import { refused } from '../../wording/refused';
import { asReader, type ReaderWork } from './readable';
import { relatedNames, sayValues } from './said-values';

type Words = ReadonlyMap<string, FieldWords>;

const kept = z.object({ content: z.record(z.string(), z.unknown()) });
const leavesIn = (canonical: string): Leaves => leavesOf(kept.parse(JSON.parse(canonical)).content as Json);
const withoutNumbers = (path: string): string => path.replace(/\[\d+\]/gu, '');
const labelOf = (path: string, words: FieldWords | undefined): { readonly zh: string; readonly en: string } => {
  const numbers = [...path.matchAll(/\[(\d+)\]/gu)].map(([, number]) => Number(number) + 1).join('.');
  const nth = numbers === '' ? '' : ` ${numbers}`;
  return { zh: `${words?.zh ?? path}${nth}`, en: `${words?.en ?? path}${nth}` };
};

function texts(words: Words, before: Leaves, after: Leaves): readonly ComparedText[] {
  const htmlAt = (leaves: Leaves, path: string): string => sanitiseHtml(String(leaves.values.find((leaf) => leaf.path === path)?.value ?? ''));
  return [...words]
    .filter(([path, { html }]) => html && [before, after].some(({ values }) => values.some((leaf) => leaf.path === path)))
    .map(([path, called]) => {
      const found = changesBetween({ before: htmlAt(before, path), after: htmlAt(after, path) });
      return { path, label: { zh: called.zh, en: called.en }, ...markedHtml(found), coarse: found.coarse };
    });
}

async function fields(work: ReaderWork, words: Words, before: Leaves, after: Leaves): Promise<readonly ComparedField[]> {
  const changed = valueChanges(before.values, after.values)
    .map((change) => ({ ...change, words: words.get(withoutNumbers(change.path)) }))
    .filter((change) => change.words?.html !== true);
  const names = await relatedNames(work, changed.map((change) => ({ words: change.words, values: [...change.before, ...change.after] })));
  return changed.map((change) => ({ path: change.path, label: labelOf(change.path, change.words), before: sayValues(change.before, change.words, names), after: sayValues(change.after, change.words, names) }));
}

async function files(work: ReaderWork, content: Content, before: Leaves, after: Leaves): Promise<readonly ComparedFileChange[]> {
  const addresses = new Map([...(await liveAddresses(work.trx, content)), ...content.files.map(({ sha256, row }) => [sha256, row.url] as const)]);
  const shown = (file: FileLeaf | null): ComparedFile | null => (file === null ? null : { name: file.name, sha256: file.sha256, alternativeText: file.alternativeText, url: addresses.get(file.sha256) ?? null });
  return fileChanges(before.files, after.files).map((change) => ({ path: change.path, change: change.change, before: shown(change.before), after: shown(change.after) }));
}

async function compare(work: ReaderWork, content: Content, version: Version): Promise<ComparisonAnswer> {
  const canonical = version.digest === content.digest ? content.canonical : await keptCanonical(work.trx, version.digest);
  if (canonical === '') return { found: false, with: version.with };
  const [before, after] = [leavesIn(canonical), leavesIn(content.canonical)];
  const words = await fieldWords(work.strapi, content.uid);
  return {
    found: true,
    with: version.with,
    before: { digest: version.digest, at: version.at.toISOString(), person: version.person },
    digest: content.digest,
    same: version.digest === content.digest,
    texts: texts(words, before, after),
    fields: await fields(work, words, before, after),
    files: await files(work, content, before, after),
  };
}

/**
 * `GET /disclosure-review/documents/:uid/:documentId/comparison?with=…`: the draft against a version of its own history, from the text
 * that was kept when a step named it.
 * @throws 403, 404 as the document itself; 409 `REL-1` where a file of the draft cannot be read
 */
export async function compareDocument(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly ref: DocumentRef; readonly query: unknown }): Promise<ComparisonAnswer> {
  const asked = z.object({ with: z.string().max(64).default('live') }).catch({ with: 'live' }).parse(parts.query).with;
  return asReader(parts, async (work) => {
    const recorded = { steps: await stepsOf(work.trx, parts.ref), live: await liveEntry(work.trx, parts.ref), personId: work.actor.id };
    const version = versionAsked(recorded, asked);
    if (version === null) return { found: false, with: asked };
    const content = await loadContent({ strapi: work.strapi, db: work.trx, ...parts.ref, status: 'draft' }).catch((error: unknown) => {
      throw isFileFailure(error) ? refused([READING_FAILED]) : error;
    });
    return content === null ? { found: false, with: asked } : compare(work, content, version);
  });
}
