import { bytesChanged, notInState, stale, unconfirmed, waitingFor } from '../../../../src/plugins/disclosure-review/server/src/domain/reasons/state';
import type { Step } from '../../../../src/plugins/disclosure-review/server/src/domain/review';
import { STATES } from '../../../../src/plugins/disclosure-review/shared/review';
import { assessed, confirmed, DRAFT, escalated, foundNotPublishable, OTHER, situation, submitted } from '../../../support/situation';

const involved = [{ documentId: 'cwj', name: '财政局' }, { documentId: 'slj', name: '水利局' }];

describe('what a document waits for', () => {
  const waiting = (...parts: Parameters<typeof situation>): string => {
    const { kind, rule, code } = waitingFor(situation(...parts));
    return `${kind} ${rule} ${code}`;
  };
  it('should be REL-6 while assessing, REV-2 once found not publishable', () => {
    expect(waiting({ state: 'assessing' })).toBe('state REL-6 not-assessed');
    expect(waiting({ state: 'assessing', steps: [submitted, foundNotPublishable] })).toBe('state REV-2 found-not-publishable');
    expect(waiting({ state: 'assessing', steps: [submitted, foundNotPublishable, escalated] })).toBe('state REL-6 not-assessed');
  });
  it.each([
    ['escalated', 'SRC-2b escalated'],
    ['confirming', 'REV-3.4b confirmation-missing'],
    ['consenting', 'REL-9 consent-missing'],
  ] as const)('should be explained by its own row in %s: %s', (state, row) => {
    expect(waiting({ state })).toBe(`state ${row}`);
  });
  it.each(STATES.filter((state) => !['assessing', 'escalated', 'confirming', 'consenting'].includes(state)))('should be REL-7.0 in %s, by its name', (state) => {
    expect(waitingFor(situation({ state }))).toEqual({ kind: 'state', rule: 'REL-7.0', code: 'out-of-order', params: { state } });
  });
  it('should name the organisations that have not agreed', () => {
    const parts = { state: 'confirming', document: { involved } } as const;
    expect(waitingFor(situation(parts)).params).toEqual({ organisations: '财政局、水利局' });
    expect(waitingFor(situation({ ...parts, steps: [confirmed('cwj')] })).params).toEqual({ organisations: '水利局' });
  });
  it('should carry no empty parameters', () => {
    expect(Object.keys(waitingFor(situation({ state: 'consenting' })))).toEqual(['kind', 'rule', 'code']);
  });
  it('should be nothing in a state that the step is for', () => {
    expect(notInState(situation({ state: 'tier-2' }), ['tier-2'])).toEqual([]);
    expect(notInState(situation({ state: 'tier-2' }), ['tier-3'])).toHaveLength(1);
  });
});

describe('an organisation', () => {
  const missing = (...steps: readonly Step[]): readonly string[] => unconfirmed(situation({ document: { involved }, steps }));
  it('should be missing until it agrees to these bytes, and again once it disagrees', () => {
    expect(missing()).toEqual(['财政局', '水利局']);
    expect(missing(confirmed('cwj'))).toEqual(['水利局']);
    expect(missing(confirmed('cwj'), confirmed('slj'))).toEqual([]);
    expect(missing(confirmed('cwj'), confirmed('cwj', false))).toEqual(['财政局', '水利局']);
    expect(missing({ ...confirmed('cwj'), digest: OTHER })).toEqual(['财政局', '水利局']);
  });
});

describe('the bytes', () => {
  it('should be the ones that were looked at: REV-2 before an assessment of the round, REL-6 after', () => {
    expect(stale(situation(), DRAFT)).toEqual([]);
    expect(stale(situation(), OTHER)).toEqual([{ kind: 'state', rule: 'REV-2', code: 'stale-digest' }]);
    expect(stale(situation({ steps: [submitted, assessed] }), OTHER)).toEqual([{ kind: 'state', rule: 'REL-6', code: 'stale-digest' }]);
  });
  it('should be named by the step', () => {
    expect(stale(situation(), null)).toEqual([{ kind: 'content', rule: 'REV-2', code: 'digest-missing', path: 'digest' }]);
  });
  it('should be those under review, or the next step names the same two rules', () => {
    expect(bytesChanged(situation())).toEqual([]);
    expect(bytesChanged(situation({ digest: OTHER }))).toEqual([{ kind: 'state', rule: 'REV-2', code: 'bytes-changed' }]);
    expect(bytesChanged(situation({ digest: OTHER, steps: [submitted, assessed] }))).toEqual([{ kind: 'state', rule: 'REL-6', code: 'bytes-changed' }]);
  });
});
