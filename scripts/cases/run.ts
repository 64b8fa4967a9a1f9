import type { Case } from './case-file';
import { forkServer, type ForkedServer } from './forked-server';
import { freshDatabase, type FreshDatabase } from './fresh-database';
import { readModels } from './models';
import { play, type Stage } from './play';
import { openReferences } from './references';
import { openSessions } from './session';
import { line } from './verdict';

export interface CaseFile {
  readonly name: string;
  readonly cases: readonly Case[];
}
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}
/** Where the server's program lies, and what it runs on. */
export interface Theatre {
  readonly program: string;
  readonly root: string;
  readonly databaseUrl: string | undefined;
  readonly print: (text: string) => void;
  /** Told what has to be ended when the run is broken off. */
  readonly holds: Set<() => Promise<void>>;
}

/** The stage on a running server. `as` is any account of the demo county; it reads the content types. */
export async function openStage(parts: { readonly server: Omit<ForkedServer, 'stop'>; readonly as: string }): Promise<Stage> {
  const { origin, password, setClock, runDue } = parts.server;
  const sessions = openSessions({ origin, password });
  const models = await readModels({ sessions, as: parts.as });
  return { origin, sessions, models, references: openReferences({ sessions, models }), setClock, runDue, liveTitles: new Set() };
}

async function holding<Held extends { readonly end: () => Promise<void> }, Result>(parts: {
  readonly theatre: Theatre;
  readonly held: Held;
  readonly work: (held: Held) => Promise<Result>;
}): Promise<Result> {
  parts.theatre.holds.add(parts.held.end);
  try {
    return await parts.work(parts.held);
  } finally {
    await parts.held.end();
    parts.theatre.holds.delete(parts.held.end);
  }
}

async function playAll(parts: { readonly file: CaseFile; readonly stage: Stage; readonly print: (text: string) => void }): Promise<Tally> {
  let passed = 0;
  for (const played of parts.file.cases) {
    const seen = await play({ stage: parts.stage, played });
    const told = line({ id: played.id, expect: played.expect, seen });
    parts.print(told.text);
    if (told.passed) passed += 1;
  }
  return { passed, failed: parts.file.cases.length - passed };
}

/** Plays one file's cases, one after the other, on a server and a database of its own; both are gone when it returns. */
export async function playFile(parts: { readonly file: CaseFile; readonly theatre: Theatre }): Promise<Tally> {
  const { file, theatre } = parts;
  const reader = file.cases.flatMap((one) => one.steps).find((step) => step.as !== undefined)?.as;
  if (reader === undefined) return playNobody(parts);
  const onDatabase = async (database: FreshDatabase): Promise<Tally> => {
    const server = await forkServer({ ...theatre, environment: database.environment });
    const work = async (): Promise<Tally> => playAll({ file, print: theatre.print, stage: await openStage({ server, as: reader }) });
    return holding({ theatre, held: { end: server.stop }, work });
  };
  const database = await freshDatabase({ url: theatre.databaseUrl });
  return holding({ theatre, held: { end: database.remove }, work: () => onDatabase(database) });
}

function playNobody(parts: { readonly file: CaseFile; readonly theatre: Theatre }): Tally {
  parts.file.cases.forEach((one) => parts.theatre.print(`${one.id} · nobody acts in this case · FAILED`));
  return { passed: 0, failed: parts.file.cases.length };
}
