import { createHmac } from 'node:crypto';

/** What a receiver checks: HMAC-SHA256 over `timestamp.body`, so that neither an old body nor an old time can be put to another. */
export const signature = (parts: { readonly secret: string; readonly timestamp: string; readonly body: string }): string =>
  `sha256=${createHmac('sha256', parts.secret).update(`${parts.timestamp}.${parts.body}`).digest('hex')}`;

/** The headers of one attempt. `key` is the same at every attempt, the time and so the signature are not. */
export const deliveryHeaders = (parts: { readonly event: string; readonly key: string; readonly at: Date; readonly secret: string; readonly body: string }): Readonly<Record<string, string>> => {
  const timestamp = parts.at.toISOString();
  return {
    'content-type': 'application/json; charset=utf-8',
    'content-length': String(Buffer.byteLength(parts.body)),
    'user-agent': 'disclosure-webhook/1',
    'x-disclosure-event': parts.event,
    'x-disclosure-delivery': parts.key,
    'x-disclosure-timestamp': timestamp,
    'x-disclosure-signature': signature({ secret: parts.secret, timestamp, body: parts.body }),
  };
};
