import type { IncomingMessage } from 'node:http';
import { isIP } from 'node:net';

type Asking = Pick<IncomingMessage, 'headers'> & { readonly socket: Pick<IncomingMessage['socket'], 'remoteAddress'> };

/** Where a request comes from. Behind a proxy the last address counts, which the proxy itself has added; a client can write the others. */
export function clientAddress({ request, behindProxy }: { readonly request: Asking; readonly behindProxy: boolean }): string {
  const forwarded = behindProxy ? request.headers['x-forwarded-for'] : undefined;
  const last = [forwarded ?? ''].flat().join(',').split(',').at(-1)?.trim() ?? '';
  // A proxy that does not name the client is itself the client.
  return isIP(last) === 0 ? (request.socket.remoteAddress ?? '') : last;
}
