import { z } from 'zod';

export interface PublicDocument {
  readonly plural: string;
  /** Absent where not even the first save went through. */
  readonly documentId: string | undefined;
  readonly title: string;
  /** Slug of its column, where the case gives one. */
  readonly column: string | undefined;
  /** Addresses of its files, their smaller forms included. */
  readonly files: readonly string[];
}
interface Look {
  readonly status: number;
  readonly text: string;
}
const detailSchema = z.object({ data: z.looseObject({ documentId: z.string() }) });

async function look(parts: { readonly origin: string; readonly path: string }): Promise<Look> {
  const response = await fetch(new URL(parts.path, parts.origin), { redirect: 'manual' });
  return { status: response.status, text: await response.text() };
}

const detailPath = (document: PublicDocument): string => `/api/${document.plural}/${document.documentId ?? ''}`;

/** Whether the public API serves the document under its own address. */
export async function isServed(parts: { readonly origin: string; readonly document: PublicDocument }): Promise<boolean> {
  if (parts.document.documentId === undefined) return false;
  const { status, text } = await look({ origin: parts.origin, path: detailPath(parts.document) });
  if (status !== 200) return false;
  try {
    const detail = detailSchema.safeParse(JSON.parse(text));
    return detail.success && detail.data.data.documentId === parts.document.documentId;
  } catch {
    return false;
  }
}

const decoded = (xml: string): string => xml.replace(/<!\[CDATA\[|\]\]>/g, '').replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/&quot;/g, '"').replace(/&amp;/g, '&');

/** Whether an answer, JSON or XML, tells of the document: by its documentId, or by its title as a title of its own. */
export function tellsOf(parts: { readonly text: string; readonly document: PublicDocument; readonly titleIsItsOwn: boolean }): boolean {
  const { documentId, title } = parts.document;
  if (documentId !== undefined && parts.text.includes(documentId)) return true;
  if (!parts.titleIsItsOwn || title === '') return false;
  const quoted = JSON.stringify(title);
  if (['title', 'ArticleTitle'].some((key) => parts.text.includes(`"${key}":${quoted}`) || parts.text.includes(`"${key}": ${quoted}`))) return true;
  return [...parts.text.matchAll(/<title[^>]*>([\s\S]*?)<\/title>/g)].some(([, inside]) => decoded(inside ?? '').trim() === title);
}

/**
 * The places where the public API still serves a document, none for one that is not public.
 * A place that does not exist, or refuses the question, serves nothing. `titleIsItsOwn` is false
 * where another document of the same title is live; then the documentId alone tells. `withdrawn`
 * lets the public notice of a withdrawal stand.
 */
export async function placesServing(parts: {
  readonly origin: string;
  readonly document: PublicDocument;
  readonly titleIsItsOwn: boolean;
  readonly withdrawn: boolean;
}): Promise<readonly string[]> {
  const { origin, document } = parts;
  const q = encodeURIComponent(document.title);
  const lists: readonly (readonly [string, string])[] = [
    ['list', `/api/${document.plural}?pagination[pageSize]=100`],
    ['list', `/api/${document.plural}?filters[title][$eq]=${q}`],
    ['list of drafts', `/api/${document.plural}?status=draft&filters[title][$eq]=${q}`],
    ['search', `/api/search?q=${q}`],
    ['sitemap', '/api/sitemap.xml'],
    ...(document.column === undefined ? [] : [['feed', `/api/feeds/${encodeURIComponent(document.column)}.xml`] as const]),
    // Both tell the public of a withdrawal, and so name what was withdrawn.
    ...(parts.withdrawn ? [] : ([['withdrawn', '/api/withdrawn'], ['export', '/api/export?since=2000-01-01T00:00:00Z']] as const)),
  ];
  const details = document.documentId === undefined ? [] : [detailPath(document), `${detailPath(document)}?status=draft`];
  const [shown, inLists, files] = await Promise.all([
    Promise.all(details.map(async (path) => ((await look({ origin, path })).status === 200 ? ['detail'] : []))),
    Promise.all(lists.map(async ([name, path]) => (await listTells({ ...parts, path }) ? [name] : []))),
    Promise.all(document.files.map(async (path) => ((await look({ origin, path })).status < 300 ? ['file'] : []))),
  ]);
  return [...new Set([...shown, ...inLists, ...files].flat())];
}

async function listTells(parts: { readonly origin: string; readonly path: string; readonly document: PublicDocument; readonly titleIsItsOwn: boolean }): Promise<boolean> {
  const { status, text } = await look(parts);
  return status === 200 && tellsOf({ text, document: parts.document, titleIsItsOwn: parts.titleIsItsOwn });
}
