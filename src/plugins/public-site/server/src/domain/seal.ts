import { createHmac } from 'node:crypto';
import type { PublicFile } from '../../../shared/contracts';

/**
 * Vouches for what was read out of a document's files: nobody without the key can put other words beside these files.
 * @returns HMAC-SHA-256, hex
 */
export function sealOf(parts: { readonly key: string; readonly documentId: string; readonly files: readonly PublicFile[]; readonly text: string }): string {
  const { key, documentId, files, text } = parts;
  return createHmac('sha256', key).update(JSON.stringify(['public-texts', documentId, files.map(({ place, sha256 }) => [place, sha256]), text])).digest('hex');
}
