import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rulebookPage } from '../../../scripts/rulebook/page';
import { CHECKS } from '../../../src/plugins/disclosure-review/server/src/checks';
import { RULEBOOK } from '../../../src/plugins/disclosure-review/server/src/checks/rulebook';

const root = join(__dirname, '../../..');
const server = join(root, 'src/plugins/disclosure-review/server/src');
const rules = RULEBOOK.flatMap(({ rules: listed }) => listed);

describe('the rulebook', () => {
  it('should hold the 74 rules of the five regulations, each once and in its group', () => {
    expect(RULEBOOK.map(({ prefix, rules: listed }) => [prefix, listed.length])).toEqual([['SRC', 16], ['REL', 21], ['REV', 17], ['INT', 14], ['OPD', 6]]);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(74);
    for (const group of RULEBOOK) for (const { id } of group.rules) expect(id.startsWith(`${group.prefix}-`)).toBe(true);
  });
  it.each(rules.map((rule) => [rule.id, rule] as const))('should say of %s what enforces it, or why nothing does', (_id, rule) => {
    const named = rule.by.filter((file) => /^(?:checks|domain|guards)\//u.test(file) && existsSync(join(server, file)));
    expect(named).toEqual(rule.by);
    if (rule.by.length === 0) expect((rule.reason?.zh ?? '').length).toBeGreaterThan(4);
    if (rule.enforce === 'B' || rule.enforce === 'W') expect(rule.by.length > 0 ? rule.answers.length : (rule.reason?.en ?? '').length).toBeGreaterThan(0);
    if (rule.by.length > 0 && rule.reason === undefined) expect(rule.test).toBeDefined();
    if (rule.test !== undefined) expect([rule.test, existsSync(join(root, rule.test))]).toEqual([rule.test, true]);
  });
  it('should know every rule that a check names, and name a file for it', () => {
    const known = new Map(rules.map((rule) => [rule.id, rule]));
    for (const id of CHECKS.flatMap((check) => check.rules)) expect(known.get(id)?.by.some((file) => file.startsWith('checks/')) ?? id).toBe(true);
  });
  it('should not be stale in docs (npm run rulebook)', () => {
    expect(readFileSync(join(root, 'docs/rulebook.md'), 'utf8')).toBe(rulebookPage());
  });
});
