import { loadavg } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { carriersOf, runChecks } from '../src/plugins/disclosure-review/server/src/checks';
import type { CheckContext } from '../src/plugins/disclosure-review/server/src/checks/check';
import { endThreads } from '../src/plugins/disclosure-review/server/src/threads/apart';
import { readApart } from '../src/plugins/disclosure-review/server/src/threads/read-apart';
import { findingsApart, markedApart, sanitiseApart } from '../src/plugins/disclosure-review/server/src/threads/text-apart';
import { cleanDocuments } from './bench-checks/clean-documents';
import { chooser } from './bench-checks/choose';
import { bigDocx, bigPdf, longBody } from './bench-checks/large';
import { heldUp } from './bench-checks/held-up';
import { demoContext } from './bench-checks/setting';

const DOCUMENTS = 200;
const SEED = 2026;
const MEGABYTE = 1_048_576;
/** Milliseconds that a concurrent request may wait. */
const HOLD_UP = 50;

let failed = 0;
function report(parts: { readonly what: string; readonly value: number; readonly bound: number; readonly unit: string }): void {
  const { what, value, bound, unit } = parts;
  const ok = value <= bound;
  if (!ok) failed += 1;
  console.log(`${ok ? 'ok  ' : 'SLOW'}  ${what}: ${unit === '' ? value : value.toFixed(1)} ${unit} (≤ ${bound})`);
}

/** Time on the clock and on the processor; on a busy machine only the second says something about the checks. */
interface Took {
  readonly clock: number;
  readonly processor: number;
}
function milliseconds(act: () => void): Took {
  const [started, used] = [performance.now(), process.cpuUsage()];
  act();
  const { user, system } = process.cpuUsage(used);
  return { clock: performance.now() - started, processor: (user + system) / 1000 };
}
const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

function falseAlarms(context: CheckContext): void {
  const findings = cleanDocuments({ count: DOCUMENTS, seed: SEED }).flatMap(({ profile, content }) =>
    runChecks({ profile, content, carriers: carriersOf({ profile, content, files: [] }), files: [] }, context),
  );
  const binding = findings.filter(({ severity }) => severity !== 'warn');
  report({ what: `${DOCUMENTS} clean documents, findings that block or need a waiver`, value: binding.length, bound: 0, unit: '' });
  console.log(`      warnings on them: ${findings.length - binding.length}`);
  for (const { rule, code, excerpt } of binding.slice(0, 10)) console.log(`      ${rule} ${code} ${excerpt}`);
}

function speedOf(bytes: number, runs: number, context: CheckContext): Took {
  const [first] = cleanDocuments({ count: 1, seed: SEED });
  const took = Array.from({ length: runs }, (_, at) => {
    // Another text each time, so that nothing is at hand from the run before.
    const content = { ...first?.content, body: longBody({ one: chooser(at + 1), bytes }) };
    return milliseconds(() => runChecks({ profile: 'news-release', content, carriers: carriersOf({ profile: 'news-release', content, files: [] }), files: [] }, context));
  });
  return { clock: median(took.map(({ clock }) => clock)), processor: median(took.map(({ processor }) => processor)) };
}

function reportSpeed(what: string, took: Took, bound: number): void {
  report({ what, value: Math.min(took.clock, took.processor), bound, unit: 'ms' });
  console.log(`      clock ${took.clock.toFixed(1)} ms, processor ${took.processor.toFixed(1)} ms`);
}

const FILE = 'attachments[0].file';

/** As a step does it: the file read, then all checks over what it says. */
async function readingOf(what: string, parts: { readonly file: { readonly name: string; readonly bytes: Uint8Array }; readonly context: CheckContext }): Promise<void> {
  const { file, context } = parts;
  const [first] = cleanDocuments({ count: 1, seed: SEED });
  let characters = 0;
  const { took, held, grown } = await heldUp(async () => {
    const reading = await readApart(file);
    characters = reading.parts.reduce((sum, { text }) => sum + text.length, 0);
    const read = [{ path: FILE, name: file.name, parts: reading.parts }];
    const files = [{ path: FILE, name: file.name, mime: reading.mime, sha256: '', size: file.bytes.length, reading: reading.reading }];
    await findingsApart({ profile: 'news-release', content: first?.content ?? {}, read, files, context });
    if (reading.parts.length === 0) failed += 1;
  });
  const size = `${(file.bytes.length / MEGABYTE).toFixed(1)} MB, ${characters} characters`;
  report({ what: `${what} (${size}) read and checked`, value: took, bound: 2000, unit: 'ms' });
  reportSpeed(`${what}, longest hold-up of a concurrent timer`, held, HOLD_UP);
  report({ what: `${what}, memory growth at its largest`, value: grown, bound: 200, unit: 'MB' });
}

/** What a save and a step do with a body of 1 MB, seen from a request beside it. */
async function savingOf(context: CheckContext): Promise<void> {
  const [first] = cleanDocuments({ count: 1, seed: SEED });
  const body = longBody({ one: chooser(99), bytes: MEGABYTE });
  const saved = await heldUp(async () => {
    await markedApart([{ text: body, html: true }]);
    await sanitiseApart(body);
  });
  reportSpeed('1 MB body searched for markings and sanitised as a save does, longest hold-up', saved.held, HOLD_UP);
  const checked = await heldUp(async () => {
    await findingsApart({ profile: 'news-release', content: { ...first?.content, body }, read: [], files: [], context });
  });
  reportSpeed('1 MB body checked as a step does, longest hold-up', checked.held, HOLD_UP);
  console.log(`      the save took ${saved.took.toFixed(1)} ms, the checks ${checked.took.toFixed(1)} ms`);
}

/** `npm run bench:checks`: false alarms and speed of the checks, each against its bound; exit 1 when one is missed. */
async function main(): Promise<void> {
  const context = demoContext(path.resolve(__dirname, '../..'));
  console.log(`      load of the machine: ${loadavg().map((load) => load.toFixed(1)).join(' ')}`);
  falseAlarms(context);
  speedOf(4096, 50, context);
  reportSpeed('all checks on a 4 KB body, median', speedOf(4096, 101, context), 5);
  reportSpeed('all checks on a 1 MB body, median', speedOf(MEGABYTE, 11, context), 100);
  await readApart({ name: 'a.txt', bytes: Buffer.from('暖机') });
  await savingOf(context);
  await readingOf('Word file', { file: { name: 'a.docx', bytes: bigDocx() }, context });
  await readingOf('PDF of 200 pages', { file: { name: 'a.pdf', bytes: bigPdf() }, context });
  await endThreads();
  process.exitCode = failed === 0 ? 0 : 1;
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
