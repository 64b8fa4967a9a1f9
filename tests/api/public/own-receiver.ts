import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signature } from '../../../src/plugins/public-site/server/src/domain/webhooks/signature';
import type { WebhookBody } from '../../../src/plugins/public-site/shared/webhooks';

export interface Got {
  readonly event: string;
  readonly key: string;
  readonly timestamp: string;
  readonly signature: string;
  readonly text: string;
  readonly body: WebhookBody;
}

/** A system on this machine that is told; it answers `status`, or nobody while it is down. */
export interface OwnReceiver {
  readonly address: string;
  readonly got: Got[];
  status: number;
  /** The connection is torn without an answer. */
  down: boolean;
  /** Milliseconds until it answers. */
  slow: number;
  readonly stop: () => Promise<void>;
}

const header = (value: string | readonly string[] | undefined): string => (typeof value === 'string' ? value : '');

export async function startReceiver(): Promise<OwnReceiver> {
  const got: Got[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on('data', (part: Buffer) => parts.push(part));
    request.on('end', () => {
      if (own.down) return void response.destroy();
      const text = Buffer.concat(parts).toString('utf8');
      const named = (name: string): string => header(request.headers[`x-disclosure-${name}`]);
      got.push({ event: named('event'), key: named('delivery'), timestamp: named('timestamp'), signature: named('signature'), text, body: JSON.parse(text) as WebhookBody });
      setTimeout(() => response.writeHead(own.status).end(), own.slow);
    });
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const own: OwnReceiver = {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`,
    got,
    status: 204,
    down: false,
    slow: 0,
    stop: () =>
      new Promise((stopped) => {
        server.closeAllConnections();
        server.close(() => stopped());
      }),
  };
  return own;
}

export const isSigned = (got: Got, secret: string): boolean => got.signature === signature({ secret, timestamp: got.timestamp, body: got.text });
