import { fromBase64, joined, textOf, toBase64, type StoredJson } from '../../../../src/plugins/public-site/server/src/domain/stored-json';

const object = JSON.stringify({ title: '防汛演练', body: `<p>${'县农业农村局𠮷组织演练。'.repeat(500)}</p>` });
const kept: Readonly<Record<string, StoredJson>> = { bytes: Buffer.from(object), base64: { base64: toBase64(object) } };

describe.each(Object.entries(kept))('an object kept as %s', (_name, stored) => {
  it('should be read back as it was', () => {
    expect(textOf(stored)).toBe(object);
  });

  it.each([0, 1, 2, 3])('should stand open among what is written around it, whatever its length (%i)', (more) => {
    const padded = JSON.stringify({ title: 'x'.repeat(more) });
    const one: StoredJson = Buffer.isBuffer(stored) ? Buffer.from(padded) : { base64: toBase64(padded) };
    const answer = joined(['{"data":[', { open: stored }, ',"meta":{"名":"值"}}', ',', { open: one }, '}', ']}']).toString();
    expect(JSON.parse(answer)).toEqual({ data: [{ ...JSON.parse(object), meta: { 名: '值' } }, { title: 'x'.repeat(more) }] });
  });
});

it('should answer nothing of a kept text that is not whole', () => {
  expect(() => joined([{ open: { base64: `${toBase64(object).slice(0, 40)}****` } }, '}'])).toThrow('a kept text is not what its length says');
});

it('should make no JSON of what is no base64', () => {
  expect(() => JSON.parse(fromBase64('no JSON'))).toThrow();
});
