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
const SECRET = '该户主曾于去年因家庭变故向乡政府提出过三次书面困难申请';
const PARTIAL = { disclosureAttribute: 'partial', attributeReason: '涉及个人隐私', withholdingGrounds: ['PRIVACY'], withheldPart: `<p>${SECRET}。</p>`, body: `<p>经查，${SECRET}，现予以公布。</p>` };
const YEARS_AGO = new Date('2020-01-06T09:00:00+08:00');

interface Other {
  readonly id: string;
  readonly rule: string;
  /** Blocks; a warning otherwise. */
  readonly blocks?: true;
  readonly given: readonly [DocumentUnderCheck, CheckContext];
}
/** What a case file cannot tell: a picture's place, the text of the document that is explained, what earlier saves and steps left behind. */
const OTHERS: readonly Other[] = [
  { id: 'photograph', rule: 'REL-1', given: given('news-release', {}, { files: [{ path: 'cover', name: 'a.jpg', parts: [{ part: 'gps', text: '28.1,116.2' }] }] }) },
  {
    id: 'copied',
    rule: 'INT-3',
    given: given('interpretation', { body: CLAUSES }, { context: { policyDocument: { documentId: 'p', title: '办法', issuedOn: '2026-11-20', draftingOrganisation: organisation('rsj'), body: CLAUSES } } }),
  },
  { id: 'withheld', rule: 'SRC-4.2b', blocks: true, given: given('news-release', PARTIAL) },
  { id: 'due', rule: 'SRC-3.4b', given: given('news-release', { disclosureAttribute: 'on-request', attributeReason: '仅涉及特定申请人' }, { context: { attributeReview: { last: YEARS_AGO, outcome: null, months: 12 } } }) },
  { id: 'taken out', rule: 'REL-1', given: given('news-release', {}, { context: { takenOut: [{ path: 'body', what: 'identity-number', from: 'hidden-comment', count: 1 }] } }) },
  { id: 'still read', rule: 'REL-1', given: given('news-release', {}, { context: { ocrPending: ['cover'] } }) },
];
const expected = ({ rule, blocks }: Other): Played['expect'] => (blocks === true ? { kind: 'refused', sets: [[rule]], flagged: [] } : { kind: 'live', flagged: [rule] });

describe('every check', () => {
  beforeAll(async () => {
    const played = checkCases.map(async (one): Promise<Played> => {
      const known = await underCheckOf(one);
      return { id: one.id, expect: one.expect, byCheck: known === undefined ? new Map<Check, readonly Finding[]>() : each(known) };
    });
    const others = OTHERS.map((other): Played => ({ id: other.id, expect: expected(other), byCheck: each(other.given) }));
    games = [...(await Promise.all(played)), ...others];
  }, 120_000);
  it('should be told from the others: with all of them every case is as expected', () => {
    const wrong = games.filter((played) => !isAsExpected(played, [...played.byCheck.values()].flat()));
    expect(wrong.map(({ id, byCheck }) => [id, ...[...byCheck.values()].flat().map(({ rule, code }) => `${rule} ${code}`)])).toEqual([]);
  });
  it.each(CHECKS.map((check, at) => [at, check.rules.join(', '), check] as const))('should be missed by some case when it is taken out: %i, %s', (_at, _rules, check) => {
    const missing = games.filter((played) => !isAsExpected(played, without(played, check))).map(({ id }) => id);
    expect(missing).not.toEqual([]);
  });
});
