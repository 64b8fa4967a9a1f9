/** How often: `short` times in `npm test`, `long` times in `npm run test:long`; ROUNDS overrides both. */
export function rounds(parts: { readonly short: number; readonly long: number }): number {
  const given = Number(process.env.ROUNDS);
  if (Number.isInteger(given) && given > 0) return given;
  return process.env.TEST_LONG ? parts.long : parts.short;
}

/** Runs `work` so many times, one after the other; what goes wrong names its round. */
export async function inRounds(count: number, work: (round: number) => Promise<void>): Promise<void> {
  for (let round = 1; round <= count; round += 1) {
    await work(round).catch((error: unknown) => {
      throw new Error(`round ${round} of ${count}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
    });
  }
}
