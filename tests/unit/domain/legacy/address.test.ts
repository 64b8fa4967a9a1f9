import { legacyAddress } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/address';

describe('an old address', () => {
  it('should have one form, without its fragment', () => {
    expect(legacyAddress(' HTTP://WWW.Old.Example:80/a/../b.html#top ')).toBe('http://www.old.example/b.html');
    expect(legacyAddress('https://www.old.example/a?id=3')).toBe('https://www.old.example/a?id=3');
  });
  it.each(['', 'art/1.html', 'javascript:alert(1)', 'ftp://www.old.example/a', 'http://www.old.example@evil.example/', 'http://:secret@www.old.example/', `http://www.old.example/${'x'.repeat(1000)}`])('should be one of the web, without a login, at most a thousand characters: %s', (text) => {
    expect(legacyAddress(text)).toBeNull();
  });
});
