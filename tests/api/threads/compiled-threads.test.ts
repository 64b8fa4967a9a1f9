import type * as Checks from '../../../src/plugins/disclosure-review/server/src/checks';
import type { CheckContext } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import type * as Apart from '../../../src/plugins/disclosure-review/server/src/threads/apart';
import type * as ReadApart from '../../../src/plugins/disclosure-review/server/src/threads/read-apart';
import type * as TextApart from '../../../src/plugins/disclosure-review/server/src/threads/text-apart';
import type * as Sanitise from '../../../src/plugins/disclosure-review/server/src/domain/html/sanitise';

// Only compiled code has threads: this is the code that the server runs.
const ROOT = '../../../dist/src/plugins/disclosure-review/server/src';
const { findingsOf } = jest.requireActual<typeof Checks>(`${ROOT}/checks`);
const { sanitiseHtml } = jest.requireActual<typeof Sanitise>(`${ROOT}/domain/html/sanitise`);
const { COMPILED, endThreads } = jest.requireActual<typeof Apart>(`${ROOT}/threads/apart`);
const { readApart } = jest.requireActual<typeof ReadApart>(`${ROOT}/threads/read-apart`);
const { findingsApart, markedApart, sanitiseApart } = jest.requireActual<typeof TextApart>(`${ROOT}/threads/text-apart`);

jest.setTimeout(60_000);
afterEach(() => endThreads());

const context: CheckContext = {
  now: new Date('2026-11-23T09:00:00+08:00'),
  county: { name: '浔川县', regionCode: '360499', documentNumberPrefixes: ['浔川府发'], siteName: '浔川县人民政府网', siteDomain: 'xunchuan.gov.cn', siteIdCode: '3604990001', province: '江西省', city: '九江市' },
  sources: { edition: 1, sources: [] },
  calendar: { years: [] },
  sameNumber: [],
  policyDocument: null,
  interpretedSince: null,
};
const large = (text: string): string => `<p>${'县农业农村局组织开展春季田间管理技术指导。'.repeat(5_000)}</p>${text}`;
const documentOf = (body: string) => ({
  profile: 'news-release' as const,
  content: { title: '春季田间管理', body, origin: 'original', disclosureAttribute: 'active', createdAt: new Date(), reprintedAt: new Date('2026-11-01') },
  files: [{ path: 'cover', name: 'a.jpg', mime: 'image/jpeg', sha256: 'ab', size: 1, reading: 'picture' as const }],
  read: [{ path: 'cover', name: 'a.jpg', parts: [{ part: 'exif', text: '联系电话13800138000' }] }],
  context,
});

/** How long a timer beside it was held up, in ms. */
async function heldUp(act: () => Promise<unknown>): Promise<number> {
  let [held, last] = [0, performance.now()];
  const timer = setInterval(() => {
    held = Math.max(held, performance.now() - last);
    last = performance.now();
  }, 5);
  await act();
  clearInterval(timer);
  return Math.max(held, performance.now() - last);
}

describe('large texts beside the event loop', () => {
  it('should run compiled, else nothing here says anything', () => expect(COMPILED).toBe(true));

  it('should be found the same in as in place', async () => {
    const given = documentOf(large('<p>联系电话13900139000，身份证360499198501011237</p>'));
    const apart = await findingsApart(given);
    expect(apart).toEqual(findingsOf(given));
    expect(apart.filter(({ code }) => code === 'mobile-number').length).toBe(2);
  });

  it('should be sanitised and searched for markings the same as in place', async () => {
    const html = large('<p onclick="x">机密★5年</p><script>1</script>');
    expect(await sanitiseApart(html)).toBe(sanitiseHtml(html));
    expect(await markedApart([{ text: html, html: true }])).toBe(true);
    expect(await markedApart([{ text: large(''), html: true }])).toBe(false);
  });

  it('should hold up nobody: the checks of a long text take far longer than any pause beside them', async () => {
    const given = documentOf(large('').repeat(8));
    const [begun, held] = [performance.now(), await heldUp(() => findingsApart(given))];
    expect(held).toBeLessThan((performance.now() - begun) / 2);
  });

  it('should refuse with a sentence in both languages when the thread ends, never answer that nothing was found', async () => {
    const asked = [findingsApart(documentOf(large(''))), sanitiseApart(large('')), markedApart([{ text: large(''), html: true }])];
    const ends = Promise.allSettled(asked);
    await endThreads();
    for (const end of await ends) {
      expect(end).toMatchObject({ status: 'rejected', reason: { status: 503, expose: true, details: { refusals: [{ rule: 'REL-1', code: 'checks-interrupted' }] } } });
      expect(String(end.status === 'rejected' && end.reason.message)).toMatch(/\p{Script=Han}[\s\S]*[a-z]{3}/u);
    }
    expect(await sanitiseApart(large(''))).toBe(large(''));
  });
});

describe('files beside the event loop', () => {
  const text = (words: string) => ({ name: 'a.txt', bytes: Buffer.from(words) });

  it('should be read two at once, and leave the bytes to whoever sent them', async () => {
    const [one, other] = [text('第一份'), text('第二份')];
    const read = await Promise.all([readApart(one), readApart(other)]);
    expect(read.map(({ reading, parts }) => [reading, parts[0]?.text])).toEqual([['read', '第一份'], ['read', '第二份']]);
    expect(one.bytes.toString()).toBe('第一份');
  });

  it('should be unreadable, never clean, when the thread ends; the next one is read', async () => {
    const asked = readApart(text('一份'));
    await endThreads();
    expect(await asked).toMatchObject({ reading: 'unreadable', parts: [] });
    expect(await readApart(text('一份'))).toMatchObject({ reading: 'read' });
  });
});
