import { mentions } from '../../domain/legacy/attributes';
import { legacyAddress } from '../../domain/legacy/address';
import { readLine, type LegacyLine } from '../../domain/legacy/line';
import type { Read } from '../../domain/legacy/records';
import type { LineType } from '../../domain/legacy/shape';
import { legacyByAddress } from '../../repositories/legacy/legacy-documents';
import { lineTypes } from '../../repositories/legacy/line-shape';
import type { ToImport } from './import-document';
import { importLine } from './import-line';
import type { Imported, ImportRun } from './run';

/** What is told of each line of the file. */
export type LineReport = Imported & { readonly line: number; readonly type: string | null; readonly address: string | null };

interface Progress {
  readonly run: ImportRun;
  readonly types: ReadonlyMap<string, LineType>;
  /** Lines that refer to a document which is yet to come. */
  waiting: Set<number>;
  /** What a trial run has brought over and rolled back, by address; empty in a real one. */
  readonly tried: Map<string, ToImport>;
}

const addressesIn = (progress: Progress, line: LegacyLine): readonly string[] =>
  mentions(progress.types.get(line.type)?.shape ?? [], line.attributes).flatMap((mention) => (mention.kind === 'relation' && mention.by === 'address' ? [legacyAddress(mention.value) ?? ''] : []));

async function known(progress: Progress, address: string): Promise<boolean> {
  return progress.tried.has(address) || (await legacyByAddress(progress.run.strapi.db.connection, address)) !== null;
}

/** What a trial run must bring over again first, the deepest first. */
function triedBefore(progress: Progress, line: LegacyLine, above: ReadonlySet<string> = new Set()): readonly ToImport[] {
  return addressesIn(progress, line).flatMap((address) => {
    const tried = progress.tried.get(address);
    if (tried === undefined || above.has(address)) return [];
    return [...triedBefore(progress, tried.numbered.line, new Set([...above, address])), tried];
  });
}

/** The report of a line, or null where it waits for another one of the file. */
async function take(progress: Progress, parts: { readonly read: Read; readonly last: boolean }): Promise<LineReport | null> {
  const { run, types, tried } = progress;
  const { read } = parts;
  const refuse = (reasons: LineReport & { outcome: 'refused' }): LineReport => reasons;
  if (!read.ok) return refuse({ line: read.line, type: null, address: null, outcome: 'refused', reasons: [{ kind: 'content', rule: 'REL-3.0', code: read.code }] });
  const reading = readLine(read.record, types);
  if (!reading.ok) return refuse({ line: read.line, type: null, address: reading.address, outcome: 'refused', reasons: reading.refusals });
  const { line } = reading;
  const about = { line: read.line, type: line.type, address: line.address };
  if (tried.has(line.address)) return refuse({ ...about, outcome: 'refused', reasons: [{ kind: 'state', rule: 'REL-5', code: 'already-imported', path: 'address', params: { line: tried.get(line.address)?.numbered.number ?? 0 } }] });
  if (!parts.last) {
    for (const address of addressesIn(progress, line)) if (!(await known(progress, address))) return null;
  }
  const { tried: one, ...became } = await importLine(run, { numbered: { number: read.line, line }, shape: types.get(line.type)?.shape ?? [], before: triedBefore(progress, line) });
  if (run.dryRun && one !== undefined && became.outcome !== 'already') tried.set(line.address, one);
  return { ...about, ...became };
}

/**
 * Brings over the documents of a file, each in a transaction of its own, so that a run which was killed goes on where it was. A line that
 * refers to a later one waits for it: the file is gone through again as long as that helps.
 * @param parts.records goes through the file once, from its beginning
 */
export async function* importLines(run: ImportRun, parts: { readonly records: () => AsyncIterable<Read> }): AsyncGenerator<LineReport> {
  const progress: Progress = { run, types: lineTypes(run.strapi), waiting: new Set(), tried: new Map() };
  for (let [first, last, before] = [true, false, 0]; first || progress.waiting.size > 0; first = false) {
    const turn = progress.waiting;
    progress.waiting = new Set();
    for await (const read of parts.records()) {
      if (!first && !turn.has(read.line)) continue;
      const report = await take(progress, { read, last });
      if (report === null) progress.waiting.add(read.line);
      else yield report;
    }
    last = !first && progress.waiting.size === before;
    before = progress.waiting.size;
  }
}
