import { newReceiverSecret, sealedFor, unsealedFor } from '../../../../../src/plugins/public-site/server/src/actions/webhooks/receiver-secret';

const auditKey = 'an audit key for this test';
const secret = 'a secret';

describe('the secret of a receiver', () => {
  it('should be read again by its own receiver and key only', () => {
    const sealed = sealedFor({ auditKey, receiverId: 1, secret });
    expect(sealed).not.toContain(secret);
    expect(sealedFor({ auditKey, receiverId: 1, secret })).not.toBe(sealed);
    expect(unsealedFor({ auditKey, receiverId: 1, sealed })).toBe(secret);
    expect(unsealedFor({ auditKey, receiverId: 2, sealed })).toBeNull();
    expect(unsealedFor({ auditKey: 'another audit key', receiverId: 1, sealed })).toBeNull();
    expect(unsealedFor({ auditKey, receiverId: 1, sealed: `A${sealed.slice(1)}` === sealed ? `B${sealed.slice(1)}` : `A${sealed.slice(1)}` })).toBeNull();
    expect(unsealedFor({ auditKey, receiverId: 1, sealed: '' })).toBeNull();
  });
  it('should be new every time, of 256 bits', () => {
    expect(newReceiverSecret()).not.toBe(newReceiverSecret());
    expect(Buffer.from(newReceiverSecret(), 'base64url')).toHaveLength(32);
  });
});
