import { hostOf, matchSource } from '../../../src/plugins/disclosure-review/server/src/domain/source-matching';
import type { Source } from '../../../src/plugins/disclosure-review/server/src/domain/sources';

const source = (changes: Partial<Source>): Source => ({ name: '甲网', domains: ['a.gov.cn'], match: 'host', level: 'county', type: 'government', s1: false, aliases: [], organs: [], ...changes });
const match = (url: string, sources: readonly Source[], at = '2026-11-23') => matchSource({ url, at, edition: { edition: 1, sources } });

describe('the host of an address', () => {
  it.each(['https://u@a.gov.cn/', 'https://u:p@a.gov.cn/', 'https://:p@a.gov.cn/', 'https://@a.gov.cn/', 'http://:@a.gov.cn/', 'HTTPS:/u@a.gov.cn'])('should be none where somebody stands before it: %s', (url) => {
    expect(hostOf(url)).toEqual({ ok: false, reason: 'credentials', host: 'a.gov.cn' });
  });
  it('should not be doubted for an @ behind it', () => {
    for (const url of ['https://a.gov.cn/@b', 'https://a.gov.cn?x=@b', 'https://a.gov.cn#@b', 'https://a.gov.cn/?u=http://x@y']) expect(hostOf(url)).toEqual({ ok: true, host: 'a.gov.cn' });
  });
  it('should be a name and no number, however written', () => {
    for (const url of ['http://127.0.0.1/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::1]/', 'http://192.168.100.200/', 'http://127.0.0.1./']) expect(hostOf(url)).toMatchObject({ ok: false, reason: 'numeric-host' });
    for (const url of ['http://1.2.3.4.cn/', 'http://a1.2.3.4a/', 'http://x.10.20.30.gov.cn/']) expect(hostOf(url)).toMatchObject({ ok: true });
  });
  it('should be read without blanks around, capitals or a last dot', () => {
    expect(hostOf('  HTTPS://WWW.A.Gov.CN./x ')).toEqual({ ok: true, host: 'www.a.gov.cn' });
    for (const url of ['', ' ', 'x', 'a.gov.cn', 'https://a.gov.cn\\@b', 'https://a.\u200bgov.cn']) expect(hostOf(url)).toEqual({ ok: false, reason: 'not-an-address', host: null });
  });
});

describe('a registered source', () => {
  it('should hold for its own host, and for hosts below only where the entry says so', () => {
    expect(match('https://x.a.gov.cn/', [source({})])).toMatchObject({ ok: false, reason: 'not-registered', host: 'x.a.gov.cn' });
    expect(match('https://x.a.gov.cn/', [source({ match: 'registrable' })]).ok).toBe(true);
    expect(match('https://xa.gov.cn/', [source({ match: 'registrable' })]).ok).toBe(false);
    expect(match('https://a.gov.cn/', [source({ domains: ['b.cn', 'A.GOV.CN'] })]).ok).toBe(true);
  });
  it('should be out of term before its first day and after its last, and have no end where none is named', () => {
    const term = (from: string | null, to: string | null, at: string) => match('https://a.gov.cn/', [source({ from, to })], at);
    expect(term('2026-11-23', '2026-11-23', '2026-11-23').ok).toBe(true);
    expect(term('2026-11-24', null, '2026-11-23')).toEqual({ ok: false, reason: 'out-of-term', host: 'a.gov.cn' });
    expect(term(null, '2026-11-22', '2026-11-23')).toEqual({ ok: false, reason: 'out-of-term', host: 'a.gov.cn' });
    expect(term(null, null, '2026-11-23').ok).toBe(true);
    expect(match('https://b.cn/', [source({})])).toEqual({ ok: false, reason: 'not-registered', host: 'b.cn' });
  });
  it('should be, of several with the host, the one that allows most, with all of them at hand', () => {
    const [one, other] = [source({ name: '甲' }), source({ name: '乙', s1: true })];
    expect(match('https://a.gov.cn/', [one, other])).toMatchObject({ ok: true, host: 'a.gov.cn', source: { name: '乙' }, sources: [{ name: '甲' }, { name: '乙' }] });
    expect(match('https://a.gov.cn/', [one])).toMatchObject({ source: { name: '甲' } });
  });
});
