import { byReaders, type Epoch, type Waiting } from '../../../../src/plugins/public-site/server/src/repositories/epoch';

type Told = (error: unknown, epoch: Epoch | null) => void;

/** A reader that answers when the test says so, by the epoch at the moment it was asked. */
function slowReader(now: () => number) {
  const asked: { readonly at: number; readonly told: Told }[] = [];
  return {
    asked,
    read: (told: Told) => void asked.push({ at: now(), told }),
    answer: () => {
      const first = asked.shift();
      first?.told(null, { epoch: first.at, site: 1 });
    },
  };
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('reading the epoch while readings take a while', () => {
  let epoch = 1;
  const seen: { readonly arrivedAt: number; readonly got: number }[] = [];
  const waiting = (): Waiting => {
    const arrivedAt = epoch;
    return { use: ({ epoch: got }) => seen.push({ arrivedAt, got }), fail: () => seen.push({ arrivedAt, got: -1 }) };
  };
  beforeEach(() => {
    epoch = 1;
    seen.length = 0;
  });

  it('should answer all of one turn by one reading', async () => {
    const reader = slowReader(() => epoch);
    const withEpoch = byReaders([reader.read]);
    withEpoch(waiting());
    withEpoch(waiting());
    await turn();
    expect(reader.asked).toHaveLength(1);
    reader.answer();
    expect(seen).toHaveLength(2);
  });

  it('should give nobody a reading that was begun before he came', async () => {
    const readers = [slowReader(() => epoch), slowReader(() => epoch)];
    const withEpoch = byReaders(readers.map(({ read }) => read));
    for (let round = 0; round < 50; round += 1) {
      withEpoch(waiting());
      if (round % 3 === 0) await turn();
      epoch += 1;
      withEpoch(waiting());
      readers[round % 2]?.answer();
      if (round % 5 === 0) readers[(round + 1) % 2]?.answer();
      await turn();
    }
    for (let left = 0; left < 10; left += 1) {
      readers.forEach(({ answer }) => answer());
      await turn();
    }
    expect(seen).toHaveLength(100);
    expect(seen.filter(({ arrivedAt, got }) => got < arrivedAt)).toEqual([]);
  });

  it('should let those who came meanwhile wait for a free reader, and take them all at once', async () => {
    const reader = slowReader(() => epoch);
    const withEpoch = byReaders([reader.read]);
    withEpoch(waiting());
    await turn();
    epoch = 2;
    withEpoch(waiting());
    await turn();
    withEpoch(waiting());
    await turn();
    expect(reader.asked).toHaveLength(1);
    reader.answer();
    expect(seen).toEqual([{ arrivedAt: 1, got: 1 }]);
    expect(reader.asked).toHaveLength(1);
    reader.answer();
    expect(seen.slice(1)).toEqual([{ arrivedAt: 2, got: 2 }, { arrivedAt: 2, got: 2 }]);
  });

  it('should tell all who wait when a reading fails, and ask again for the next', async () => {
    const told: Told[] = [];
    const withEpoch = byReaders([(one) => void told.push(one)]);
    withEpoch(waiting());
    await turn();
    told[0]?.(new Error('gone'), null);
    expect(seen).toEqual([{ arrivedAt: 1, got: -1 }]);
    withEpoch(waiting());
    await turn();
    expect(told).toHaveLength(2);
  });
});
