import { htmlTrouble } from '../../../../src/plugins/disclosure-review/server/src/domain/html/limits';

describe('htmlTrouble, in time', () => {
  it('should answer quickly on a million nested tags, and on what is long but flat', () => {
    const started = performance.now();
    expect(htmlTrouble('<div>'.repeat(1_000_000) + '</div>'.repeat(1_000_000))).not.toBeNull();
    expect(htmlTrouble('<i>'.repeat(600_000))).not.toBeNull();
    expect(htmlTrouble('<b></b>'.repeat(142_000))).toBeNull();
    expect(htmlTrouble('<b "'.repeat(249_000))).toBeNull();
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
