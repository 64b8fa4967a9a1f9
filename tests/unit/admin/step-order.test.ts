import { inOrder, openAtFirst } from '../../../src/plugins/disclosure-review/admin/src/reviewing/decision/stepOrder';

describe('the steps that a person may take', () => {
  it('should open with the one that he came for, not with the one that takes a live document off', () => {
    expect(inOrder(['withdraw', 'return', 'approve'])).toEqual(['approve', 'return', 'withdraw']);
    expect(openAtFirst({ may: ['return', 'assess'], state: 'assessing' })).toBe('assess');
  });

  it('should not stand open where all of them lead back or off the site', () => {
    expect(openAtFirst({ may: ['withdraw', 'return'], state: 'live' })).toBeUndefined();
  });

  it('should not urge to release what has its hour', () => {
    expect(openAtFirst({ may: ['release', 'return', 'schedule'], state: 'scheduled' })).toBeUndefined();
    expect(openAtFirst({ may: ['release', 'return', 'schedule'], state: 'approved' })).toBe('release');
  });

  it('should be none where none may be taken', () => {
    expect([inOrder([]), openAtFirst({ may: [], state: 'live' })]).toEqual([[], undefined]);
  });
});
