import { performance } from 'node:perf_hooks';

const EVERY = 5;
const MEGABYTE = 1_048_576;

interface HeldUp {
  /** Milliseconds from beginning to end. */
  readonly took: number;
  /** The longest that the timer was late, in ms. */
  readonly held: number;
  /** By how many MB the process with all its threads was larger at its largest than before. */
  readonly grown: number;
}

/** Runs something while a timer of 5 ms ticks beside it, as a request would. */
export async function heldUp(act: () => Promise<void>): Promise<HeldUp> {
  const before = process.memoryUsage.rss();
  let [held, peak] = [0, before];
  let last = performance.now();
  const look = (): void => {
    const now = performance.now();
    held = Math.max(held, now - last - EVERY);
    peak = Math.max(peak, process.memoryUsage.rss());
    last = now;
  };
  const timer = setInterval(look, EVERY);
  const started = performance.now();
  await act();
  const took = performance.now() - started;
  look();
  clearInterval(timer);
  return { took, held, grown: (peak - before) / MEGABYTE };
}
