import { clientAddress } from '../../../../src/plugins/public-site/server/src/front/client-address';
import { naming } from '../../../../src/plugins/public-site/server/src/repositories/store-postgres';

const from = (forwarded: string | undefined, behindProxy: boolean): string =>
  clientAddress({ request: { headers: { ...(forwarded !== undefined && { 'x-forwarded-for': forwarded }) }, socket: { remoteAddress: '10.0.0.9' } }, behindProxy });

describe('where a request comes from', () => {
  it.each([
    ['192.0.2.1', '192.0.2.1'], ['1.1.1.1, 2.2.2.2,192.0.2.1', '192.0.2.1'], ['forged, 192.0.2.1 ', '192.0.2.1'], ['2001:db8::5', '2001:db8::5'], [undefined, '10.0.0.9'], ['', '10.0.0.9'], ['192.0.2.1, ', '10.0.0.9'], ['192.0.2.1, unknown', '10.0.0.9'], ['x'.repeat(9000), '10.0.0.9'],
  ])('should be what the proxy itself has added: of %s, %s', (forwarded, address) => {
    expect(from(forwarded, true)).toBe(address);
  });
  it('should be the connection where there is no proxy, whatever is claimed', () => {
    expect(from('192.0.2.1', false)).toBe('10.0.0.9');
  });
});

describe('statements on PostgreSQL', () => {
  it('should bear a name by their text, and count their values', () => {
    const named = naming();
    expect(named('SELECT ? WHERE a = ?')).toEqual({ text: 'SELECT $1 WHERE a = $2', name: expect.stringMatching(/^[0-9a-f]{32}$/u) });
    expect(named('SELECT ? WHERE a = ?')).toBe(named('SELECT ? WHERE a = ?'));
  });
  it('should bear no name beyond a few hundred: a connection never forgets one', () => {
    const named = naming();
    const names = Array.from({ length: 2000 }, (_, at) => named(`SELECT ${at}`).name).filter((name) => name !== undefined);
    expect(names.length).toBe(300);
    expect(named('SELECT 0').name).toBeDefined();
  });
});
