import { networkOf } from '../../../../src/plugins/public-site/server/src/front/network';
import { rateLimit } from '../../../../src/plugins/public-site/server/src/front/rate-limit';

describe('who counts as one', () => {
  it.each([
    ['192.0.2.7', '192.0.2.7'],
    ['::ffff:192.0.2.7', '192.0.2.7'],
    ['::FFFF:192.0.2.7', '192.0.2.7'],
    ['0:0:0:0:0:ffff:192.0.2.7', '192.0.2.7'],
    ['::ffff:c000:207', '192.0.2.7'],
    ['2001:db8:1:2:3:4:5:6', '2001:db8:1:2'],
    ['2001:0DB8:0001:0002::9', '2001:db8:1:2'],
    ['2001:db8::1', '2001:db8:0:0'],
    ['2001:db8::ffff:1:2:3', '2001:db8:0:0'],
    ['2001:db8:0:0:9::', '2001:db8:0:0'],
    ['::1', '0:0:0:0'],
    ['fe80::1%eth0', 'fe80:0:0:0'],
    ['64:ff9b::192.0.2.7', '64:ff9b:0:0'],
  ])('should be, of %s, %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
  it.each(['', 'x', '1.2.3', '1.2.3.4.5', 'unknown', '2001:db8::1::2', 'a'.repeat(8000)])('should be one and the same for all that is no address: %#', (text) => {
    expect(networkOf(text)).toBe('');
  });
});

describe('the rate limit', () => {
  const limited = (perMinute: number, exempt: readonly string[] = []) => {
    let at = 1_000_000;
    const { pay } = rateLimit({ perMinute, exempt, now: () => at });
    return { pay, pass: (seconds: number): void => void (at += seconds * 1000) };
  };

  it('should let a minute’s worth through at once, then say when to come again', () => {
    const { pay, pass } = limited(60);
    for (let count = 0; count < 60; count += 1) expect(pay('192.0.2.1', 1)).toBe(0);
    expect(pay('192.0.2.1', 1)).toBe(1);
    expect(pay('192.0.2.1', 5)).toBe(5);
    pass(5);
    expect(pay('192.0.2.1', 5)).toBe(0);
    expect(pay('192.0.2.1', 1)).toBe(1);
  });
  it('should count each network by itself', () => {
    const { pay } = limited(1);
    expect([pay('192.0.2.1', 1), pay('192.0.2.1', 1) > 0, pay('192.0.2.2', 1)]).toEqual([0, true, 0]);
    expect([pay('2001:db8::1', 1), pay('2001:db8::2:3', 1) > 0, pay('2001:db8:0:1::1', 1)]).toEqual([0, true, 0]);
  });
  it('should not save up more than a minute’s worth', () => {
    const { pay, pass } = limited(10);
    pass(6000);
    pay('192.0.2.1', 1);
    pass(6000);
    for (let count = 0; count < 10; count += 1) expect(pay('192.0.2.1', 1)).toBe(0);
    expect(pay('192.0.2.1', 1)).toBeGreaterThan(0);
  });
  it('should not punish when the machine’s clock is set back', () => {
    const { pay, pass } = limited(10);
    pay('192.0.2.1', 1);
    pass(-3600);
    expect(pay('192.0.2.1', 9)).toBe(0);
  });
  it('should give what costs more than a whole bucket for a whole one', () => {
    const { pay, pass } = limited(2);
    expect(pay('192.0.2.1', 5)).toBe(0);
    expect(pay('192.0.2.1', 5)).toBe(60);
    pass(60);
    expect(pay('192.0.2.1', 5)).toBe(0);
  });
  it('should never stop whom it exempts, nor anybody where there is no limit', () => {
    const { pay } = limited(1, ['10.0.0.1']);
    for (let count = 0; count < 9; count += 1) expect(pay('::ffff:10.0.0.1', 1)).toBe(0);
    const free = limited(0);
    for (let count = 0; count < 9; count += 1) expect(free.pay('192.0.2.1', 100)).toBe(0);
  });
  it('should forget the longest silent first when an attack comes from very many addresses', () => {
    const { pay } = limited(1);
    const address = (count: number): string => `10.${count >> 16}.${(count >> 8) & 255}.${count & 255}`;
    expect(pay('192.0.2.1', 1)).toBe(0);
    for (let count = 0; count < 49_000; count += 1) pay(address(count), 1);
    // Still at it, and so not silent.
    expect(pay('192.0.2.1', 1)).toBeGreaterThan(0);
    for (let count = 49_000; count < 98_000; count += 1) pay(address(count), 1);
    expect(pay('192.0.2.1', 1)).toBeGreaterThan(0);
    expect(pay(address(0), 1)).toBe(0);
  });
});
