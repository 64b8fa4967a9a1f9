import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

/** A key of its own out of the secret of the audit, so that neither gives the other away; another use has another key. */
export const keyFrom = (parts: { readonly auditKey: string; readonly use: string }): Buffer => Buffer.from(hkdfSync('sha256', parts.auditKey, '', parts.use, 32));

/** Encrypts a text for one owner, base64: in another owner's row it does not decrypt. */
export function seal(parts: { readonly key: Buffer; readonly owner: string; readonly text: string }): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', parts.key, nonce).setAAD(Buffer.from(parts.owner));
  return Buffer.concat([nonce, cipher.update(parts.text, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

/** The text again; throws where it was altered, is another owner's or was sealed with another key. */
export function unseal(parts: { readonly key: Buffer; readonly owner: string; readonly sealed: string }): string {
  const bytes = Buffer.from(parts.sealed, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', parts.key, bytes.subarray(0, 12)).setAAD(Buffer.from(parts.owner));
  decipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
}
