import { spawn } from 'node:child_process';
import path from 'node:path';
import { startPostgres } from './postgres';

/** Runs the API tests, or those that the arguments name, on SQLite and on PostgreSQL; ends with 1 when either failed. */
async function runOn(database: { readonly name: string; readonly url: string | null }, filters: readonly string[]): Promise<number> {
  console.log(`\nAPI 测试 / API tests: ${database.name}`);
  // The application's own database must not be what the tests run on.
  const env = { ...process.env, DATABASE_URL: undefined, TEST_DATABASE_URL: database.url ?? undefined };
  const jest = path.resolve('node_modules', 'jest', 'bin', 'jest.js');
  const child = spawn(process.execPath, [jest, ...filters, '--maxWorkers=2', '--selectProjects', 'api'], { env, stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => resolve(code ?? 1));
  });
}

export async function testApi(filters: readonly string[]): Promise<number> {
  const onSqlite = await runOn({ name: 'SQLite', url: null }, filters);
  const given = process.env.TEST_DATABASE_URL;
  const server = given ? { url: given, stop: async () => undefined } : await startPostgres();
  try {
    return Math.max(onSqlite, await runOn({ name: 'PostgreSQL', url: server.url }, filters));
  } finally {
    await server.stop();
  }
}

if (require.main === module) {
  // Leaving by `exit` takes the started server along.
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => process.exit(130));
  void testApi(process.argv.slice(2)).then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
