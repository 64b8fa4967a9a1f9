import { z } from 'zod';

/** PostgreSQL: deadlock detected, could not serialise. Whoever got it was rolled back whole and may simply try again. */
const AGAIN: ReadonlySet<string> = new Set(['40P01', '40001']);
const failure = z.object({ code: z.string() });

/** Runs a transaction again when the database had to choose it as the loser of a deadlock; at most three times. */
export async function retried<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let left = 2; ; left -= 1) {
    try {
      return await work();
    } catch (error) {
      const read = failure.safeParse(error);
      if (left === 0 || !read.success || !AGAIN.has(read.data.code)) throw error;
    }
  }
}
