import { closingTime, notImporter, notLegacy, notOpenable, windowShut, type LegacyWindow } from '../../../../src/plugins/disclosure-review/server/src/domain/legacy/window';
import { POSTS } from '../../../../src/plugins/disclosure-review/server/src/domain/person';
import type { Refusal } from '../../../../src/plugins/disclosure-review/server/src/domain/refusal';
import { nobody, person, siteOperator } from '../../../support/people';

const installedAt = new Date('2026-09-01T00:00:00Z');
const window: LegacyWindow = { hosts: ['www.old.example', 'old.example'], installedAt, closesAt: closingTime(installedAt), closed: false };
const at = new Date('2026-09-20T00:00:00Z');
const codes = (refusals: readonly Refusal[]): readonly string[] => refusals.map(({ rule, code }) => `${rule} ${code}`);

describe('the window for what is live on the old site', () => {
  it('should close by itself ninety days after the county was loaded, to the moment', () => {
    expect(window.closesAt.toISOString()).toBe('2026-11-30T00:00:00.000Z');
    expect(windowShut({ window, at: new Date(window.closesAt.getTime() - 1) })).toEqual([]);
    expect(codes(windowShut({ window, at: window.closesAt }))).toEqual(['REL-5 import-window-shut']);
  });
  it('should be shut before it was opened and after it was closed', () => {
    expect(codes(windowShut({ window: null, at }))).toEqual(['REL-5 import-window-shut']);
    expect(codes(windowShut({ window: { ...window, closed: true }, at }))).toEqual(['REL-5 import-window-shut']);
  });
});

describe('who brings documents over', () => {
  it.each(POSTS)('should hold one of the two posts that answer for the site: %s', (post) => {
    const answers = ['government-office-reviewer', 'site-operator'].includes(post);
    expect(codes(notImporter({ actor: person({ id: 1, holds: [`${post}@zfb`] }), at }))).toEqual(answers ? [] : ['REL-5 not-importer']);
  });
  it('should hold it now', () => {
    const former = person({ id: 1, holds: ['site-operator@zfb'], term: { to: at } });
    expect(codes(notImporter({ actor: former, at }))).toEqual(['REL-5 not-importer']);
  });
});

describe('a document of the old site', () => {
  const address = 'http://www.old.example/art/1.html';
  const judged = (changes: Partial<Parameters<typeof notLegacy>[0]>): readonly string[] => codes(notLegacy({ window, address, publishedAt: new Date('2019-05-03T00:00:00Z'), ...changes }));

  it('should have been published before the county was loaded, to the moment', () => {
    expect(judged({ publishedAt: new Date(installedAt.getTime() - 1) })).toEqual([]);
    expect(judged({ publishedAt: installedAt })).toEqual(['REL-5 not-of-before']);
  });
  it('should have stood on a host that was named when the window was opened', () => {
    expect(judged({ address: 'https://old.example:8080/a' })).toEqual([]);
    for (const other of ['http://evil.example/www.old.example', 'http://www.old.example.evil.example/', 'http://xwww.old.example/', 'http://www.old.example@evil.example/', 'no address']) {
      expect(judged({ address: other })).toEqual(['REL-5 not-of-old-site']);
    }
  });
  it('should be told both at once', () => {
    expect(judged({ address: 'http://evil.example/', publishedAt: at })).toEqual(['REL-5 not-of-before', 'REL-5 not-of-old-site']);
  });
});

describe('opening the window', () => {
  const asked = (changes: Partial<Parameters<typeof notOpenable>[0]> = {}): readonly string[] =>
    codes(notOpenable({ actor: siteOperator(), at, known: false, installedAt, hosts: ['www.old.example'], ...changes }));

  it('should be possible once, by a post, in the days after a county was loaded, for named hosts', () => {
    expect(asked()).toEqual([]);
    expect(asked({ actor: nobody() })).toEqual(['REL-5 not-importer']);
    expect(asked({ known: true })).toEqual(['REL-5 import-window-once']);
    expect(asked({ installedAt: null })).toEqual(['REL-5 import-no-county']);
    expect(asked({ hosts: [] })).toEqual(['REL-5 import-host-missing']);
    expect(asked({ at: closingTime(installedAt) })).toEqual(['REL-5 import-window-shut']);
    expect(asked({ at: new Date(closingTime(installedAt).getTime() - 1) })).toEqual([]);
  });
});
