/** Milliseconds: no single run takes a second. */
const HANG = 1_000;

/**
 * Fails where a run takes longer than the bound. What is too long by the clock is done once more and judged by the processor time it
 * uses: a run that only waited for a processor that others held, or that the collector of garbage interrupted, is quick the second time,
 * while an expression that runs wild burns its second again, on a loaded machine as on an idle one.
 */
export function within<Sample>(act: (sample: Sample) => unknown): (sample: Sample) => Promise<void> {
  return async (sample) => {
    const started = performance.now();
    await act(sample);
    if (performance.now() - started < HANG) return;
    const before = process.cpuUsage();
    await act(sample);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1000).toBeLessThan(HANG);
  };
}
