import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const EVERY = 5;
const MEGABYTE = 1_048_576;

interface HeldUp {
  /** Milliseconds from beginning to end. */
  readonly took: number;
  /** The longest that the timer was late, in ms: by the clock, and what of it the event loop's own thread was at work. */
  readonly held: { readonly clock: number; readonly processor: number };
  /** By how many MB the process with all its threads was larger at its largest than before. */
  readonly grown: number;
}

/**
 * Processor time of the thread that runs the event loop, in ms; the clock where the system does not tell (Linux does). On a busy machine
 * a timer is late because others hold the processors, and only this says whether the loop was held up by its own work.
 */
function ownTime(): number {
  try {
    return Number(readFileSync(`/proc/self/task/${process.pid}/schedstat`, 'utf8').split(' ')[0]) / 1e6;
  } catch {
    return performance.now();
  }
}

/** Runs something while a timer of 5 ms ticks beside it, as a request would. */
export async function heldUp(act: () => Promise<void>): Promise<HeldUp> {
  const before = process.memoryUsage.rss();
  let [clock, processor, peak] = [0, 0, before];
  let [last, own] = [performance.now(), ownTime()];
  const look = (): void => {
    const [now, used] = [performance.now(), ownTime()];
    clock = Math.max(clock, now - last - EVERY);
    processor = Math.max(processor, used - own);
    peak = Math.max(peak, process.memoryUsage.rss());
    [last, own] = [now, used];
  };
  const timer = setInterval(look, EVERY);
  const started = performance.now();
  await act();
  const took = performance.now() - started;
  look();
  clearInterval(timer);
  return { took, held: { clock, processor }, grown: (peak - before) / MEGABYTE };
}
