import path from 'node:path';
import { Worker, type TransferListItem } from 'node:worker_threads';
import type { Answer, Given, JobName } from './jobs';
import { threadPool } from './pool';

/** Tests run uncompiled, and a thread cannot load TypeScript: there all work is done in the one thread there is. */
export const COMPILED = __filename.endsWith('.js');

/** Memory in MB: a thread that would need more dies, the server does not. */
const startThread = (memory: number) => (): Worker =>
  new Worker(path.join(__dirname, 'thread.js'), { execArgv: [], stdout: true, stderr: true, resourceLimits: { maxOldGenerationSizeMb: memory } });

/** Hostile files can hold up other files only, never a save or a step: those have threads of their own. */
const POOLS = {
  files: threadPool({ start: startThread(768), size: 2 }),
  texts: threadPool({ start: startThread(512), size: 2 }),
} as const;

/** Has a job done in a thread. Milliseconds. */
export async function apart<Name extends JobName>(parts: {
  readonly in: keyof typeof POOLS;
  readonly name: Name;
  readonly given: Given<Name>;
  readonly time: number;
  readonly transfer?: readonly TransferListItem[];
}): Promise<Answer<Name>> {
  const { name, given, time, transfer } = parts;
  // Both ends are this code: the thread answers a job with what the same function returns here.
  return (await POOLS[parts.in].ask({ request: { name, given }, time, ...(transfer && { transfer }) })) as Answer<Name>;
}

/** At the server's end; what is under way fails. */
export const endThreads = async (): Promise<void> => {
  await Promise.all(Object.values(POOLS).map((pool) => pool.end()));
};
