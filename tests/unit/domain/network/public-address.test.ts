import { isPublicAddress } from '../../../../src/plugins/disclosure-review/server/src/domain/network/public-address';
import { webTarget } from '../../../../src/plugins/disclosure-review/server/src/domain/network/web-target';

describe('an address', () => {
  it.each(['1.1.1.1', '8.8.8.8', '9.255.255.255', '11.0.0.0', '100.63.255.255', '100.128.0.0', '126.255.255.255', '128.0.0.1', '169.253.255.255', '169.255.0.0', '172.15.255.255', '172.32.0.0', '192.0.1.0', '192.167.255.255', '192.169.0.0', '198.17.255.255', '198.20.0.0', '203.0.112.255', '203.0.114.0', '223.255.255.255', '2400:3200::1', '2606:4700:4700::1111', '2001:200::1', '2001:4860:4860:0:0:0:0:8888', '3fff:1000::1'])(
    'should be public: %s', (address) => expect(isPublicAddress(address)).toBe(true),
  );
  it.each([
    '0.0.0.0', '0.255.255.255', '10.0.0.0', '10.255.255.255', '100.64.0.0', '100.127.255.255', '127.0.0.1', '127.255.255.255', '169.254.0.0', '169.254.169.254', '169.254.255.255',
    '172.16.0.0', '172.31.255.255', '192.0.0.1', '192.0.2.1', '192.88.99.1', '192.168.0.0', '192.168.255.255', '198.18.0.0', '198.19.255.255', '198.51.100.7', '203.0.113.7', '224.0.0.1', '239.255.255.255', '240.0.0.1', '255.255.255.255',
    '::', '::1', '::ffff:8.8.8.8', '::ffff:7f00:1', '::ffff:808:808', '64:ff9b::808:808', '100::1', 'fc00::1', 'fd12:3456::1', 'fe80::1', 'fe80::1%eth0', 'fec0::1', 'ff02::1', '2001::1', '2001:1ff::1', '2001:db8::1', '2002:7f00:1::1', '3fff:fff::1', '4000::1', '1fff::1',
  ])('should be no public one: %s', (address) => expect(isPublicAddress(address)).toBe(false));
  it.each(['', 'localhost', '1.1.1', '1.1.1.1.1', '256.1.1.1', '01.1.1.1 ', '1.1.1.1/8', '2400:::1', '2400::1::2', '2400:1:2:3:4:5:6', '2400:1:2:3:4:5:6:7:8', '2400:1:2:3:4:5:6:7::', '2400:gggg::1', '24000::1', '1:2:3:4:5:6:7:'])(
    'should not be public where it cannot be read: %j', (address) => expect(isPublicAddress(address)).toBe(false),
  );
});

describe('a hop of a link', () => {
  it.each([
    ['http://www.example.gov.cn/a?b=1', 80, null], ['https://www.example.gov.cn/', 443, null], ['https://www.example.gov.cn:443/', 443, null], ['http://www.example.gov.cn:443/', 443, null],
    ['http://8.8.8.8/', 80, '8.8.8.8'], ['https://[2400:3200::1]/', 443, '2400:3200::1'],
  ] as const)('should lead to the web: %s', (link, port, literal) => expect(webTarget(link)).toMatchObject({ ok: true, port, literal }));
  it.each([
    'ftp://www.example.gov.cn/', 'file:///etc/passwd', 'gopher://www.example.gov.cn/', 'javascript:alert(1)', 'data:text/html,x', 'http://www.example.gov.cn:8080/', 'http://www.example.gov.cn:22/', 'https://www.example.gov.cn:6379/',
    'http://user@www.example.gov.cn/', 'http://user:secret@www.example.gov.cn/', 'http://:secret@www.example.gov.cn/', 'www.example.gov.cn', '/a', '',
  ])('should be no web page: %j', (link) => expect(webTarget(link)).toEqual({ ok: false, why: 'not-web' }));
  it.each([
    'http://127.0.0.1/', 'http://127.1/', 'http://2130706433/', 'http://0x7f000001/', 'http://0177.0.0.1/', 'http://0/', 'http://[::1]/', 'http://[::ffff:127.0.0.1]/', 'http://[::ffff:8.8.8.8]/', 'http://[fd00::1]/',
    'http://169.254.169.254/latest/meta-data/', 'http://localhost/', 'http://localhost./', 'http://a.localhost/', 'http://oa.local/', 'http://db.internal/', 'http://oa.intranet/', 'http://oa/', 'http://router.lan/', 'http://１２７.０.０.１/', 'http://1.0.0.127.in-addr.arpa/',
  ])('should be inside the house: %s', (link) => expect(webTarget(link)).toEqual({ ok: false, why: 'inside' }));
});
