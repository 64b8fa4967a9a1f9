import { createHmac } from 'node:crypto';
import fc from 'fast-check';
import { anchorMac, canonicalText, chain, entryMac, GENESIS, type AuditEntry } from '../../../src/plugins/disclosure-review/server/src/domain/audit-chain';
import { verifyChain, type AuditPlace, type AuditVerdict, type LoggedAnchor } from '../../../src/plugins/disclosure-review/server/src/domain/audit-chain-verdict';

const key = 'a key of the test';
type Places = { -readonly [Part in keyof AuditPlace]: AuditPlace[Part] }[];

function chainOf(length: number): Places {
  const places: Places = [];
  let tip = GENESIS;
  for (let count = 0; count < length; count += 1) {
    const said = { at: `2026-05-0${String((count % 9) + 1)}T00:00:00.000Z`, kind: 'save', personId: count, actor: `张${String(count)}`, uid: null, documentId: null, entry: `{"n":${String(count)}}` };
    const { entry, anchor } = chain({ key, count, tip, entry: said });
    tip = entry.mac;
    places.push({ sequence: entry.sequence, row: entry, anchor });
  }
  return places;
}
async function* stream(places: Places): AsyncGenerator<AuditPlace> {
  for (const place of places) if (place.row !== null || place.anchor !== null) yield place;
}
const verdict = (places: Places, logged: LoggedAnchor | null = null): Promise<AuditVerdict> => verifyChain({ places: stream(places), key, logged });
const at = (places: Places, index: number): Places[number] => {
  const place = places[index];
  if (place === undefined) throw new RangeError('no such place');
  return place;
};

describe('a chain of entries', () => {
  it('should hash each entry over the one before and its canonical JSON', () => {
    const entry: AuditEntry = { sequence: 1, at: 'T', kind: 'k', personId: 7, actor: '甲', uid: null, documentId: 'd', entry: '{}' };
    const canonical = '{"actor":"甲","at":"T","documentId":"d","entry":"{}","kind":"k","personId":7,"sequence":1,"uid":null}';
    expect(entryMac({ key, previous: GENESIS, entry })).toBe(createHmac('sha256', key).update('0'.repeat(64) + canonical).digest('hex'));
  });
  it('should say the same value in one way only', () => {
    expect(canonicalText({ b: [1, 'ö'], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[1,"ö"]}');
  });
  it('should refuse what JSON cannot say', () => {
    expect(() => canonicalText(undefined)).toThrow(TypeError);
  });
  it('should be found whole when nobody touched it', async () => {
    const places = chainOf(12);
    expect(await verdict(places)).toEqual({ count: 12, tip: at(places, 11).row?.mac, faults: [] });
    expect(await verdict([])).toEqual({ count: 0, tip: GENESIS, faults: [] });
  });
});

describe('tampering', () => {
  const fields = ['at', 'kind', 'actor', 'entry', 'uid', 'documentId', 'personId', 'previous', 'mac'] as const;
  it.each(fields)('should name the entry whose %s was edited', async (field) => {
    const places = chainOf(9);
    const place = at(places, 4);
    if (place.row) place.row = { ...place.row, [field]: field === 'personId' ? 99 : 'x'.repeat(64) };
    expect((await verdict(places)).faults).toEqual([{ kind: 'edited', sequence: 5 }]);
  });
  it('should name the entries that were deleted in the middle', async () => {
    const places = chainOf(9);
    at(places, 3).row = null;
    at(places, 4).row = null;
    expect((await verdict(places)).faults).toEqual([{ kind: 'missing', sequence: 4, to: 5 }]);
  });
  it('should name the first entry when it was deleted', async () => {
    const places = chainOf(3);
    at(places, 0).row = null;
    expect((await verdict(places)).faults).toEqual([{ kind: 'missing', sequence: 1, to: 1 }]);
  });
  it('should name the entries that were cut off the end', async () => {
    const places = chainOf(9);
    at(places, 7).row = null;
    at(places, 8).row = null;
    expect((await verdict(places)).faults).toEqual([{ kind: 'cut-off', sequence: 8, to: 9 }]);
  });
  it('should say that all entries are gone', async () => {
    const places = chainOf(4).map((place) => ({ ...place, row: null }));
    expect(await verdict(places)).toEqual({ count: 0, tip: GENESIS, faults: [{ kind: 'all-gone', expected: 4 }] });
  });
  it.each(['with their macs', 'without their macs'])('should name two entries that were swapped %s', async (how) => {
    const places = chainOf(9);
    const [one, two] = [at(places, 2), at(places, 6)];
    if (!one.row || !two.row) throw new Error('no rows');
    const [a, b] = [one.row, two.row];
    const chained = (row: typeof a): object => (how === 'with their macs' ? {} : { previous: row.previous, mac: row.mac });
    one.row = { ...b, ...chained(a), sequence: 3 };
    two.row = { ...a, ...chained(b), sequence: 7 };
    expect((await verdict(places)).faults).toEqual([
      { kind: 'swapped', sequence: 3, with: 7 },
      { kind: 'swapped', sequence: 7, with: 3 },
    ]);
  });
  it('should name anchors that were edited or deleted', async () => {
    const places = chainOf(5);
    const place = at(places, 1);
    if (place.anchor) place.anchor = { ...place.anchor, at: 'x' };
    at(places, 3).anchor = null;
    expect((await verdict(places)).faults).toEqual([
      { kind: 'anchor-missing', sequence: 4, to: 4 },
      { kind: 'anchor-edited', sequence: 2 },
    ]);
  });
  it('should name entries that are gone together with their anchors', async () => {
    const places = chainOf(6).filter(({ sequence }) => sequence !== 3);
    expect((await verdict(places)).faults).toContainEqual({ kind: 'missing', sequence: 3, to: 3 });
  });
  it('should tell by a logged anchor when entries and anchors were cut off together, or all of them', async () => {
    const places = chainOf(6);
    const logged = { count: 6, tip: at(places, 5).row?.mac ?? '' };
    expect((await verdict(places, logged)).faults).toEqual([]);
    expect((await verdict(places.slice(0, 4), logged)).faults).toEqual([{ kind: 'cut-off', sequence: 5, to: 6 }]);
    expect((await verdict([], logged)).faults).toEqual([{ kind: 'all-gone', expected: 6 }]);
  });
  it('should tell by a logged anchor when the whole chain was written anew with the key', async () => {
    expect((await verdict(chainOf(6), { count: 4, tip: 'f'.repeat(64) })).faults).toEqual([{ kind: 'not-as-logged', sequence: 4 }]);
  });
  it('should find a chain made without the key', async () => {
    const places = chainOf(3);
    const faults = (await verifyChain({ places: stream(places), key: 'another key', logged: null })).faults;
    expect(faults.filter(({ kind }) => kind === 'edited')).toHaveLength(3);
  });
  it('should not take the MAC of an anchor for one of an entry', () => {
    expect(anchorMac({ key, anchor: { count: 1, tip: GENESIS, at: '' } })).not.toBe(createHmac('sha256', key).update(canonicalText({ count: 1, tip: GENESIS, at: '' })).digest('hex'));
  });
  it('should find any single change of any entry', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 12 }), fc.nat(), fc.constantFrom(...fields), fc.string({ minLength: 1 }), async (length, pick, field, text) => {
        const places = chainOf(length);
        const place = at(places, pick % length);
        if (place.row === null || place.row[field] === text) return;
        place.row = { ...place.row, [field]: field === 'personId' ? -1 - text.length : text };
        expect((await verdict(places)).faults).toEqual([{ kind: 'edited', sequence: place.sequence }]);
      }),
    );
  });
});
