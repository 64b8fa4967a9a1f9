/**
 * Runs one of our scripts: `node scripts/run.mjs NAME ARGUMENTS…` runs scripts/NAME.ts.
 * A fresh clone holds TypeScript only, so this one file is plain JavaScript: it compiles first, in a process
 * that ends again, and only when the sources are not those of the last compilation.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensurePanel } from './build-panel.mjs';
import { hashOfSources } from './sources-hash.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
process.chdir(root);

const [name = '', ...rest] = process.argv.slice(2);
if (!/^[a-z-]+$/.test(name) || !existsSync(path.join('scripts', `${name}.ts`))) {
  console.error(`没有这个命令 / No such command: ${name}`);
  process.exit(2);
}

const stamp = path.join('dist', '.compiled-from');
const sources = hashOfSources({ folders: ['config', 'src', 'scripts', 'database'], files: ['tsconfig.json', 'package-lock.json'], pattern: /\.(ts|json)$/, skip: /(^|\/)admin\// });
if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== sources) {
  // What is left of a deleted source would still be loaded; the built panel has a stamp of its own and stays.
  for (const old of ['config', 'src', 'scripts', 'database', '.tsbuildinfo', '.compiled-from']) rmSync(path.join('dist', old), { recursive: true, force: true });
  if (name !== 'test' && name !== 'cases') console.log('正在编译 / Compiling …');
  const compiled = spawnSync(process.execPath, [path.join('node_modules', 'typescript', 'bin', 'tsc'), '-p', 'tsconfig.json'], { stdio: ['ignore', 'inherit', 'inherit'] });
  if (compiled.status !== 0) {
    console.error('编译未通过,见上面的报错。/ The sources do not compile, see above.');
    if (name === 'test') console.log('0 passed, 1 failed');
    process.exit(1);
  }
  mkdirSync('dist', { recursive: true });
  writeFileSync(stamp, sources);
}

// Strapi reads NODE_ENV and `.env` the moment it is imported; both stand before that. Tests bring their own.
// The verification of the audit opens what is there and writes nothing, no secrets either.
if (name !== 'test' && name !== 'audit-verify') {
  process.env.NODE_ENV ??= name === 'develop' ? 'development' : 'production';
  const { default: environment } = await import(pathToFileURL(path.join(root, 'dist', 'scripts', 'environment.js')).href);
  environment.loadEnvironment();
}
if (name === 'start' && !ensurePanel()) process.exit(1);

const script = path.join(root, 'dist', 'scripts', `${name}.js`);
process.argv = [process.argv[0], script, ...rest];
await import(pathToFileURL(script).href);
