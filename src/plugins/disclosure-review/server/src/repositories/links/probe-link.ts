import { Resolver } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { outcomeOfStatus, type LinkOutcome } from '../../domain/network/link-outcome';
import { isPublicAddress } from '../../domain/network/public-address';
import { webTarget, type WebTarget } from '../../domain/network/web-target';

/** The addresses of a host name, of both kinds; none where it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface ProbeParts {
  readonly resolve: Resolve;
  /** Milliseconds for one link with all its redirections. */
  readonly timeout: number;
  readonly redirections: number;
  /** Where a judged address is really called; for tests, whose servers stand on this machine. */
  readonly dial?: (called: { readonly address: string; readonly port: number }) => { readonly address: string; readonly port: number };
}
type Target = Extract<WebTarget, { readonly ok: true }>;
interface Answer {
  readonly status: number;
  readonly location: string | null;
}

const HEADERS = { 'user-agent': 'Mozilla/5.0 (compatible; disclosure-link-check)', accept: '*/*', 'accept-encoding': 'identity' };
const HEADER_BYTES = 16 * 1024;

/** Asks name servers directly: the machine's own list of hosts is no public address book, and a hanging one can be given up. */
export const resolvePublicly: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
};

/** One request to exactly this address: the name is not looked up a second time. Headers only; the body is never read. */
function ask(parts: { readonly target: Target; readonly address: string; readonly probe: ProbeParts; readonly signal: AbortSignal }): Promise<Answer> {
  const { target, address, probe, signal } = parts;
  const { url, host, port } = target;
  const called = probe.dial?.({ address, port }) ?? { address, port };
  const secure = url.protocol === 'https:';
  return new Promise((settle, fail) => {
    const request = (secure ? https : http).request({
      host: called.address, port: called.port, path: `${url.pathname}${url.search}`, method: 'GET', headers: { ...HEADERS, host: url.host },
      agent: false, maxHeaderSize: HEADER_BYTES, signal, ...(secure && target.literal === null && { servername: host }),
    });
    request.once('response', (response) => {
      settle({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
      response.destroy();
    });
    // Also after the answer: what is torn down may still complain.
    request.on('error', fail);
    request.end();
  });
}

const isRedirection = (status: number): boolean => [301, 302, 303, 307, 308].includes(status);

async function follow(link: string, probe: ProbeParts, signal: AbortSignal): Promise<LinkOutcome> {
  let next = link;
  for (let hop = 0; hop <= probe.redirections; hop += 1) {
    const target = webTarget(next);
    if (!target.ok) return target.why;
    const addresses = target.literal === null ? await probe.resolve(target.host) : [target.literal];
    const [address] = addresses;
    if (address === undefined) return 'no-host';
    // One address of the house among public ones is a trap, not a second server.
    if (!addresses.every(isPublicAddress)) return 'inside';
    const { status, location } = await ask({ target, address, probe, signal });
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
