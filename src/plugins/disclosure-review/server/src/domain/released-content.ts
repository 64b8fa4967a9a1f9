import { z } from 'zod';
import { digestOf, type Json } from './digest';

const kept = z.object({ uid: z.string(), content: z.record(z.string(), z.unknown()) });

/**
 * What a released document's digest is once the targets of some of its relations were withdrawn: Strapi empties such links, and
 * that is no difference (design 5).
 * @param canonical the text that was digested at release
 * @param relations names of the attributes that relate to governed documents
 * @param live document ids of the targets that are still live
 * @returns SHA-256, hex
 */
export function digestWithoutDeadLinks(parts: {
  readonly canonical: string;
  readonly relations: readonly string[];
  readonly live: ReadonlySet<string>;
}): string {
  const { uid, content } = kept.parse(JSON.parse(parts.canonical));
  const alive = (value: unknown): unknown => {
    if (Array.isArray(value)) {
      const left = value.filter((documentId) => parts.live.has(String(documentId)));
      return left.length === 0 ? undefined : left;
    }
    return parts.live.has(String(value)) ? value : undefined;
  };
  const now = Object.fromEntries(
    Object.entries(content)
      .map(([name, value]) => [name, parts.relations.includes(name) ? alive(value) : value] as const)
      .filter(([, value]) => value !== undefined),
  ) as { readonly [key: string]: Json };
  return digestOf({ uid, content: now }).digest;
}
