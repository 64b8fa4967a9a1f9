import type { Refusal } from '../domain/refusal';
import { markedApart } from '../threads/text-apart';

interface Text {
  readonly path: string;
  readonly text: string;
}

/** Every text in a parsed body with its place; the names of an open list of boxes are texts too, and stand at the list. */
function textsIn(value: unknown, path: string): readonly Text[] {
  if (typeof value === 'string') return [{ path, text: value }];
  if (Array.isArray(value)) return value.flatMap((item, index) => textsIn(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => [{ path, text: name }, ...textsIn(inner, path === '' ? name : `${path}.${name}`)]);
}

/**
 * Where a classification marking stands in what somebody sends to be kept beside a document: reasons, opinions, marks, comments. Such
 * text must never be stored here, least of all in a history that forgets nothing (REV-5.1).
 */
export async function markingsIn(body: unknown): Promise<readonly Refusal[]> {
  const found: Refusal[] = [];
  for (const { path, text } of textsIn(body, '')) {
    if (found.at(-1)?.path !== path && (await markedApart([{ text, html: false }]))) found.push({ kind: 'content', rule: 'REV-5.1', code: 'classification-marking', path });
  }
  return found;
}
