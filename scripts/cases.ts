import path from 'node:path';
import { CaseFileError, readCases } from './cases/case-file';
import { playFile, type CaseFile, type Tally, type Theatre } from './cases/run';

/** Ends what is still running, the server before its database, when the run is broken off or nobody reads it any more. */
function endWhenBrokenOff(holds: Theatre['holds']): void {
  const leave = async (): Promise<void> => {
    for (const end of [...holds].reverse()) await end().catch(() => undefined);
    process.exit(130);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void leave());
  process.stdout.once('error', () => void leave());
}

/** `node dist/scripts/cases.js FILE…`: plays the files and sets the exit code. */
async function main(names: readonly string[]): Promise<void> {
  if (names.length === 0) throw new CaseFileError('npm run cases -- FILE…: no file is named');
  const files: readonly CaseFile[] = names.map((name) => ({ name, cases: readCases(path.resolve(process.env['INIT_CWD'] ?? process.cwd(), name)) }));
  const theatre: Theatre = {
    program: path.join(__dirname, 'server.js'),
    // Compiled into dist/scripts; the application lies two folders up.
    root: path.resolve(__dirname, '../..'),
    databaseUrl: process.env['CASES_DATABASE_URL'],
    print: (text) => void process.stdout.write(`${text}\n`),
    holds: new Set(),
  };
  endWhenBrokenOff(theatre.holds);
  let tally: Tally = { passed: 0, failed: 0 };
  for (const file of files) {
    const { passed, failed } = await playFile({ file, theatre });
    tally = { passed: tally.passed + passed, failed: tally.failed + failed };
  }
  theatre.print(`${tally.passed} passed, ${tally.failed} failed`);
  process.exitCode = tally.failed === 0 ? 0 : 1;
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof CaseFileError ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
});
