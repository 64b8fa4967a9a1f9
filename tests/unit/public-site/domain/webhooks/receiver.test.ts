import { faultsOfReceiver, receiverBody } from '../../../../../src/plugins/public-site/server/src/domain/webhooks/receiver';
import { receiverTarget } from '../../../../../src/plugins/public-site/server/src/domain/webhooks/receiver-target';

const NONE = { http: [], inside: [] };
const at = (address: string, trusted = NONE as { readonly http: readonly string[]; readonly inside: readonly string[] }) => {
  const target = receiverTarget(address, trusted);
  return target.ok ? `${target.target.host}:${target.target.port}${target.mayBeInside ? ' inside' : ''}` : target.why;
};

describe('where deliveries may go', () => {
  it.each([
    ['https://city.example.gov.cn/hooks?from=county', 'city.example.gov.cn:443'],
    ['https://city.example.gov.cn:8443/hooks', 'city.example.gov.cn:8443'],
    ['https://8.8.4.4/hooks', '8.8.4.4:443'],
  ])('should be %s, over TLS on any port', (address, expected) => {
    expect(at(address)).toBe(expected);
  });
  it.each(['https://127.0.0.1/', 'https://localhost/', 'https://10.1.2.3:8443/', 'https://[::1]/', 'https://169.254.169.254/', 'https://0x7f.1/', 'https://oa.internal/', 'https://intranet/'])('should not be %s, inside the house', (address) => {
    expect(at(address)).toBe('inside');
  });
  it.each(['ftp://city.example.gov.cn/', 'city.example.gov.cn', 'https://u:p@city.example.gov.cn/', 'https://u@city.example.gov.cn/', 'https://city.example.gov.cn/#x', 'javascript:1', '', 'https://city.example.gov.cn/a b'])('should not be “%s”, which is no address to post to', (address) => {
    expect(at(address)).toBe('address');
  });
  it('should be without TLS only for a host that the installation names', () => {
    expect(at('http://city.example.gov.cn/')).toBe('http');
    expect(at('http://city.example.gov.cn/', { http: ['city.example.gov.cn'], inside: [] })).toBe('city.example.gov.cn:80');
    expect(at('http://10.1.2.3/', { http: ['10.1.2.3'], inside: [] })).toBe('inside');
  });
  it('should be inside the house only for a host that the installation names', () => {
    expect(at('https://10.1.2.3:9000/', { http: [], inside: ['10.1.2.3'] })).toBe('10.1.2.3:9000 inside');
    expect(at('https://oa.internal/', { http: [], inside: ['oa.internal'] })).toBe('oa.internal:443 inside');
    expect(at('https://10.1.2.4/', { http: [], inside: ['10.1.2.3'] })).toBe('inside');
    expect(at('http://10.1.2.3/', { http: [], inside: ['10.1.2.3'] })).toBe('http');
  });
});

describe('a receiver', () => {
  const receiver = { description: '市政府门户', address: 'https://city.example.gov.cn/', events: ['document.released' as const] };
  const codes = (words: Partial<typeof receiver>) => faultsOfReceiver({ ...receiver, ...words }, NONE).map(({ rule, code, path }) => `${rule} ${code} ${path ?? ''}`);
  it('should have everything it needs, and be told at once of all that it lacks', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ description: '', address: '', events: [] })).toEqual(['REL-2 receiver-needs description', 'REL-2 receiver-needs address', 'REL-2 receiver-needs events']);
    expect(codes({ address: 'x' })).toEqual(['REL-2 receiver-address address']);
    expect(codes({ address: 'http://city.example.gov.cn/' })).toEqual(['REL-2 receiver-http address']);
    expect(codes({ address: 'https://10.0.0.1/' })).toEqual(['REL-2 receiver-inside address']);
  });
  it('should name each event once, and know no other', () => {
    expect(receiverBody.parse({ ...receiver, events: ['document.withdrawn', 'document.released'] })).toMatchObject({ events: ['document.released', 'document.withdrawn'], active: true });
    expect(receiverBody.safeParse({ ...receiver, events: ['document.saved'] }).success).toBe(false);
    expect(receiverBody.safeParse({ ...receiver, secret: 'x' }).success).toBe(false);
  });
});
