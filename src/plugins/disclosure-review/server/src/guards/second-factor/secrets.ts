import { createHmac, randomInt, timingSafeEqual } from 'node:crypto';
import { Secret, TOTP } from 'otpauth';
import { keyFrom, seal, unseal } from '../sealing';

/** Seconds of a time step; what every authenticator app takes for granted (RFC 6238). */
const PERIOD = 30;
const RECOVERY_CODES = 10;
/** Without those that are taken for one another. Thirty-two of them: five bits each. */
const LETTERS = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const RECOVERY_LENGTH = 12;

const keyFor = (auditKey: string, use: string): Buffer => keyFrom({ auditKey, use: `disclosure-review second factor ${use}, version 1` });

const owner = (personId: number): string => `person ${personId}`;

/** Encrypts a secret for one person: the same text in another person's row does not decrypt. */
export const sealed = (parts: { readonly auditKey: string; readonly personId: number; readonly secret: string }): string =>
  seal({ key: keyFor(parts.auditKey, 'secret'), owner: owner(parts.personId), text: parts.secret });

/** The secret again; throws where it was altered, is another person's or was sealed with another key. */
export const unsealed = (parts: { readonly auditKey: string; readonly personId: number; readonly sealed: string }): string =>
  unseal({ key: keyFor(parts.auditKey, 'secret'), owner: owner(parts.personId), sealed: parts.sealed });

/** A new secret of 160 bits, base32. */
export const newSecret = (): string => new Secret({ size: 20 }).base32;

const totp = (parts: { readonly secret: string; readonly issuer?: string; readonly account?: string }): TOTP =>
  new TOTP({ secret: Secret.fromBase32(parts.secret), issuer: parts.issuer ?? '', label: parts.account ?? 'panel', algorithm: 'SHA1', digits: 6, period: PERIOD });

/** What an authenticator app reads out of the QR code. */
export const address = (parts: { readonly secret: string; readonly issuer: string; readonly account: string }): string => totp(parts).toString();

/** The code that is right at that moment. */
export const codeAt = (parts: { readonly secret: string; readonly at: Date }): string => totp(parts).generate({ timestamp: parts.at.getTime() });

/**
 * The time step whose code this is, at most one before or after the moment's own, for clocks that go wrong; null when it is none or
 * not later than `after`. The library compares in constant time.
 */
export function stepOf(parts: { readonly secret: string; readonly code: string; readonly at: Date; readonly after: number }): number | null {
  if (!/^\d{6}$/.test(parts.code)) return null;
  const delta = totp(parts).validate({ token: parts.code, timestamp: parts.at.getTime(), window: 1 });
  if (delta === null) return null;
  const step = Math.floor(parts.at.getTime() / 1000 / PERIOD) + delta;
  return step > parts.after ? step : null;
}

/** Ten codes for the day the telephone is lost, in groups of four. */
export const newRecoveryCodes = (): readonly string[] =>
  Array.from({ length: RECOVERY_CODES }, () =>
    Array.from({ length: RECOVERY_LENGTH }, () => LETTERS[randomInt(LETTERS.length)])
      .join('')
      .replace(/(.{4})(?=.)/g, '$1-'),
  );

/** A code as people type it: spaces, dashes and small letters do not matter. */
export const asTyped = (code: string): string => code.normalize('NFKC').replace(/[\s-]/g, '').toUpperCase();

/** What is kept of a recovery code; worth nothing without the key. */
export const recoveryHash = (parts: { readonly auditKey: string; readonly personId: number; readonly code: string }): string =>
  createHmac('sha256', keyFor(parts.auditKey, 'recovery')).update(owner(parts.personId)).update('\n').update(asTyped(parts.code)).digest('hex');

/** The kept code that this hash is, compared in constant time. */
export const sameHash = <Kept extends { readonly hash: string }>(kept: readonly Kept[], hash: string): Kept | undefined =>
  kept.filter((one) => one.hash.length === hash.length && timingSafeEqual(Buffer.from(one.hash), Buffer.from(hash)))[0];
