import { lookup } from 'node:dns/promises';
import { callJudged, judgedAddress, resolvePublicly, type Place, type Resolve } from '../../../../../disclosure-review/server/src/repositories/links/judged-call';
import type { FailedAttempt, TrialAnswer } from '../../../../shared/webhooks';
import { receiverTarget, type TrustedHosts } from '../../domain/webhooks/receiver-target';

export interface PostParts {
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
  readonly trusted: TrustedHosts;
  /** For tests: names that nobody registered, and servers on this machine. */
  readonly resolve?: Resolve | undefined;
  readonly dial?: ((called: Place) => Place) | undefined;
  /** Milliseconds from looking the name up to the answer's headers. */
  readonly timeout?: number | undefined;
}

const TIMEOUT = 10_000;

/** Hosts of the house may stand in this machine's own list. */
const resolveHere: Resolve = async (host) => (await lookup(host, { all: true })).map(({ address }) => address);

const failed = (failure: FailedAttempt['failure'], detail = ''): TrialAnswer => ({ ok: false, failure, detail });
const codeOf = (error: unknown): string => (typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : error instanceof Error ? error.message : '');

async function post(parts: PostParts, signal: AbortSignal): Promise<TrialAnswer> {
  const { address, headers, body, trusted, dial } = parts;
  const named = receiverTarget(address, trusted);
  if (!named.ok) return failed(named.why === 'inside' ? 'inside' : 'address');
  const { target, mayBeInside } = named;
  const resolve = parts.resolve ?? (mayBeInside ? resolveHere : resolvePublicly);
  const judged = await judgedAddress({ target, resolve, ...(mayBeInside && { allowed: () => true }) }).catch(() => ({ ok: false, why: 'no-host' }) as const);
  if (!judged.ok) return failed(judged.why);
  const { status } = await callJudged({ target, address: judged.address, method: 'POST', headers, body: Buffer.from(body), signal, dial });
  return status >= 200 && status < 300 ? { ok: true, status } : failed('status', String(status));
}

const elapsed = (signal: AbortSignal): Promise<TrialAnswer> => new Promise((settle) => signal.addEventListener('abort', () => settle(failed('timeout')), { once: true }));

/** Delivers once, to the very address that was judged; a redirection is an answer that is no success. Never throws. */
export async function postDelivery(parts: PostParts): Promise<TrialAnswer> {
  const signal = AbortSignal.timeout(parts.timeout ?? TIMEOUT);
  return Promise.race([post(parts, signal).catch((error: unknown) => failed('no-answer', codeOf(error))), elapsed(signal)]);
}
