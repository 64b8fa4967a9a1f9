import fc from 'fast-check';
import { decide, firstKind, REFUSAL_KINDS, REFUSAL_STATUS, type Refusal } from '../../../src/plugins/disclosure-review/server/src/domain/refusal';

const refusal = (kind: Refusal['kind'], code: string = kind): Refusal => ({ kind, rule: 'REL-7.0', code });

describe('refusals', () => {
  it('should answer person 403, closed 423, state 409 and content 400', () => {
    expect(REFUSAL_STATUS).toEqual({ person: 403, closed: 423, state: 409, content: 400 });
  });
  it.each([
    ['person before closed', 'closed', 'person', 'person'],
    ['closed before state', 'state', 'closed', 'closed'],
    ['state before content', 'content', 'state', 'state'],
  ] as const)('should tell %s', (_, one, other, first) => {
    expect(firstKind([refusal(one), refusal(other)])).toEqual([refusal(first)]);
  });
  it('should tell all reasons of that kind, in their order', () => {
    expect(firstKind([refusal('content', 'one'), refusal('content', 'two')]).map(({ code }) => code)).toEqual(['one', 'two']);
  });
  it('should never mix kinds, and never lose the first', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REFUSAL_KINDS).map((kind) => refusal(kind)), { minLength: 1 }), (all) => {
        const kinds = new Set(firstKind(all).map(({ kind }) => kind));
        return kinds.size === 1 && REFUSAL_KINDS.find((kind) => all.some((one) => one.kind === kind)) === [...kinds][0];
      }),
    );
  });
  it('should pass a decision that nothing speaks against, and refuse every other without making its outcome', () => {
    expect(decide([], () => 'done')).toEqual({ ok: true, outcome: 'done' });
    const outcome = jest.fn();
    expect(decide([refusal('content'), refusal('person')], outcome)).toEqual({ ok: false, refusals: [refusal('person')] });
    expect(outcome).not.toHaveBeenCalled();
  });
});
