import { Resolver } from 'node:dns/promises';
import http from 'node:http';
import https from 'node:https';
import { isPublicAddress } from '../../domain/network/public-address';
import type { WebTarget } from '../../domain/network/web-target';

export type Target = Extract<WebTarget, { readonly ok: true }>;

/** The addresses of a host name, of both kinds; none where it has none. */
export type Resolve = (host: string) => Promise<readonly string[]>;

export interface Place {
  readonly address: string;
  readonly port: number;
}
export interface CallAnswer {
  readonly status: number;
  readonly location: string | null;
}

const HEADER_BYTES = 16 * 1024;

/** Asks name servers directly: the machine's own list of hosts is no public address book, and a hanging one can be given up. */
export const resolvePublicly: Resolve = async (host) => {
  const resolver = new Resolver({ timeout: 3000, tries: 2 });
  const answers = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  return answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
};

/**
 * The one address of a target that may be called.
 * @param parts.allowed which addresses a name may lead to; only public ones where nothing else is said
 */
export async function judgedAddress(parts: {
  readonly target: Target;
  readonly resolve: Resolve;
  readonly allowed?: (address: string) => boolean;
}): Promise<{ readonly ok: true; readonly address: string } | { readonly ok: false; readonly why: 'no-host' | 'inside' }> {
  const { target, resolve, allowed = isPublicAddress } = parts;
  const addresses = target.literal === null ? await resolve(target.host) : [target.literal];
  const [address] = addresses;
  if (address === undefined) return { ok: false, why: 'no-host' };
  // One address of the house among public ones is a trap, not a second server.
  return addresses.every(allowed) ? { ok: true, address } : { ok: false, why: 'inside' };
}

/**
 * One request to exactly the address that was judged: the name is not looked up a second time, redirections are not followed. Only the
 * headers of the answer are read, never its body.
 * @param parts.dial where a judged address is really called; for tests, whose servers stand on this machine
 * @throws where no answer comes, or `signal` says that it took too long
 */
export function callJudged(parts: {
  readonly target: Target;
  readonly address: string;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Buffer;
  readonly signal: AbortSignal;
  readonly dial?: ((called: Place) => Place) | undefined;
}): Promise<CallAnswer> {
  const { target, address, method, headers, body, signal, dial } = parts;
  const { url, host, port } = target;
  const called = dial?.({ address, port }) ?? { address, port };
  const secure = url.protocol === 'https:';
  return new Promise((settle, fail) => {
    const request = (secure ? https : http).request({
      host: called.address, port: called.port, path: `${url.pathname}${url.search}`, method, headers: { ...headers, host: url.host },
      agent: false, maxHeaderSize: HEADER_BYTES, signal, ...(secure && target.literal === null && { servername: host }),
    });
    request.once('response', (response) => {
      settle({ status: response.statusCode ?? 0, location: response.headers.location ?? null });
      response.destroy();
    });
    // Also after the answer: what is torn down may still complain.
    request.on('error', fail);
    request.end(body);
  });
}
