import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { GROUNDS, STATES, TIER_1_BOXES, TIER_2_BOXES, TIER_3_BOXES, WITHDRAWAL_REASONS } from '../../src/plugins/disclosure-review/shared/review';
import findingsEn from '../../src/plugins/disclosure-review/server/src/wording/findings.en.json';
import findingsZh from '../../src/plugins/disclosure-review/server/src/wording/findings.zh.json';
import refusalsEn from '../../src/plugins/disclosure-review/server/src/wording/refusals.en.json';
import refusalsZh from '../../src/plugins/disclosure-review/server/src/wording/refusals.zh.json';
import { sentence, spoken } from '../../src/plugins/disclosure-review/server/src/wording/sentences';
import wordsEn from '../../src/plugins/disclosure-review/shared/words/words.en.json';
import wordsZh from '../../src/plugins/disclosure-review/shared/words/words.zh.json';

type Sentences = Readonly<Record<string, string>>;
const zh: Sentences = { ...findingsZh, ...refusalsZh };
const en: Sentences = { ...findingsEn, ...refusalsEn };

// What the public interface answers has words of its own; the panel's pages of that plugin speak in refusals.
const servers = ['disclosure-review/server/src', 'public-site/server/src/actions', 'public-site/server/src/domain/webhooks'].map((folder) => join(__dirname, '../../src/plugins', folder));
const source = servers
  .flatMap((server) =>
    readdirSync(server, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => readFileSync(join(server, name), 'utf8')),
  )
  .join('\n');

/** How a code is written in the source: as a property, behind its rule, behind its kind, as either of two. */
const WAYS = [
  /\bcode: '([a-z-]+)'/gu,
  /'[A-Z]{3}-[\d.]+[a-d]?',\s*'([a-z-]+)'/gu,
  /refusal\('(?:person|closed|state|content)', '([a-z-]+)'/gu,
  /refusal\('([a-z]+(?:-[a-z]+)+)'\)/gu,
  /(?:code:|'[A-Z]{3}-[\d.]+[a-d]?',)[^?\n`]*\? '([a-z]+(?:-[a-z]+)+)'/gu,
  /(?:code:|'[A-Z]{3}-[\d.]+[a-d]?',)[^?\n`]*\? '[a-z-]+' : '([a-z]+(?:-[a-z]+)+)'/gu,
  /\b(?:person|state|content)\([\w.[\]]+, '([a-z-]+)'/gu,
  /spoken\('([a-z-]+)'/gu,
  /sentence\('([a-z-]+)'/gu,
];
/** Codes that are put together from a list. */
const COMPOSED = [
  ...WITHDRAWAL_REASONS.map((reason) => `notice-${reason}`),
  ...['deputy', 'chief'].map((leader) => `sign-off-${leader}-missing`),
  ...['on-request', 'withheld'].map((attribute) => `never-public-${attribute}`),
];
const codes = [...new Set([...WAYS.flatMap((way) => [...source.matchAll(way)].map((match) => match[1] ?? '')), ...COMPOSED])].sort();

const placeholders = (said: string): readonly string[] => [...said.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '').sort();

describe('what a person is told', () => {
  it('should be found in the source at all', () => {
    for (const code of ['not-liaison', 'escalated', 'withdraw-by-operator', 'attribute-missing', 'file-unsigned', 'stale-digest', 'pictures-unsigned', 'notice-leak', 'appoint-oneself', 'file-type-refused']) expect(codes).toContain(code);
  });
  it.each(codes)('should be a sentence in Chinese and in English: %s', (code) => {
    expect(zh[code]?.trim() ?? '').not.toBe('');
    expect(en[code]?.trim() ?? '').not.toBe('');
  });
  it('should be said by something: no sentence of a refusal stands idle', () => {
    const idle = Object.keys(refusalsZh).filter((code) => !source.includes(`'${code}'`) && !COMPOSED.includes(code));
    expect(idle).toEqual([]);
  });
  it('should be the same list in both languages', () => {
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
    expect(Object.keys(wordsEn).sort()).toEqual(Object.keys(wordsZh).sort());
  });
  it.each(Object.keys(zh))('should name the same things in both languages: %s', (code) => {
    expect(placeholders(en[code] ?? '')).toEqual(placeholders(zh[code] ?? ''));
  });
  it('should keep to the punctuation of its language, and end as a sentence does', () => {
    for (const [code, said] of Object.entries(zh)) expect([code, /\p{Script=Han}/u.test(said) && said.endsWith('。')]).toEqual([code, true]);
    for (const [code, said] of Object.entries(en)) expect([code, !/[\uff0c\u3002\uff1b\uff1a\uff08\uff09]/u.test(said) && /[.?]$/u.test(said)]).toEqual([code, true]);
  });
  it('should not mix half-width punctuation into Chinese', () => {
    for (const [code, said] of Object.entries({ ...zh, ...wordsZh })) {
      expect([code, said.replace(/https?:\/\//gu, '').match(/[,;:()?!]|\p{Script=Han}\.|[\uff0c\u3002\uff1b\uff1a\uff08\uff09]\s/gu)]).toEqual([code, null]);
    }
  });
});

describe('the words in a sentence', () => {
  const named = [...STATES, ...TIER_1_BOXES, ...TIER_2_BOXES, ...TIER_3_BOXES, ...GROUNDS];
  it.each([...new Set<string>(named)])('should exist in both languages: %s', (word) => {
    expect((wordsZh as Sentences)[word]).toMatch(/\p{Script=Han}/u);
    expect((wordsEn as Sentences)[word]).toMatch(/^[a-z0-9 -]+$/iu);
  });
  it('should be put in by its name, in the language of the sentence', () => {
    expect(sentence('out-of-order', { state: 'tier-2' }).zh).toContain('“二级审核”');
    expect(sentence('out-of-order', { state: 'tier-2' }).en).toContain('tier 2');
  });
  it('should be left as they are where they are nobody’s word, and visible where they are missing', () => {
    expect(sentence('confirmation-missing', { organisations: '财政局' }).zh).toContain('财政局');
    expect(sentence('confirmation-missing').zh).toContain('{organisations}');
  });
  it('should be said Chinese first, English second', () => {
    expect(spoken('not-live')).toBe(`${zh['not-live'] ?? ''} / ${en['not-live'] ?? ''}`);
  });
});
