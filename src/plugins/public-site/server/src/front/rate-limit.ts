import { networkOf } from './network';

/** So many networks are remembered; more at a time are an attack on the memory, and the longest silent are forgotten. */
const MOST = 50_000;

interface Bucket {
  readonly left: number;
  readonly at: number;
}

export interface RateLimit {
  /** Seconds until `cost` can be paid, 0 when it was paid now. */
  readonly pay: (address: string, cost: number) => number;
}

/**
 * A bucket a network, filled again all the time.
 * @param perMinute units that a network may use in a minute, as many at once; 0 for no limit
 * @param now milliseconds; may jump back, as a machine's clock does when it is set
 */
export function rateLimit(parts: { readonly perMinute: number; readonly exempt: readonly string[]; readonly now: () => number }): RateLimit {
  const { perMinute, now } = parts;
  const exempt = new Set(parts.exempt.map(networkOf));
  // In the order of the last request: the first is the longest silent.
  const buckets = new Map<string, Bucket>();
  if (perMinute === 0) return { pay: () => 0 };
  const filled = (key: string, at: number): number => {
    const bucket = buckets.get(key);
    return bucket === undefined ? perMinute : Math.min(perMinute, bucket.left + (Math.max(0, at - bucket.at) / 60_000) * perMinute);
  };
  return {
    pay: (address, cost) => {
      const key = networkOf(address);
      if (exempt.has(key)) return 0;
      const at = now();
      const left = filled(key, at);
      // What costs more than a whole bucket takes a whole one: else it could never be had.
      const due = Math.min(cost, perMinute);
      const paid = left >= due;
      buckets.delete(key);
      buckets.set(key, { left: paid ? left - due : left, at });
      if (buckets.size > MOST) {
        const [longest] = buckets.keys();
        if (longest !== undefined) buckets.delete(longest);
      }
      return paid ? 0 : Math.max(1, Math.ceil(((due - left) / perMinute) * 60));
    },
  };
}
