import { once } from 'node:events';
import { SMTPServer } from 'smtp-server';

export interface Received {
  readonly to: readonly string[];
  readonly raw: string;
}

/** A mail server on this machine that takes everything, or refuses everything while `closed`. */
export interface CatchAll {
  readonly port: number;
  readonly received: Received[];
  closed: boolean;
  readonly stop: () => Promise<void>;
}

export async function startCatchAll(): Promise<CatchAll> {
  const received: Received[] = [];
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    logger: false,
    onMailFrom: (_address, _session, callback) => callback(box.closed ? new Error('closed for now') : null),
    onData(stream, session, callback) {
      const parts: Buffer[] = [];
      stream.on('data', (part: Buffer) => parts.push(part));
      stream.on('end', () => {
        received.push({ to: session.envelope.rcptTo.map(({ address }) => address), raw: Buffer.concat(parts).toString('utf8') });
        callback();
      });
    },
  });
  const listening = server.listen(0, '127.0.0.1');
  await once(listening, 'listening');
  const address = listening.address();
  if (address === null || typeof address === 'string') throw new Error('the catch-all has no port');
  const box: CatchAll = { port: address.port, received, closed: false, stop: () => new Promise((resolve) => void server.close(() => resolve())) };
  return box;
}

/** The readable text of a mail: its body is sent as base64 or quoted-printable, its subject as encoded words. */
export function textOf({ raw }: Received): string {
  const [head = '', body = ''] = raw.split(/\r?\n\r?\n(.*)/su);
  if (/content-transfer-encoding: base64/iu.test(head)) return Buffer.from(body, 'base64').toString('utf8');
  const bytes = body.replace(/=\r?\n/gu, '').replace(/=([0-9A-F]{2})/gu, (_whole, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return /quoted-printable/iu.test(head) ? Buffer.from(bytes, 'latin1').toString('utf8') : body;
}
