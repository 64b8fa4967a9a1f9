import { isPublicSuffix, readHost } from '../../../../src/plugins/disclosure-review/server/src/domain/registers/host';

const read = (typed: string): string => {
  const host = readHost(typed);
  return host.ok ? host.host : host.code;
};

describe('a host as it is typed', () => {
  it.each([
    ['www.jiangxi.gov.cn', 'www.jiangxi.gov.cn'],
    [' WWW.Jiangxi.Gov.CN. ', 'www.jiangxi.gov.cn'],
    ['ｗｗｗ．ｊｉａｎｇｘｉ．ｇｏｖ．ｃｎ', 'www.jiangxi.gov.cn'],
    ['12371.cn', '12371.cn'],
    ['xn--fiqs8s.cn', 'xn--fiqs8s.cn'],
    ['新华网.中国', 'xn--xkrr14bows.xn--fiqs8s'],
  ])('should be read in the form in which addresses are compared: %s', (typed, host) => {
    expect(read(typed)).toBe(host);
  });

  it.each([
    ['https://www.jiangxi.gov.cn', 'host-scheme'],
    ['ftp://a.cn', 'host-scheme'],
    ['www.jiangxi.gov.cn/', 'host-path'],
    ['www.jiangxi.gov.cn?a=1', 'host-path'],
    ['www.jiangxi.gov.cn#a', 'host-path'],
    ['www.jiangxi.gov.cn\\a', 'host-path'],
    ['*.jiangxi.gov.cn', 'host-wildcard'],
    ['www.jiangxi.gov.cn:8443', 'host-port'],
    ['user@jiangxi.gov.cn', 'host-port'],
    ['192.168.0.1', 'host-numeric'],
    ['3232235521', 'host-numeric'],
    ['\u0440eople.com.cn', 'host-letters'],
    ['g\u00f6v.cn', 'host-letters'],
    ['localhost', 'host-malformed'],
    ['a..cn', 'host-malformed'],
    ['-a.cn', 'host-malformed'],
    ['a-.cn', 'host-malformed'],
    ['a b.cn', 'host-malformed'],
    ['a_b.cn', 'host-malformed'],
    [`${'a'.repeat(64)}.cn`, 'host-malformed'],
    ['', 'host-malformed'],
  ])('should be refused where it is none: %s', (typed, code) => {
    expect(read(typed)).toBe(code);
  });
});

describe('a public suffix', () => {
  it.each(['cn', 'gov.cn', 'com.cn', 'edu.cn', 'ac.cn', 'jx.cn', 'bj.cn', 'com.hk', 'co.uk', 'gov.tw', 'xn--55qx5d.cn', 'xn--io0a7i.cn'])('should be known: %s', (host) => {
    expect(isPublicSuffix(host)).toBe(true);
  });
  it.each(['people.com.cn', 'jiangxi.gov.cn', 'gmw.cn', 'news.cn', 'ce.cn', 'zj.gov.cn', 'com.example', 'xgov.cn', 'govcn.cn'])('should not be taken for one: %s', (host) => {
    expect(isPublicSuffix(host)).toBe(false);
  });
});
