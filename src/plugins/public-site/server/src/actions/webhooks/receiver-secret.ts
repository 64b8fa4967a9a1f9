import { randomBytes } from 'node:crypto';
import { keyFrom, seal, unseal } from '../../../../../disclosure-review/server/src/guards/sealing';

const key = (auditKey: string): Buffer => keyFrom({ auditKey, use: 'public-site receiver secret, version 1' });
const owner = (receiverId: number): string => `receiver ${receiverId}`;

/** A new secret of 256 bits. */
export const newReceiverSecret = (): string => randomBytes(32).toString('base64url');

export const sealedFor = (parts: { readonly auditKey: string; readonly receiverId: number; readonly secret: string }): string => seal({ key: key(parts.auditKey), owner: owner(parts.receiverId), text: parts.secret });

/** Null where it was altered, is another receiver's or was sealed with another key. */
export function unsealedFor(parts: { readonly auditKey: string; readonly receiverId: number; readonly sealed: string }): string | null {
  try {
    return unseal({ key: key(parts.auditKey), owner: owner(parts.receiverId), sealed: parts.sealed });
  } catch {
    return null;
  }
}
