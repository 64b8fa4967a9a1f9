import { isIPv4, isIPv6 } from 'node:net';

const MAPPED = /^(?:::|(?:0{1,4}:){5})ffff:(.+)$/iu;

/** The first four groups of an IPv6 address, whatever way it is written. */
function prefix64(address: string): string {
  const [before = '', after] = address.split('::');
  const groups = (text: string): readonly string[] => (text === '' ? [] : text.split(':'));
  const [first, last] = [groups(before), groups(after ?? '')];
  // An IPv4 address written at the end takes the place of two groups.
  const length = first.length + last.length + (address.includes('.') ? 1 : 0);
  const whole = after === undefined ? first : [...first, ...Array.from({ length: Math.max(0, 8 - length) }, () => '0'), ...last];
  return whole.slice(0, 4).map((group) => Number.parseInt(group, 16).toString(16)).join(':');
}

/** `102:304` as `1.2.3.4`. */
function quad(groups: string): string {
  const [high = 0, low = 0] = groups.split(':').map((group) => Number.parseInt(group, 16));
  return [high >> 8, high & 255, low >> 8, low & 255].join('.');
}

/** Who counts as one: an IPv4 address, of an IPv6 address its /64, for one household has 2^64 of them. What is no address is one network. */
export function networkOf(address: string): string {
  const plain = address.replace(/%.*$/u, '');
  if (isIPv4(plain)) return plain;
  if (!isIPv6(plain)) return '';
  const [, mapped] = MAPPED.exec(plain) ?? [];
  if (mapped !== undefined) return isIPv4(mapped) ? mapped : quad(mapped);
  return prefix64(plain);
}
