import { performance } from 'node:perf_hooks';

const EVERY = 5;

/** Runs something while a timer of 5 ms ticks beside it, as a request would: how long it took, and the longest the timer was late (ms). */
export async function heldUp(act: () => Promise<void>): Promise<{ readonly took: number; readonly held: number }> {
  let held = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    held = Math.max(held, now - last - EVERY);
    last = now;
  }, EVERY);
  const started = performance.now();
  await act();
  const took = performance.now() - started;
  held = Math.max(held, performance.now() - last - EVERY);
  clearInterval(timer);
  return { took, held };
}
