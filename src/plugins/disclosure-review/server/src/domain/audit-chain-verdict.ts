import { anchorMac, entryMac, GENESIS, sameMac, type Anchor, type AuditEntry, type ChainedEntry } from './audit-chain';

/** What stands at one number of the chain: the entry, and the anchor that was written with it. */
export interface AuditPlace {
  readonly sequence: number;
  readonly row: ChainedEntry | null;
  readonly anchor: Anchor | null;
}

/** What is wrong, and where: `sequence` is the entry's number, `to` the last of a run. */
export type AuditFault =
  | { readonly kind: 'edited' | 'anchor-edited'; readonly sequence: number }
  | { readonly kind: 'swapped'; readonly sequence: number; readonly with: number }
  | { readonly kind: 'missing' | 'cut-off' | 'anchor-missing'; readonly sequence: number; readonly to: number }
  | { readonly kind: 'all-gone'; readonly expected: number }
  /** A setting, a calendar year or a source edition that is stored otherwise than the audit says; the chain itself is whole. */
  | { readonly kind: 'register-differs'; readonly register: string }
  /** The chain is whole in itself, but not the one whose tip was logged. */
  | { readonly kind: 'not-as-logged'; readonly sequence: number };

export interface LoggedAnchor {
  readonly count: number;
  readonly tip: string;
}
export interface AuditVerdict extends LoggedAnchor {
  readonly faults: readonly AuditFault[];
}

/** An entry that does not fit its place, with what the place must follow and hash to. */
interface Misfit {
  readonly row: ChainedEntry;
  readonly previous: string;
  readonly mac: string;
}
interface Walk {
  readonly misfits: Misfit[];
  readonly missing: Run[];
  readonly anchorless: Run[];
  readonly editedAnchors: number[];
  /** Number and MAC of the last entry, and the highest number that any table knows. */
  count: number;
  tip: string;
  highest: number;
}
interface Run {
  readonly sequence: number;
  to: number;
}

/** Misfits compared with each other in search of swaps; where there are more, the rest is called edited. */
const SWAP_SEARCH = 200;

const extend = (runs: Run[], from: number, to: number): void => {
  const last = runs.at(-1);
  if (last !== undefined && last.to === from - 1) last.to = to;
  else runs.push({ sequence: from, to });
};

/** Goes along the chain once, in ascending order. The anchors' word counts more than the entries', where it is genuine. */
async function walk(places: AsyncIterable<AuditPlace>, key: string): Promise<Walk> {
  const seen: Walk = { misfits: [], missing: [], anchorless: [], editedAnchors: [], count: 0, tip: GENESIS, highest: 0 };
  let before: string | null = GENESIS;
  for await (const { sequence, row, anchor } of places) {
    if (sequence > seen.highest + 1) {
      extend(seen.missing, seen.highest + 1, sequence - 1);
      extend(seen.anchorless, seen.highest + 1, sequence - 1);
      before = null;
    }
    seen.highest = sequence;
    const genuine: Anchor | null = anchor !== null && sameMac(anchor.mac, anchorMac({ key, anchor })) ? anchor : null;
    if (anchor === null) extend(seen.anchorless, sequence, sequence);
    else if (genuine === null) seen.editedAnchors.push(sequence);
    if (row === null) extend(seen.missing, sequence, sequence);
    else {
      const place: Misfit = { row, previous: before ?? row.previous, mac: genuine?.tip ?? row.mac };
      if (row.previous !== place.previous || row.mac !== place.mac || !fits(key, place, row)) seen.misfits.push(place);
      seen.count = sequence;
      seen.tip = row.mac;
    }
    before = genuine?.tip ?? row?.mac ?? null;
  }
  return seen;
}

const fits = (key: string, place: Misfit, content: AuditEntry): boolean =>
  sameMac(entryMac({ key, previous: place.previous, entry: { ...content, sequence: place.row.sequence } }), place.mac);

/** An entry whose place is filled by what belongs elsewhere was swapped; any other misfit was edited. */
function named(key: string, misfits: readonly Misfit[]): readonly AuditFault[] {
  const searched = misfits.slice(0, SWAP_SEARCH);
  return misfits.map((place) => {
    const own = searched.find((other) => other !== place && fits(key, place, other.row));
    return own === undefined
      ? { kind: 'edited', sequence: place.row.sequence }
      : { kind: 'swapped', sequence: place.row.sequence, with: own.row.sequence };
  });
}

/**
 * Verifies a chain against its anchors and, where given, against an anchor from the log.
 * @param places ascending by number; numbers that neither table knows are left out
 * @returns number and MAC of the last entry, and every fault by its place
 */
export async function verifyChain(parts: {
  readonly places: AsyncIterable<AuditPlace>;
  readonly key: string;
  readonly logged: LoggedAnchor | null;
}): Promise<AuditVerdict> {
  const { places, key, logged } = parts;
  let atLogged: string | null = null;
  async function* watched(): AsyncGenerator<AuditPlace> {
    for await (const place of places) {
      if (place.sequence === logged?.count) atLogged = place.row?.mac ?? null;
      yield place;
    }
  }
  const seen = await walk(watched(), key);
  const expected = Math.max(seen.highest, logged?.count ?? 0);
  if (seen.count === 0) {
    return { count: 0, tip: GENESIS, faults: expected === 0 ? [] : [{ kind: 'all-gone', expected }] };
  }
  const inside = seen.missing.filter(({ sequence }) => sequence < seen.count);
  const faults: AuditFault[] = [
    ...named(key, seen.misfits),
    ...inside.map((run): AuditFault => ({ kind: 'missing', ...run })),
    ...seen.anchorless.map((run): AuditFault => ({ kind: 'anchor-missing', ...run })),
    ...seen.editedAnchors.map((sequence): AuditFault => ({ kind: 'anchor-edited', sequence })),
  ];
  if (expected > seen.count) faults.push({ kind: 'cut-off', sequence: seen.count + 1, to: expected });
  if (logged !== null && logged.count > 0 && atLogged !== null && atLogged !== logged.tip) {
    faults.push({ kind: 'not-as-logged', sequence: logged.count });
  }
  return { count: seen.count, tip: seen.tip, faults };
}
