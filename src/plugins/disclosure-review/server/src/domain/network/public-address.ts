/** Networks that are not the public internet, by IANA's registries of special addresses. */
const NOT_PUBLIC: readonly (readonly [network: string, bits: number])[] = [
  ['0.0.0.0', 8], ['10.0.0.0', 8], ['100.64.0.0', 10], ['127.0.0.0', 8], ['169.254.0.0', 16], ['172.16.0.0', 12], ['192.0.0.0', 24], ['192.0.2.0', 24],
  ['192.88.99.0', 24], ['192.168.0.0', 16], ['198.18.0.0', 15], ['198.51.100.0', 24], ['203.0.113.0', 24], ['224.0.0.0', 4], ['240.0.0.0', 4],
];

function numberOf(address: string): number | undefined {
  const match = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})$/u.exec(address);
  if (match === null) return undefined;
  const parts = match.slice(1).map(Number);
  return parts.every((part) => part <= 255) ? parts.reduce((sum, part) => sum * 256 + part, 0) : undefined;
}

function isPublicV4(address: number): boolean {
  return NOT_PUBLIC.every(([network, bits]) => {
    const size = 2 ** (32 - bits);
    return Math.floor(address / size) !== Math.floor((numberOf(network) ?? 0) / size);
  });
}

/** The eight groups of an IPv6 address; undefined for zones, embedded IPv4 and everything else that is written another way. */
function groupsOf(address: string): readonly number[] | undefined {
  if (!/^[0-9a-f:]{2,39}$/iu.test(address)) return undefined;
  const halves = address.split('::');
  if (halves.length > 2) return undefined;
  const [before = [], after = []] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const missing = 8 - before.length - after.length;
  if (halves.length === 1 ? missing !== 0 : missing < 1) return undefined;
  const groups = [...before, ...Array<string>(missing).fill('0'), ...after];
  return groups.every((group) => /^[0-9a-f]{1,4}$/iu.test(group)) ? groups.map((group) => Number.parseInt(group, 16)) : undefined;
}

/** Global unicast, without what is set apart in it: protocols and Teredo, examples, and 6to4, which carries an IPv4 address inside. */
function isPublicV6([first = 0, second = 0]: readonly number[]): boolean {
  if (first >> 13 !== 1) return false;
  if (first === 0x2001 && (second < 0x0200 || second === 0x0db8)) return false;
  return first !== 0x2002 && !(first === 0x3fff && second < 0x1000);
}

/**
 * Whether an IP address belongs to the public internet: not the house's own, not a neighbour's, not a form that hides another address
 * (mapped, NAT64, 6to4, Teredo). What cannot be read is not public.
 */
export function isPublicAddress(address: string): boolean {
  const number = numberOf(address);
  if (number !== undefined) return isPublicV4(number);
  const groups = groupsOf(address);
  return groups !== undefined && isPublicV6(groups);
}
