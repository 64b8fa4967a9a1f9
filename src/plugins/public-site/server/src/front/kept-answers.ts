import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { Answer } from '../answers/serving';

export type Coding = 'identity' | 'gzip' | 'br';

/** An answer ready to be sent, as often as it is asked for while the epoch stands. */
export interface Ready {
  readonly status: number;
  readonly body: Buffer;
  /** Without quotes. */
  readonly hash: string;
  /** Milliseconds since 1970, by the clock of the rules; Infinity for as long as the epoch stands. */
  readonly until: number;
  /** Names and values by turns, as node writes them; for status 200 and for 304. */
  readonly full: readonly string[];
  readonly notModified: readonly string[];
}

const SMALL = 1000;
const pack = { gzip: promisify(gzip), br: promisify(brotliCompress) } as const;

/** Of every answer of the public interface: nothing in it is to be run, framed or guessed at. */
const ALWAYS: readonly string[] = [
  'X-Content-Type-Options', 'nosniff',
  'Content-Security-Policy', "default-src 'none'; frame-ancestors 'none'",
  'Strict-Transport-Security', 'max-age=31536000; includeSubDomains',
  'Access-Control-Allow-Origin', '*',
  'Access-Control-Expose-Headers', 'ETag',
];

/** Anybody may keep it, nobody may show it without asking whether it still holds: gone means gone, in a CDN too. */
const KEEP = ['Cache-Control', 'public, no-cache', 'Vary', 'Accept-Encoding'] as const;

async function encoded(body: Buffer, coding: Coding): Promise<Buffer> {
  if (coding === 'identity') return body;
  return coding === 'gzip' ? pack.gzip(body, { level: 6 }) : pack.br(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: body.length } });
}

export const policyOf = (type: string): readonly string[] => (type.startsWith('text/html') ? ALWAYS.map((value) => (value.startsWith('default-src') ? "default-src 'none'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; frame-ancestors 'none'; base-uri 'none'; form-action 'none'" : value)) : ALWAYS);

/** Makes an answer ready in one coding. A strong ETag names bytes, so each coding has its own. */
export async function makeReady(answer: Answer, coding: Coding): Promise<Ready> {
  const plain = answer.body;
  const used = plain.length < SMALL ? 'identity' : coding;
  const body = await encoded(plain, used);
  const hash = `${createHash('sha256').update(plain).digest('base64url').slice(0, 32)}${used === 'identity' ? '' : `-${used}`}`;
  const validity = answer.status === 200 ? [...KEEP, 'ETag', `"${hash}"`] : ['Cache-Control', 'no-store'];
  return {
    status: answer.status,
    body,
    hash,
    until: answer.until?.getTime() ?? Number.POSITIVE_INFINITY,
    full: [...policyOf(answer.type), ...validity, 'Content-Type', answer.type, 'Content-Length', String(body.length), ...(used === 'identity' ? [] : ['Content-Encoding', used])],
    // The client holds the rest with what it kept (RFC 9110, 15.4.5).
    notModified: ['Access-Control-Allow-Origin', '*', ...validity],
  };
}

/** The best coding that the client takes; an answer that it must not get at all is sent as it is, as servers do. */
export function codingOf(accepted: string | undefined): Coding {
  if (accepted === undefined || accepted === '') return 'identity';
  const taken = (name: string): boolean => new RegExp(`(?:^|[,\\s])${name}(?:\\s*;\\s*q=(?!0(?:\\.0*)?(?:[,\\s]|$))[\\d.]+)?\\s*(?:,|$)`, 'iu').test(accepted);
  return taken('br') ? 'br' : taken('gzip') ? 'gzip' : 'identity';
}

/** Whether `If-None-Match` names these bytes. */
export function matches(asked: string | undefined, hash: string): boolean {
  if (asked === undefined) return false;
  if (asked === `"${hash}"`) return true;
  return asked.split(',').some((one) => one.trim().replace(/^W\//u, '') === `"${hash}"` || one.trim() === '*');
}

/** What a kept answer weighs besides its body. */
const OVERHEAD = 1500;

/** Answers of the present epoch, by address and coding, up to so many bytes; the oldest goes first. */
export interface Kept {
  readonly find: (epoch: number, key: string) => Ready | undefined;
  readonly put: (epoch: number, key: string, ready: Ready) => void;
}

export function keepAnswers(bytes: number): Kept {
  let at = -1;
  let held = 0;
  const answers = new Map<string, Ready>();
  const weight = (key: string, { body }: Ready): number => body.length + key.length * 2 + OVERHEAD;
  const moveTo = (epoch: number): void => {
    if (epoch <= at) return;
    answers.clear();
    held = 0;
    at = epoch;
  };
  return {
    find: (epoch, key) => {
      if (epoch !== at) {
        moveTo(epoch);
        if (epoch !== at) return undefined;
      }
      return answers.get(key);
    },
    put: (epoch, key, ready) => {
      moveTo(epoch);
      const heavy = weight(key, ready);
      if (epoch !== at || heavy > bytes / 4) return;
      const before = answers.get(key);
      if (before !== undefined) held -= weight(key, before);
      answers.delete(key);
      answers.set(key, ready);
      held += heavy;
      for (const [oldest, old] of answers) {
        if (held <= bytes) break;
        answers.delete(oldest);
        held -= weight(oldest, old);
      }
    },
  };
}
