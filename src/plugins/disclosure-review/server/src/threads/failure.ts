/** `time`: it took too long and was ended. `died`: it ended by itself, by its memory's limit for instance. `ended`: the server is going down. */
export type ThreadEnd = 'time' | 'died' | 'ended';

/** A thread that ended before it answered: nothing is known of what it was asked. */
export interface ThreadFailure extends Error {
  readonly threadEnd: ThreadEnd;
}

export const threadFailure = (threadEnd: ThreadEnd, cause?: unknown): ThreadFailure =>
  Object.assign(new Error(`a thread ended before it answered (${threadEnd})`, { cause }), { threadEnd });

export const isThreadFailure = (error: unknown): error is ThreadFailure => error instanceof Error && 'threadEnd' in error;
