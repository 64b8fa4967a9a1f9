import { stepBody } from '../../../../scripts/cases/diligence';
import type { SeenDocument } from '../../../../scripts/cases/panel';

const seen = (state: string, words: object = {}): SeenDocument => ({ digest: 'd', state, withdrawalAsked: null, asks: { signOff: [] }, findings: [], files: [], ...words });
const body = (verb: string, account: string, state: string, words: Readonly<Record<string, unknown>> = {}, more: object = {}) =>
  stepBody({ verb, account, seen: seen(state, more), now: new Date('2026-11-20T23:30:00+08:00'), words });
const boxes = (made: Readonly<Record<string, unknown>>): readonly string[] => Object.keys(made['checklist'] as object);

describe('a step taken the way a diligent person would', () => {
  it('should tick the boxes of the tier that waits, whoever approves', () => {
    expect(boxes(body('approve', 'nyj_liaison', 'tier-2'))).toContain('sourceLegal');
    expect(boxes(body('approve', 'nyj_office', 'tier-3'))).toContain('timeLimit');
  });

  it('should tick the boxes of the post where no tier waits', () => {
    expect(boxes(body('approve', 'govoffice_1', 'assessing'))).toContain('timeLimit');
    expect(boxes(body('approve', 'nyj_office', 'assessing'))).toContain('sourceLegal');
  });

  it('should give no sign-off that the document does not ask for', () => {
    expect(body('approve', 'nyj_office', 'tier-2')['signOff']).toBeUndefined();
    expect(body('approve', 'nyj_office', 'tier-2', {}, { asks: { signOff: ['deputyLeader'] } })['signOff']).toEqual({ deputyLeader: { name: '分管领导', signedOn: '2026-11-20' } });
  });

  it('should tell a ground where it finds something not publishable', () => {
    expect(Object.values(body('assess', 'x', 'assessing')['grounds'] as object)).not.toContain(true);
    expect(Object.values(body('assess', 'x', 'assessing', { conclusion: 'not-publishable' })['grounds'] as object)).toContain(true);
  });

  it('should withdraw for a reason that the post may act on', () => {
    expect(body('withdraw', 'nyj_secrecy', 'live')['reason']).toBe('false');
    expect(body('withdraw', 'site_operator', 'live')['reason']).toBe('expired');
    expect(body('withdraw', 'site_operator', 'live', { reason: '内容有误' })['reason']).toBe('内容有误');
  });

  it('should schedule ten minutes on unless a time or an offset is named', () => {
    expect(body('schedule', 'govoffice_1', 'approved')['releaseAt']).toBe('2026-11-20T15:40:00.000Z');
    expect(body('schedule', 'govoffice_1', 'approved', { releaseAt: '+1d' })['releaseAt']).toBe('2026-11-21T15:30:00.000Z');
    expect(body('schedule', 'govoffice_1', 'approved', { releaseAt: '2026-12-01T08:00:00+08:00' })['releaseAt']).toBe('2026-12-01T08:00:00+08:00');
  });

  it('should record what the authority answered', () => {
    expect(body('determine', 'x', 'escalated', { conclusion: 'not-publishable' })).toMatchObject({ conclusion: 'not-publishable', determinedOn: '2026-11-20' });
  });
});
