import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { startPostgres } from './postgres';

/** How a step ended, in tests. */
interface Tally {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}
type Variables = Readonly<Record<string, string | undefined>>;

const REPORTS = 'reports';
const bin = (...parts: readonly string[]): string => path.join('node_modules', ...parts);
const heading = (text: string): void => console.log(`\n── ${text} ${'─'.repeat(Math.max(0, 70 - text.length))}`);

const run = (parts: { readonly args: readonly string[]; readonly env?: Variables }): Promise<number> =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['--no-deprecation', ...parts.args], { stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, ...parts.env } });
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });

/** A tool that either finds nothing or fails: one test. */
async function tool(parts: { readonly name: string; readonly args: readonly string[] }): Promise<Tally> {
  heading(parts.name);
  const failed = (await run({ args: parts.args })) === 0 ? 0 : 1;
  console.log(failed === 0 ? '没有问题 / clean' : '未通过 / failed');
  return { passed: 1 - failed, failed, skipped: 0 };
}

interface JestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly numRuntimeErrorTestSuites: number;
}

async function jest(parts: { readonly name: string; readonly project: string; readonly env?: Variables; readonly filters: readonly string[] }): Promise<Tally> {
  heading(parts.name);
  const report = path.join(REPORTS, `${parts.name.replaceAll(/[^a-zA-Z0-9]+/g, '-')}.json`);
  rmSync(report, { force: true });
  const filters = parts.filters.length === 0 ? [] : ['--testPathPattern', parts.filters.join('|')];
  const args = [bin('jest', 'bin', 'jest.js'), '--selectProjects', parts.project, '--maxWorkers=2', '--passWithNoTests', '--json', '--outputFile', report, '--silent', ...filters];
  const code = await run({ args, env: { NODE_ENV: 'test', ...parts.env } });
  if (!existsSync(report)) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const seen = JSON.parse(readFileSync(report, 'utf8')) as JestReport;
  const failed = seen.numFailedTests + seen.numRuntimeErrorTestSuites;
  // A worker that died after its last test leaves no failed test behind, only the code.
  return { passed: seen.numPassedTests, failed: failed === 0 && code !== 0 ? 1 : failed, skipped: seen.numPendingTests + seen.numTodoTests };
}

const TALLY = /^(\d+) passed, (\d+) failed$/m;

/**
 * The acceptance cases, played over HTTP against a server of their own. Only the lines that failed are repeated. Those of the
 * checks (`checks-*.json`) are played against the checks themselves by the unit tests; over HTTP they are part of the long run.
 */
async function cases(parts: { readonly name: string; readonly env: Variables; readonly long: boolean }): Promise<Tally> {
  heading(parts.name);
  const folder = path.join('tests', 'cases');
  const files = readdirSync(folder)
    .filter((file) => file.endsWith('.json') && (parts.long || !file.startsWith('checks-')))
    .map((file) => path.join(folder, file));
  const child = spawn(process.execPath, ['--no-deprecation', path.join('dist', 'scripts', 'cases.js'), ...files], { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ...parts.env } });
  const chunks: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk));
  const code = await new Promise<number>((resolve) => child.once('close', (ended) => resolve(ended ?? 1)));
  const said = Buffer.concat(chunks).toString('utf8');
  const [whole, passed = '0', failed = '0'] = TALLY.exec(said) ?? [];
  console.log(said.split('\n').filter((line) => /FAILED|passed, /.test(line)).join('\n'));
  if (whole === undefined) return { passed: 0, failed: 1, skipped: 0 };
  return { passed: Number(passed), failed: Number(failed) === 0 && code !== 0 ? 1 : Number(failed), skipped: 0 };
}

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'];
const browser = (): string | undefined => [process.env.CHROMIUM ?? '', ...PLACES].find((place) => place !== '' && existsSync(place));

async function inTheBrowser(parts: { readonly filters: readonly string[]; readonly env: Variables }): Promise<Tally> {
  const name = '浏览器 / e2e';
  const folder = path.join('tests', 'e2e');
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.test.ts')) : [];
  if (files.length === 0) return { passed: 0, failed: 0, skipped: 0 };
  const chromium = browser();
  if (chromium === undefined) {
    heading(name);
    console.log(`!!! 没有浏览器,${files.length} 个浏览器测试未运行。请安装 chromium,或用 CHROMIUM 指明路径。`);
    console.log(`!!! No browser: ${files.length} browser test files did not run. Install chromium, or name it in CHROMIUM.`);
    return { passed: 0, failed: 0, skipped: files.length };
  }
  if ((await run({ args: [path.join('scripts', 'build-panel.mjs')] })) !== 0) return { passed: 0, failed: 1, skipped: 0 };
  if (parts.env.TEST_LONG === undefined) {
    console.log('!!! 每个界面只留中文、1280 宽的一张;中英文、1280 和 1920 宽的全部截图由 npm run test:long 保留,在 tests/e2e/screenshots。');
    console.log('!!! Each screen is kept once, in Chinese and 1280 wide; npm run test:long keeps all in both languages at 1280 and 1920, in tests/e2e/screenshots.');
  }
  return jest({ name, project: 'e2e', filters: parts.filters, env: { ...parts.env, CHROMIUM: chromium } });
}

async function onPostgres(work: (url: string) => Promise<Tally>): Promise<Tally> {
  const given = process.env.TEST_DATABASE_URL ?? process.env.DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres();
  try {
    return await work(server.url);
  } finally {
    await server.stop();
  }
}

/**
 * `npm test [-- --long] [-- part of a path …]`: lint, types, unit, API on SQLite and on PostgreSQL, browser. Words narrow
 * the tests down and leave lint and types out; `--long` (`npm run test:long`) runs the rounds and kills too.
 */
async function test(): Promise<void> {
  mkdirSync(REPORTS, { recursive: true });
  const args = process.argv.slice(2);
  const filters = args.filter((arg) => !arg.startsWith('--'));
  const long = args.includes('--long');
  const env: Variables = long ? { TEST_LONG: '1' } : {};
  const tsc = bin('typescript', 'bin', 'tsc');
  const steps: readonly (() => Promise<Tally>)[] = [
    ...(filters.length > 0
      ? []
      : [
          () => tool({ name: '规范 / lint', args: [bin('eslint', 'bin', 'eslint.js'), 'src', 'tests', 'scripts', 'config'] }),
          () => tool({ name: '类型 / types: server, tests', args: [tsc, '-p', 'tsconfig.tests.json'] }),
          () => tool({ name: '类型 / types: panel', args: [tsc, '-p', path.join('src', 'admin', 'tsconfig.json')] }),
        ]),
    () => jest({ name: '单元 / unit', project: 'unit', filters, env }),
    () => jest({ name: '接口 / api on SQLite', project: 'api', filters, env: { ...env, TEST_DATABASE_URL: '', DATABASE_URL: '' } }),
    () => onPostgres((url) => jest({ name: '接口 / api on PostgreSQL', project: 'api', filters, env: { ...env, TEST_DATABASE_URL: url } })),
    ...(filters.length > 0
      ? []
      : [
          () => cases({ name: '案例 / cases on SQLite', env: {}, long }),
          () => onPostgres((url) => cases({ name: '案例 / cases on PostgreSQL', env: { CASES_DATABASE_URL: url }, long })),
        ]),
    () => inTheBrowser({ filters, env: { ...env, TEST_DATABASE_URL: '', DATABASE_URL: '' } }),
    ...(filters.length === 0 && long ? [() => tool({ name: '变异测试 / mutation', args: [path.join('scripts', 'mutation.mjs')] })] : []),
  ];
  let sum: Tally = { passed: 0, failed: 0, skipped: 0 };
  for (const step of steps) {
    const tally = await step().catch((error: unknown): Tally => {
      console.error(error instanceof Error ? error.message : error);
      return { passed: 0, failed: 1, skipped: 0 };
    });
    sum = { passed: sum.passed + tally.passed, failed: sum.failed + tally.failed, skipped: sum.skipped + tally.skipped };
  }
  if (sum.skipped > 0) console.log(`\n!!! 跳过 ${sum.skipped} 个测试 / ${sum.skipped} tests were skipped, see above`);
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
  process.exitCode = sum.failed === 0 ? 0 : 1;
}

void test();
