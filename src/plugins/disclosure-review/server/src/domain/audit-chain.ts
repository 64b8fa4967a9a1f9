import { createHmac, timingSafeEqual } from 'node:crypto';
import canonicalize from 'canonicalize';

/** One entry as it stands in `dr_audit`. `entry` is JSON text and is chained as the text that it is. */
export interface AuditEntry {
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: string;
  readonly personId: number | null;
  readonly actor: string;
  readonly uid: string | null;
  readonly documentId: string | null;
  readonly entry: string;
}
export interface ChainedEntry extends AuditEntry {
  /** MAC of the entry before, `GENESIS` for the first. */
  readonly previous: string;
  readonly mac: string;
}
/** How many entries there were, and the MAC of the last one, written with each entry into a table of its own. */
export interface Anchor {
  readonly count: number;
  readonly tip: string;
  readonly at: string;
  readonly mac: string;
}

/** Takes the place of the MAC before the first entry. */
export const GENESIS = '0'.repeat(64);

/** JSON by RFC 8785: the same value always gives the same text. */
export function canonicalText(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('Nothing that JSON can say');
  return text;
}

const hmac = (key: string, text: string): string => createHmac('sha256', key).update(text, 'utf8').digest('hex');

/** HMAC-SHA256(key, previous ‖ canonical entry), hex. */
export function entryMac({ key, previous, entry }: { readonly key: string; readonly previous: string; readonly entry: AuditEntry }): string {
  const { sequence, at, kind, personId, actor, uid, documentId } = entry;
  return hmac(key, previous + canonicalText({ sequence, at, kind, personId, actor, uid, documentId, entry: entry.entry }));
}

/** The word before it keeps an anchor's MAC from ever being taken for an entry's, whose text begins with 64 hex digits. */
export function anchorMac({ key, anchor }: { readonly key: string; readonly anchor: Omit<Anchor, 'mac'> }): string {
  const { count, tip, at } = anchor;
  return hmac(key, `anchor ${canonicalText({ count, tip, at })}`);
}

/** Compares two MACs in constant time. */
export function sameMac(left: string, right: string): boolean {
  const [a, b] = [Buffer.from(left), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}

/** The next entry and its anchor after a chain of `count` entries that ends in `tip`. */
export function chain(parts: {
  readonly key: string;
  readonly count: number;
  readonly tip: string;
  readonly entry: Omit<AuditEntry, 'sequence'>;
}): { readonly entry: ChainedEntry; readonly anchor: Anchor } {
  const { key, count, tip } = parts;
  const entry = { ...parts.entry, sequence: count + 1 };
  const mac = entryMac({ key, previous: tip, entry });
  const anchor = { count: count + 1, tip: mac, at: entry.at };
  return { entry: { ...entry, previous: tip, mac }, anchor: { ...anchor, mac: anchorMac({ key, anchor }) } };
}
