/** So many documents may bear one and the same second: an import of old pages with plain dates has thousands of a day. */
const PER_SECOND = 2 ** 20;

const secondOf = (publishedAt: Date): number => Math.max(0, Math.floor(publishedAt.getTime() / 1000));

/** Keys of documents that were published in this second: from the first to the last. Greater is later; below 2^53 until 2242. */
export const keysAt = (publishedAt: Date): readonly [first: number, last: number] => {
  const first = secondOf(publishedAt) * PER_SECOND;
  return [first, first + PER_SECOND - 1];
};

/**
 * Key of a document in the order of publication: the next free one of its second.
 * @param last the greatest key in use in that second, or null
 * @throws when a second is full; the release is refused then
 */
export function keyFor(parts: { readonly publishedAt: Date; readonly last: number | null }): number {
  const [first, end] = keysAt(parts.publishedAt);
  const key = parts.last === null ? first : parts.last + 1;
  if (key > end) throw new Error(`too many documents were published at ${parts.publishedAt.toISOString()}`);
  return key;
}

/** The first key of documents that were published on this day in the county, or so many days later. */
export const firstKeyOn = (day: string, later = 0): number => keysAt(new Date(Date.parse(`${day}T00:00:00+08:00`) + later * 86_400_000))[0];
