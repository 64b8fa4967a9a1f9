import { z } from 'zod';
import type { Clock } from '../domain/clock';

const message = z.union([z.object({ type: z.literal('clock'), at: z.iso.datetime({ offset: true }) }), z.object({ type: z.literal('run-due') })]);

let offset = 0;

/** The clock of all rules: the machine's, unless the process that forked this one has moved it. Logins keep the machine's. */
export const clock: Clock = { now: () => new Date(Date.now() + offset) };

/**
 * The one seam of the case runner: whoever forked this process moves its time over their own channel. There is no route, header
 * or variable for it, and it moves time only. `run-due` waits for every timer that is due.
 */
export function listenToParent(runDue: () => Promise<void>): () => void {
  const answer = process.send?.bind(process);
  if (answer === undefined) return () => undefined;
  const listener = (raw: unknown): void => {
    const read = message.safeParse(raw);
    if (!read.success) return;
    if (read.data.type === 'clock') {
      offset = Date.parse(read.data.at) - Date.now();
      answer({ type: 'clock-set' });
      return;
    }
    runDue().then(
      () => answer({ type: 'due-done' }),
      (error: unknown) => answer({ type: 'due-failed', message: error instanceof Error ? error.message : String(error) }),
    );
  };
  process.on('message', listener);
  return () => process.off('message', listener);
}
