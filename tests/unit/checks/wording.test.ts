import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CHECKS } from '../../../src/plugins/disclosure-review/server/src/checks';
import en from '../../../src/plugins/disclosure-review/server/src/wording/findings.en.json';
import zh from '../../../src/plugins/disclosure-review/server/src/wording/findings.zh.json';

const folder = join(__dirname, '../../../src/plugins/disclosure-review/server/src/checks');
const files = readdirSync(folder).filter((name) => name.endsWith('.ts'));
const source = files.map((name) => readFileSync(join(folder, name), 'utf8')).join('\n');
/** Codes are the only kebab-case words in the checks that the wording could know; every word of the wording must be one of them. */
const quoted = new Set([...source.matchAll(/'([a-z]+(?:-[a-z]+)+|passport)'/gu)].map((match) => match[1] ?? ''));
const codes = [
  ...[...source.matchAll(/code: '([a-z-]+)'/gu), ...source.matchAll(/(?:label|dates|warn|lacking|form|validityFinding)\('([a-z-]+)'/gu), ...source.matchAll(/'[A-Z]+-[\d.a-z]+', '([a-z-]+)'/gu)].map((match) => match[1] ?? ''),
  'internal-mark', 'process-mark', 'process-mark-cited', 'element-missing', 'element-advised',
  'identity-number', 'identity-number-near-miss', 'higher-document-by-title', 'higher-document-forwarded',
  'wording-grave', 'wording-territory', 'wording-ordinary', 'no-such-day', 'span-ends-before-it-begins', 'link-target-missing', 'tracked-changes', 'file-comments',
];

const placeholders = (sentence: string): readonly string[] => [...sentence.matchAll(/\{(\w+)\}/gu)].map((match) => match[1] ?? '').sort();

describe('the wording of findings', () => {
  it.each([...new Set(codes)])('should say %s in Chinese and in English', (code) => {
    expect(Object.keys(zh)).toContain(code);
    expect(Object.keys(en)).toContain(code);
  });
  it('should hold no sentence that no check uses', () => {
    expect(Object.keys(zh).filter((code) => !quoted.has(code))).toEqual([]);
    expect(Object.keys(en).sort()).toEqual(Object.keys(zh).sort());
  });
  it('should name the same things in both languages', () => {
    const english: Readonly<Record<string, string>> = en;
    for (const [code, sentence] of Object.entries(zh)) expect([code, placeholders(english[code] ?? '')]).toEqual([code, placeholders(sentence)]);
  });
  it('should list every check', () => {
    const withRules = files.filter((name) => readFileSync(join(folder, name), 'utf8').includes(': Check = {'));
    expect(CHECKS).toHaveLength(withRules.length);
  });
});
