import { z } from 'zod';
import { digestOf, type Json } from './digest';

const kept = z.object({ uid: z.string(), content: z.record(z.string(), z.unknown()) });

/**
 * What a released document's digest is once the targets of some of its relations were withdrawn: Strapi empties such links, and
 * that is no difference (design 5). A link to a target that went live again may be there or not: Strapi does not put it back.
 * @param canonical the text that was digested at release
 * @param now the text of the live row as it is now; it says only which of the emptied links are there
 * @param relations names of the attributes that relate to governed documents
 * @param live document ids of the targets that are live now
 * @param emptied document ids of the targets that were withdrawn since the release, live again or not
 * @returns SHA-256, hex
 */
export function digestWithoutDeadLinks(parts: {
  readonly canonical: string;
  readonly now: string;
  readonly relations: readonly string[];
  readonly live: ReadonlySet<string>;
  readonly emptied: ReadonlySet<string>;
}): string {
  const { uid, content } = kept.parse(JSON.parse(parts.canonical));
  const linkedNow = kept.parse(JSON.parse(parts.now)).content;
  const alive = (name: string, value: unknown): unknown => {
    const there = new Set([linkedNow[name]].flat());
    const stands = (documentId: unknown): boolean => parts.live.has(String(documentId)) && (there.has(documentId) || !parts.emptied.has(String(documentId)));
    if (Array.isArray(value)) {
      const left = value.filter(stands);
      return left.length === 0 ? undefined : left;
    }
    return stands(value) ? value : undefined;
  };
  const expected = Object.fromEntries(
    Object.entries(content)
      .map(([name, value]) => [name, parts.relations.includes(name) ? alive(name, value) : value] as const)
      .filter(([, value]) => value !== undefined),
  ) as { readonly [key: string]: Json };
  return digestOf({ uid, content: expected }).digest;
}
