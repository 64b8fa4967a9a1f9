import { readFileSync } from 'node:fs';
import path from 'node:path';
import { runInNewContext } from 'node:vm';
import { deliveryHeaders } from '../../../src/plugins/public-site/server/src/domain/webhooks/signature';

type Check = (parts: { readonly headers: Readonly<Record<string, string>>; readonly body: Buffer; readonly secret: string; readonly now?: number }) => boolean;

/** The example of docs/operations.md, as a receiver copies it. */
function example(): Check {
  const page = readFileSync(path.join(__dirname, '../../../docs/operations.md'), 'utf8');
  const [, code = ''] = /```js\n([\s\S]*?isFromCounty[\s\S]*?)```/u.exec(page) ?? [];
  return runInNewContext(`${code}; isFromCounty`, { require, Buffer, Date, Math }) as Check;
}

describe('the receiver’s example in docs/operations.md', () => {
  const isFromCounty = example();
  const secret = 'a secret';
  const text = '{"event":"document.released","title":"春耕"}';
  const at = new Date('2026-12-01T00:00:00.000Z');
  const sent = { headers: deliveryHeaders({ event: 'document.released', key: 'k', at, secret, body: text }), body: Buffer.from(text), secret, now: at.getTime() + 60_000 };

  it('should take what we send', () => {
    expect(isFromCounty(sent)).toBe(true);
  });
  it.each([
    ['another secret', { secret: 'another' }],
    ['another body', { body: Buffer.from(text.replace('春', '秋')) }],
    ['a time that is long past', { now: at.getTime() + 6 * 60_000 }],
    ['another time', { headers: { ...sent.headers, 'x-disclosure-timestamp': '2026-12-01T00:00:01.000Z' } }],
    ['no time', { headers: { 'x-disclosure-signature': sent.headers['x-disclosure-signature'] ?? '' } }],
    ['no signature', { headers: { 'x-disclosure-timestamp': at.toISOString() } }],
    ['a signature that is none', { headers: { ...sent.headers, 'x-disclosure-signature': 'sha256=zz' } }],
  ])('should not take %s', (_what, change) => {
    expect(isFromCounty({ ...sent, ...change })).toBe(false);
  });
});
