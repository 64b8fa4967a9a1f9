import { ASIDE, inOrder } from '../../../src/plugins/disclosure-review/admin/src/reviewing/decision/stepOrder';

describe('the steps that a person may take', () => {
  it('should open with the one that he came for, not with the one that takes a live document off', () => {
    expect(inOrder(['withdraw', 'return', 'approve'])).toEqual(['approve', 'return', 'withdraw']);
    expect(inOrder(['return', 'assess'])[0]).toBe('assess');
  });

  it('should not stand open where all of them lead back or off the site', () => {
    expect(inOrder(['withdraw', 'return']).every((verb) => ASIDE.has(verb))).toBe(true);
    expect(ASIDE.has('assess')).toBe(false);
  });

  it('should be none where none may be taken', () => {
    expect(inOrder([])).toEqual([]);
  });
});
