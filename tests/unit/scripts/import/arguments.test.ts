import { askedFor } from '../../../../scripts/import/arguments';

describe('the command of the import', () => {
  it('should bring over a file, with its folder, or only try', () => {
    expect(askedFor(['old.csv', '--by', 'site_operator'])).toEqual({ act: 'import', by: 'site_operator', file: 'old.csv', folder: null, dryRun: false });
    expect(askedFor(['--by', 'a', '--files', 'dir', '--dry-run', 'old.jsonl'])).toEqual({ act: 'import', by: 'a', file: 'old.jsonl', folder: 'dir', dryRun: true });
  });
  it('should open the window for hosts, and close it', () => {
    expect(askedFor(['--open', '--host', 'a.example', '--host', 'b.example', '--by', 'a'])).toEqual({ act: 'open', by: 'a', hosts: ['a.example', 'b.example'] });
    expect(askedFor(['--close', '--by', 'a'])).toEqual({ act: 'close', by: 'a' });
  });
  it.each([
    [[]], [['old.csv']], [['--by', 'a']], [['--open', '--by', 'a']], [['--open', '--host', 'x', '--by', 'a', 'old.csv']], [['--open', '--close', '--host', 'x', '--by', 'a']],
    [['--close', '--by', 'a', 'old.csv']], [['--close', '--by', 'a', '--dry-run']], [['old.csv', 'other.csv', '--by', 'a']], [['old.csv', '--host', 'x', '--by', 'a']], [['old.csv', '--by', '']], [['old.csv', '--force', '--by', 'a']],
  ])('should not guess what %j means', (args) => {
    expect(askedFor(args)).toBeNull();
  });
});
