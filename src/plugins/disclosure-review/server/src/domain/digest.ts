import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** Version of the algorithm below; kept with every digest, so that a later one never disputes an earlier one. */
export const DIGEST_ALGORITHM = 1;

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

export interface Digest {
  /** SHA-256, hex. */
  readonly digest: string;
  /** The RFC 8785 text that was hashed. */
  readonly canonical: string;
}

/** Leaves out what is not there, so that an attribute added to the schema later changes no old digest. */
function withoutAbsent(value: Json): Json {
  if (Array.isArray(value)) return value.map((item: Json) => withoutAbsent(item));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, item]) => item !== null && item !== undefined)
      .map(([key, item]) => [key, withoutAbsent(item)]),
  );
}

/**
 * SHA-256 over the canonical JSON (RFC 8785) of a document's content (design 5).
 * @param content attributes, components, relations as document ids, files as `{ name, alternativeText, caption, sha256 }`
 */
export function digestOf(parts: { readonly uid: string; readonly content: { readonly [key: string]: Json } }): Digest {
  const canonical = canonicalize({
    algorithm: DIGEST_ALGORITHM,
    uid: parts.uid,
    content: withoutAbsent(parts.content),
  });
  if (canonical === undefined) throw new TypeError('content cannot be written as JSON');
  return { digest: createHash('sha256').update(canonical).digest('hex'), canonical };
}

export const sha256Hex = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');
