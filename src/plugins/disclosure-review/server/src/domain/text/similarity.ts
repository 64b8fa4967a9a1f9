import { normalise } from './normalise';

/** Characters compared at a time: shorter ones are everybody's words. */
const LENGTH = 10;

const bare = (text: string): string => normalise(text).text.replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * How much of `text` stands word for word in `other`: the share, 0 to 1, of its stretches of ten characters that occur there.
 * Linear. Texts shorter than ten characters have nothing in common.
 */
export function copiedShare({ text, other }: { readonly text: string; readonly other: string }): number {
  const [own, known] = [bare(text), bare(other)];
  const stretches = new Set<string>();
  for (let at = 0; at + LENGTH <= known.length; at += 1) stretches.add(known.slice(at, at + LENGTH));
  const count = own.length - LENGTH + 1;
  if (count <= 0 || stretches.size === 0) return 0;
  let copied = 0;
  for (let at = 0; at < count; at += 1) if (stretches.has(own.slice(at, at + LENGTH))) copied += 1;
  return copied / count;
}
