import { CHECKS } from '../../../src/plugins/disclosure-review/server/src/checks';
import type { Check, CheckContext, DocumentUnderCheck } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import type { Finding } from '../../../src/plugins/disclosure-review/server/src/domain/finding';
import { checkCases, isAsExpected, underCheckOf } from './case-files';
import { given, organisation } from './under-check';

interface Played {
  readonly id: string;
  readonly expect: (typeof checkCases)[number]['expect'];
  readonly byCheck: ReadonlyMap<Check, readonly Finding[]>;
}

const without = (played: Played, left: Check): readonly Finding[] => [...played.byCheck].flatMap(([check, findings]) => (check === left ? [] : findings));

let games: readonly Played[] = [];
const each = (given: readonly [DocumentUnderCheck, CheckContext]): ReadonlyMap<Check, readonly Finding[]> => new Map(CHECKS.map((check) => [check, check.run(...given)]));

const CLAUSES = Array.from({ length: 30 }, (_, at) => `<p>第${at + 1}条 供水单位应当在${at + 3}日内完成第${at * 7}号管段的检修和冲洗,并公布结果。</p>`).join('');
/** What a case file cannot tell: a picture's place, the text of the document that is explained. */
const OTHERS: readonly { readonly id: string; readonly rule: string; readonly given: readonly [DocumentUnderCheck, CheckContext] }[] = [
  { id: 'photograph', rule: 'REL-1', given: given('news-release', {}, { files: [{ path: 'cover', name: 'a.jpg', parts: [{ part: 'gps', text: '28.1,116.2' }] }] }) },
  {
    id: 'copied',
    rule: 'INT-3',
    given: given('interpretation', { body: CLAUSES }, { context: { policyDocument: { documentId: 'p', title: '办法', issuedOn: '2026-11-20', draftingOrganisation: organisation('rsj'), body: CLAUSES } } }),
  },
];

describe('every check', () => {
  beforeAll(async () => {
    const played = checkCases.map(async (one): Promise<Played> => {
      const known = await underCheckOf(one);
      return { id: one.id, expect: one.expect, byCheck: known === undefined ? new Map<Check, readonly Finding[]>() : each(known) };
    });
    const others = OTHERS.map(({ id, rule, given: known }): Played => ({ id, expect: { kind: 'live', flagged: [rule] }, byCheck: each(known) }));
    games = [...(await Promise.all(played)), ...others];
  }, 120_000);
  it('should be told from the others: with all of them every case is as expected', () => {
    const wrong = games.filter((played) => !isAsExpected(played, [...played.byCheck.values()].flat()));
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });
  it.each(CHECKS.map((check, at) => [at, check.rules.join(', '), check] as const))('should be missed by some case when it is taken out: %i, %s', (_at, _rules, check) => {
    const missing = games.filter((played) => !isAsExpected(played, without(played, check))).map(({ id }) => id);
    expect(missing).not.toEqual([]);
  });
});
