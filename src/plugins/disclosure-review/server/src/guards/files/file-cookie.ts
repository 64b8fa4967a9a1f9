import { createHmac, timingSafeEqual } from 'node:crypto';

/** Who a file cookie speaks for, until when. */
export interface FileTicket {
  readonly sessionId: string;
  readonly userId: number;
  /** Milliseconds since 1970, in real time, as logins keep it. */
  readonly expires: number;
}

export const FILE_COOKIE = 'dr_files';
/** Milliseconds. Renewed with every answer of the panel's API, so that it only runs out on an idle page. */
export const TICKET_LIFE = 5 * 60_000;

/** A key of its own out of the secret that signs panel logins, so that neither's signature can pass for the other's. */
export const ticketKey = (adminSecret: string): Buffer =>
  createHmac('sha256', adminSecret).update('disclosure-review file cookie, version 1').digest();

const signature = (parts: { readonly key: Buffer; readonly text: string }): Buffer =>
  createHmac('sha256', parts.key).update(parts.text).digest();

/** The cookie's value: session, user and end in clear, then their HMAC. */
export function writeTicket(parts: { readonly key: Buffer; readonly ticket: FileTicket }): string {
  const { sessionId, userId, expires } = parts.ticket;
  const text = [Buffer.from(sessionId).toString('base64url'), userId, expires].join('.');
  return `${text}.${signature({ key: parts.key, text }).toString('base64url')}`;
}

/** Reads a cookie's value; null when it is forged, damaged or past its end. `now` in milliseconds of real time. */
export function readTicket(parts: { readonly key: Buffer; readonly value: string; readonly now: number }): FileTicket | null {
  const match = /^(([\w-]{1,200})\.(\d{1,15})\.(\d{1,15}))\.([\w-]{43})$/.exec(parts.value);
  if (match === null) return null;
  const [, text = '', session = '', user, end, mac = ''] = match;
  const given = Buffer.from(mac, 'base64url');
  const right = signature({ key: parts.key, text });
  if (given.length !== right.length || !timingSafeEqual(given, right)) return null;
  const ticket = { sessionId: Buffer.from(session, 'base64url').toString(), userId: Number(user), expires: Number(end) };
  return ticket.expires > parts.now && ticket.expires <= parts.now + TICKET_LIFE ? ticket : null;
}
