/** So many addresses are remembered; more at a time are an attack on the memory, and the longest silent are forgotten. */
const MOST = 50_000;

interface Bucket {
  left: number;
  at: number;
}

export interface RateLimit {
  /** Seconds until `cost` can be paid, 0 when it was paid now. */
  readonly pay: (address: string, cost: number) => number;
}

/** Of an IPv6 address the network counts: one household has 2^64 of them. */
export const bucketKey = (address: string): string => {
  const plain = address.startsWith('::ffff:') ? address.slice(7) : address;
  return plain.includes(':') ? plain.split(':').slice(0, 4).join(':') : plain;
};

/**
 * A bucket an address, filled again all the time.
 * @param perMinute units that an address may use in a minute, as many at once; 0 for no limit
 */
export function rateLimit(parts: { readonly perMinute: number; readonly exempt: readonly string[]; readonly now: () => number }): RateLimit {
  const { perMinute, now } = parts;
  const exempt = new Set(parts.exempt.map(bucketKey));
  const buckets = new Map<string, Bucket>();
  if (perMinute === 0) return { pay: () => 0 };
  return {
    pay: (address, cost) => {
      const key = bucketKey(address);
      if (exempt.has(key)) return 0;
      const at = now();
      const bucket = buckets.get(key) ?? { left: perMinute, at };
      bucket.left = Math.min(perMinute, bucket.left + ((at - bucket.at) / 60_000) * perMinute);
      bucket.at = at;
      if (!buckets.has(key)) {
        if (buckets.size >= MOST) {
          const [longest] = buckets.keys();
          if (longest !== undefined) buckets.delete(longest);
        }
        buckets.set(key, bucket);
      }
      if (bucket.left < cost) return Math.ceil(((cost - bucket.left) / perMinute) * 60);
      bucket.left -= cost;
      return 0;
    },
  };
}
