import { binding, brief, check } from './under-check';

const day = (changes: Readonly<Record<string, unknown>>) => brief(check('open-day-event', changes));
const list = (rows: string): string => `<table><tr><th>姓名</th><th>单位</th></tr>${rows}</table>`;

describe('participants', () => {
  it('should not be listed by name', () => {
    const body = list('<tr><td>王建国</td><td>城东社区</td></tr>');
    expect(binding(check('open-day-event', { body }))).toEqual(['OPD-2 participants-named waivable']);
    expect(binding(check('news-release', { body }))).toEqual([]);
  });
  it('should be masked, and refused once where their numbers stand beside', () => {
    expect(day({ body: list('<tr><td>王某某</td><td>城东社区</td></tr>') })).toEqual([]);
    expect(binding(check('open-day-event', { body: list('<tr><td>王建国</td><td>13800138000</td></tr>') }))).toEqual(['REV-5.3 mobile-number waivable']);
  });
});

describe('sign-up', () => {
  it.each([
    [{ quota: null }, 'open-day-lacks'],
    [{ inviteeCategories: [] }, 'open-day-lacks'],
    [{ signUp: null }, 'open-day-lacks'],
  ])('should be told of: %j', (changes, code) => expect(day(changes)).toEqual([`OPD-2 ${code} warn`]));
  it('should not be for nobody', () => expect(day({ quota: 0 })).toEqual(['OPD-2 quota-not-positive block']));
  it('should not be asked of an online day or of one that is over', () => {
    expect(day({ mode: 'online', quota: null, signUp: null })).toEqual([]);
    expect(day({ startsAt: '2026-11-20T09:00:00+08:00', endsAt: '2026-11-20T11:00:00+08:00', quota: null, signUp: null })).toEqual([]);
  });
});

describe('feedback', () => {
  const over = { startsAt: '2026-10-30T09:00:00+08:00', endsAt: '2026-10-30T11:00:00+08:00', signUp: null };
  const on = (now: string, changes: Readonly<Record<string, unknown>> = {}) => check('open-day-event', { ...over, ...changes }, { context: { now: new Date(now) } });
  it('should be out fifteen working days after', () => {
    expect(brief(on('2026-11-20T23:00:00+08:00'))).toEqual([]);
    expect(brief(on('2026-11-21T09:00:00+08:00'))).toEqual(['OPD-6 feedback-overdue warn']);
    expect(brief(on('2026-11-21T09:00:00+08:00', { feedback: { summary: '收到建议3条,均已答复。' } }))).toEqual([]);
  });
  it('should name the missing table', () => {
    const late = { startsAt: '2026-12-25T09:00:00+08:00', endsAt: '2026-12-25T11:00:00+08:00' };
    expect(on('2026-12-28T09:00:00+08:00', late)).toMatchObject([{ rule: 'OPD-6', code: 'calendar-uncovered', params: { year: 2027 } }]);
  });
});
