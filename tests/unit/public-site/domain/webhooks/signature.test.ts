import { createHmac } from 'node:crypto';
import { deliveryHeaders, signature } from '../../../../../src/plugins/public-site/server/src/domain/webhooks/signature';

const body = '{"event":"document.released","title":"春耕"}';
const at = new Date('2026-12-01T00:00:00.000Z');

describe('what a receiver checks', () => {
  it('should be an HMAC over time and body, as its documentation says', () => {
    const expected = createHmac('sha256', 'secret').update(`2026-12-01T00:00:00.000Z.${body}`).digest('hex');
    expect(deliveryHeaders({ event: 'document.released', key: 'k', at, secret: 'secret', body })).toMatchObject({
      'x-disclosure-event': 'document.released',
      'x-disclosure-delivery': 'k',
      'x-disclosure-timestamp': '2026-12-01T00:00:00.000Z',
      'x-disclosure-signature': `sha256=${expected}`,
    });
  });

  it.each([
    ['another body', { body: `${body} ` }],
    ['another time', { timestamp: '2026-12-01T00:00:01.000Z' }],
    ['another secret', { secret: 'secreT' }],
    ['a boundary that moved', { timestamp: `${at.toISOString()}.{`, body: body.slice(1) }],
  ])('should be another one for %s', (_what, change) => {
    const right = { secret: 'secret', timestamp: at.toISOString(), body };
    expect(signature({ ...right, ...change })).not.toBe(signature(right));
  });

  it('should count the body in bytes, not in characters', () => {
    expect(deliveryHeaders({ event: 'test', key: 'k', at, secret: 's', body })['content-length']).toBe(String(Buffer.from(body).length));
  });
});
