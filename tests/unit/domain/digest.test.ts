import fc from 'fast-check';
import { digestOf, sha256Hex, type Json } from '../../../src/plugins/disclosure-review/server/src/domain/digest';

const uid = 'api::news-release.news-release';
const digest = (content: { readonly [key: string]: Json }): string => digestOf({ uid, content }).digest;
const file = { name: '方案.pdf', alternativeText: '方案', caption: '正式稿', sha256: sha256Hex('bytes') };
const content = {
  title: '冬种',
  top: false,
  weight: 0,
  empty: '',
  organisation: 'nyj',
  attachments: [
    { name: '附件一', file },
    { name: '附件二', file: { ...file, sha256: sha256Hex('other bytes') } },
  ],
};
type Content = { readonly [key: string]: Json };

const name = fc.stringMatching(/^[a-z]{1,6}$/u);
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.string({ unit: 'grapheme' }),
    fc.integer(),
    fc.boolean(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(name, tie('value'), { maxKeys: 4 }),
  ),
})).value;
const contents = fc.dictionary(name, json, { maxKeys: 6 });

const isRecord = (value: Json): value is Content => typeof value === 'object' && value !== null && !Array.isArray(value);
/** The same with its keys the other way round and an absent attribute in every object. */
const rewritten = (value: Json): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => rewritten(item));
  if (!isRecord(value)) return value;
  return { absentNow: null, ...Object.fromEntries(Object.entries(value).reverse().map(([key, item]) => [key, rewritten(item)])) };
};

/** Every place of a value, with the same value changed there. */
function changes(value: Json): readonly Json[] {
  if (Array.isArray(value)) {
    const list: readonly Json[] = value;
    return [[...list, 'more'], ...list.flatMap((item, at) => changes(item).map((changed) => list.map((one, index) => (index === at ? changed : one))))];
  }
  if (isRecord(value)) {
    return [{ ...value, another: 'more' }, ...Object.entries(value).flatMap(([key, item]) => changes(item).map((changed) => ({ ...value, [key]: changed })))];
  }
  if (typeof value === 'string') return [`${value}。`];
  if (typeof value === 'number') return [value + 1, String(value)];
  return typeof value === 'boolean' ? [!value] : [];
}

describe('the digest of a document', () => {
  it('should be SHA-256 of the canonical text, with the type and the version of the algorithm in it', () => {
    const { digest: hash, canonical } = digestOf({ uid, content: { title: '冬种' } });
    expect(canonical).toBe(`{"algorithm":1,"content":{"title":"冬种"},"uid":"${uid}"}`);
    expect(hash).toBe(sha256Hex(canonical));
    expect(hash).toMatch(/^[0-9a-f]{64}$/u);
  });
  it('should differ by content type', () => {
    expect(digestOf({ uid: 'api::interpretation.interpretation', content }).digest).not.toBe(digest(content));
  });
  it('should not change by the order of keys, nor by attributes that are absent or null', () => {
    fc.assert(fc.property(contents, (any) => digest(any) === digest(rewritten(any) as Content)));
  });
  it('should change with every value', () => {
    fc.assert(
      fc.property(contents, (any) => {
        const before = digest(any);
        return changes(any).every((changed) => digest(changed as Content) !== before);
      }),
      { numRuns: 60 },
    );
  });
  it.each([
    ['a byte of a file', { ...file, sha256: sha256Hex('Bytes') }],
    ['the name of a file', { ...file, name: '方案1.pdf' }],
    ['its alternative text', { ...file, alternativeText: '' }],
    ['its caption', { ...file, caption: '草稿' }],
  ])('should change with %s', (_, changed) => {
    expect(digest({ ...content, attachments: [{ name: '附件一', file: changed }, content.attachments[1] ?? null] })).not.toBe(digest(content));
  });
  it('should change with the order of components', () => {
    expect(digest({ ...content, attachments: [...content.attachments].reverse() })).not.toBe(digest(content));
  });
  it('should tell a list from a record of the same items, and keep the places of a list', () => {
    expect(digest({ items: ['one'] })).not.toBe(digest({ items: { 0: 'one' } }));
    expect(digest({ items: [null, 'one'] })).not.toBe(digest({ items: ['one', null] }));
    expect(digest({ items: [] })).not.toBe(digest({ items: {} }));
  });
  it('should tell empty, zero and false from absent', () => {
    for (const left of ['empty', 'weight', 'top'] as const) {
      expect(digest({ ...content, [left]: null })).not.toBe(digest(content));
    }
  });
});
