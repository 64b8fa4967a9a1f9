export interface Epoch {
  /** Moves with every change of anything public. */
  readonly epoch: number;
  /** Moves with columns, organisations, settings and the public role alone. */
  readonly site: number;
}

export const EPOCH = 'SELECT epoch, site FROM pub_epoch WHERE id = 1';
/** Its one row is missing: nothing may be answered. */
export const epochGone = (): Error => new Error('the public epoch is gone');

/** Whoever waits for a reading of the epoch. Neither may throw. */
export interface Waiting {
  readonly use: (epoch: Epoch) => void;
  readonly fail: (error: unknown) => void;
}

/** Asks for the epoch and tells the answer once, or why there is none. */
export type Reader = (told: (error: unknown, epoch: Epoch | null) => void) => void;

/**
 * One reading for all who wait: made after the last request of a turn of the event loop has come, and where a reading takes a while, for all
 * who come until a reader is free. None is answered by a reading that was begun before it arrived. While one batch is answered, another
 * reading may be under way. By callbacks, because this is the whole work of a request that is answered from memory.
 */
export function byReaders(readers: readonly Reader[]): (waiting: Waiting) => void {
  const free = [...readers];
  let queue: Waiting[] = [];
  let planned = false;
  const begin = (): void => {
    planned = false;
    const reader = queue.length === 0 ? undefined : free.pop();
    if (reader === undefined) return;
    const all = queue;
    queue = [];
    reader((error, epoch) => {
      free.push(reader);
      begin();
      for (const one of all) {
        if (epoch === null) one.fail(error);
        else one.use(epoch);
      }
    });
  };
  return (waiting) => {
    queue.push(waiting);
    if (planned || free.length === 0) return;
    planned = true;
    setImmediate(begin);
  };
}
