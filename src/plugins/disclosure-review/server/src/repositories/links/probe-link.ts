import { outcomeOfStatus, type LinkOutcome } from '../../domain/network/link-outcome';
import { webTarget } from '../../domain/network/web-target';
import { callJudged, judgedAddress, type Place, type Resolve } from './judged-call';

export interface ProbeParts {
  readonly resolve: Resolve;
  /** Milliseconds for one link with all its redirections. */
  readonly timeout: number;
  readonly redirections: number;
  /** Where a judged address is really called; for tests, whose servers stand on this machine. */
  readonly dial?: (called: Place) => Place;
}

const HEADERS = { 'user-agent': 'Mozilla/5.0 (compatible; disclosure-link-check)', accept: '*/*', 'accept-encoding': 'identity' };

const isRedirection = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

async function follow(link: string, probe: ProbeParts, signal: AbortSignal): Promise<LinkOutcome> {
  let next = link;
  for (let hop = 0; hop <= probe.redirections; hop += 1) {
    const target = webTarget(next);
    if (!target.ok) return target.why;
    const judged = await judgedAddress({ target, resolve: probe.resolve });
    if (!judged.ok) return judged.why;
    const { status, location } = await callJudged({ target, address: judged.address, method: 'GET', headers: HEADERS, signal, dial: probe.dial });
    if (!isRedirection(status) || location === null) return outcomeOfStatus(status);
    if (!URL.canParse(location, target.url.href)) return 'no-answer';
    next = new URL(location, target.url).href;
  }
  return 'no-answer';
}

const elapsed = (signal: AbortSignal): Promise<LinkOutcome> => new Promise((settle) => signal.addEventListener('abort', () => settle('no-answer'), { once: true }));

/**
 * Follows a link as far as its headers, never to an address that is not public (no SSRF): every hop is judged anew by scheme, port, host
 * and resolved addresses, and the connection goes to the very address that was judged. Never throws.
 */
export async function probeLink(link: string, probe: ProbeParts): Promise<LinkOutcome> {
  const signal = AbortSignal.timeout(probe.timeout);
  return Promise.race([follow(link, probe, signal).catch((): LinkOutcome => 'no-answer'), elapsed(signal)]);
}
