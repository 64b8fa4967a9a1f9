import fc from 'fast-check';
import { gate } from '../../../../src/plugins/disclosure-review/server/src/domain/decisions/release';
import type { Step } from '../../../../src/plugins/disclosure-review/server/src/domain/review';
import { standing } from '../../../../src/plugins/disclosure-review/server/src/domain/standing';
import { STATES } from '../../../../src/plugins/disclosure-review/shared/review';
import { reviewer } from '../../../support/people';
import { MOVES, PEOPLE, play, situationOf, start, type Move, type MoveKind, type Round, type Turn } from '../../../support/review-game';

const move = (...kinds: readonly MoveKind[]): fc.Arbitrary<Move> =>
  fc.record({ kind: fc.constantFrom(...kinds), person: fc.nat(PEOPLE.length - 1), wish: fc.nat(9) });
const documents = fc.record({
  asksConfirmation: fc.boolean(),
  asksConsent: fc.boolean(),
  disclosureAttribute: fc.constantFrom('active', 'active', 'partial', 'on-request', 'withheld', null),
  smallUnit: fc.boolean(),
});
const games = fc
  .record({
    document: documents,
    moves: fc.array(fc.oneof({ weight: 30, arbitrary: move('next') }, { weight: 3, arbitrary: move(...MOVES) }, { weight: 1, arbitrary: move('tamper') }), { minLength: 40, maxLength: 90, size: 'max' }),
  })
  .map(({ document, moves }) => play(start(document), moves));

/** The last such step since the decisions of the round last fell, told from the history alone. */
function lastSince(steps: readonly Step[], parts: { readonly falls: (step: Step) => boolean; readonly is: (step: Step) => boolean }): Step | undefined {
  const latestFirst = [...steps].reverse();
  const fell = latestFirst.findIndex(parts.falls);
  return latestFirst.slice(0, fell === -1 ? undefined : fell).find(parts.is);
}
const toUnit = (step: Step): boolean => step.kind === 'recall' || (step.kind === 'return' && step.to === 'drafting');
const anew = (step: Step): boolean => toUnit(step) || step.kind === 'submit';
const fromTier1 = (step: Step): boolean => anew(step) || step.kind === 'correct';
const fromTier2 = (step: Step): boolean => fromTier1(step) || (step.kind === 'return' && step.to === 'tier-2');

/** What a document that goes live has to show, read off its history without the product's own reading of it. */
function shows({ steps, digest, asked }: Round): boolean {
  const tier1 = lastSince(steps, { falls: toUnit, is: ({ kind }) => kind === 'submit' });
  const corrected = lastSince(steps, { falls: anew, is: ({ kind }) => kind === 'correct' });
  const assess = lastSince(steps, { falls: fromTier1, is: ({ kind }) => kind === 'assess' });
  const tier = (number: 2 | 3): Step | undefined => lastSince(steps, { falls: fromTier2, is: (step) => step.kind === 'approve' && step.tier === number });
  const agreed = (organisation: string): boolean => {
    const last = lastSince(steps, { falls: fromTier2, is: ({ kind, organisationId }) => kind === 'confirm' && organisationId === organisation });
    return last?.digest === digest && last.evidence.agree === true;
  };
  const consent = lastSince(steps, { falls: fromTier2, is: ({ kind }) => kind === 'consent' });
  const four = [tier1, assess, tier(2), tier(3)];
  const people = four.flatMap((step) => (step === undefined || step.personId === null ? [] : [step.personId]));
  const shared = asked.smallUnit && tier1?.personId === assess?.personId;
  return (
    people.length === 4 &&
    new Set(people).size === (shared ? 3 : 4) &&
    (corrected ?? tier1)?.digest === digest &&
    four.slice(1).every((step) => step?.digest === digest) &&
    assess?.evidence.conclusion === 'publishable' &&
    (!asked.asksConfirmation || ['cwj', 'slj'].every(agreed)) &&
    (!asked.asksConsent || consent?.digest === digest) &&
    (asked.disclosureAttribute === 'active' || asked.disclosureAttribute === 'partial')
  );
}

const everyTurn = (holds: (turn: Turn) => boolean, numRuns = 150): void => fc.assert(fc.property(games, (turns) => turns.every(holds)), { numRuns });
const BACK: Readonly<Record<string, readonly string[]>> = { recall: ['drafting'], return: ['drafting', 'tier-2'] };
const AFTER_A_CHANGE = ['submit', 'recall', 'return', 'save', 'tamper', 'ask-withdrawal', 'withdraw'];

describe('any sequence of steps by anybody', () => {
  it('should go live only with the four steps of four people for exactly these bytes, and what else was asked for', () => {
    everyTurn(({ did, before }) => did !== 'release' || shows(before), 300);
  });
  it('should be live by a release and nothing else', () => {
    everyTurn(({ did, before, after }) => did === 'release' || (before.live === after.live || did === 'withdraw') && (after.review.state !== 'live' || before.review.state === 'live'));
  });
  it('should stay in the states of the list', () => {
    everyTurn(({ after }) => STATES.includes(after.review.state));
  });
  it('should lead from recall to drafting, from return to drafting or tier 2, with no schedule left', () => {
    everyTurn(({ did, after }) => BACK[did] === undefined || (BACK[did].includes(after.review.state) && after.review.releaseAt === null));
  });
  it('should keep a time of release in the scheduled state only', () => {
    everyTurn(({ after }) => (after.review.releaseAt !== null) === (after.review.state === 'scheduled'));
  });
  it('should void the approvals whenever the bytes change, on whatever way', () => {
    everyTurn(({ before, after }) => {
      if (before.digest === after.digest) return true;
      const { assessed, tier2, tier3, consent, confirmations } = standing(after);
      return [assessed, tier2, tier3, consent].every((step) => step === null) && confirmations.size === 0 && gate(situationOf(after, reviewer())).length > 0;
    });
  });
  it('should go no further with bytes that changed under review, but back', () => {
    everyTurn(({ did, before }) => before.review.digest === before.digest || AFTER_A_CHANGE.includes(did));
  });
  it('should be assessed again after a correction, whoever made it', () => {
    everyTurn(({ did, after }) => did !== 'correct' || after.review.state === 'assessing');
  });
  it('should take every step in these games, so that they prove something', () => {
    const turns = fc.sample(games, { numRuns: 400, seed: 20261123 }).flat();
    const did = (kind: string): number => turns.filter((turn) => turn.did === kind).length;
    for (const kind of [...Object.keys(BACK), 'submit', 'assess', 'determine', 'approve', 'confirm', 'consent', 'release', 'schedule', 'withdraw', 'ask-withdrawal', 'save', 'correct', 'tamper']) {
      expect([kind, did(kind) > 10]).toEqual([kind, true]);
    }
    expect(turns.filter(({ did: kind, before }) => kind === 'release' && before.asked.asksConfirmation && before.asked.asksConsent).length).toBeGreaterThan(4);
  });
});
