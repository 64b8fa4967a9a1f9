import {
  asTyped, codeAt, newRecoveryCodes, newSecret, recoveryHash, sameHash, sealed, stepOf, unsealed,
} from '../../../src/plugins/disclosure-review/server/src/guards/second-factor/secrets';

const at = new Date('2026-11-23T01:00:10Z');
const auditKey = 'a key of the audit, long enough';

describe('the code of a moment', () => {
  it('should be the one of RFC 6238, appendix B', () => {
    const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
    expect(codeAt({ secret, at: new Date(59_000) })).toBe('287082');
    expect(codeAt({ secret, at: new Date(1_111_111_109_000) })).toBe('081804');
  });
  it('should be taken one step early or late, no further, and never again', () => {
    const secret = newSecret();
    const step = Math.floor(at.getTime() / 30_000);
    const given = (steps: number, after = 0): number | null => stepOf({ secret, code: codeAt({ secret, at: new Date(at.getTime() + steps * 30_000) }), at, after });
    expect([-2, -1, 0, 1, 2].map((steps) => given(steps))).toEqual([null, step - 1, step, step + 1, null]);
    expect([given(0, step), given(-1, step), given(1, step)]).toEqual([null, null, step + 1]);
  });
  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６'])('should be six digits: %s', (code) => {
    expect(stepOf({ secret: newSecret(), code, at, after: 0 })).toBeNull();
  });
});

describe('a sealed secret', () => {
  const secret = newSecret();
  const box = sealed({ auditKey, personId: 7, secret });
  it('should open for its person and its key, and be different every time', () => {
    expect(unsealed({ auditKey, personId: 7, sealed: box })).toBe(secret);
    expect(sealed({ auditKey, personId: 7, secret })).not.toBe(box);
  });
  it('should not open for another person, with another key, or altered', () => {
    expect(() => unsealed({ auditKey, personId: 8, sealed: box })).toThrow();
    expect(() => unsealed({ auditKey: 'another key of the audit', personId: 7, sealed: box })).toThrow();
    const bytes = Buffer.from(box, 'base64');
    bytes[14] = (bytes[14] ?? 0) ^ 1;
    expect(() => unsealed({ auditKey, personId: 7, sealed: bytes.toString('base64') })).toThrow();
  });
});

describe('recovery codes', () => {
  it('should be ten, all different, and found again however they are typed', () => {
    const codes = newRecoveryCodes();
    expect(new Set(codes).size).toBe(10);
    expect(codes.every((code) => /^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/.test(code))).toBe(true);
    const kept = codes.map((code, id) => ({ id, hash: recoveryHash({ auditKey, personId: 7, code }) }));
    expect(sameHash(kept, recoveryHash({ auditKey, personId: 7, code: ` ${(codes[3] ?? '').toLowerCase().replaceAll('-', ' ')}` }))?.id).toBe(3);
    expect(sameHash(kept, recoveryHash({ auditKey, personId: 8, code: codes[3] ?? '' }))).toBeUndefined();
  });
  it('should be read in full width too', () => {
    expect(asTyped('ａｂ－12')).toBe('AB12');
  });
});
