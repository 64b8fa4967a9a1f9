/**
 * Builds the panel into dist/build when it is missing or older than its sources, in a process that ends again,
 * so that the server that follows does not carry the bundler's memory. Runs by itself too: `node scripts/build-panel.mjs`.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseEnv } from 'node:util';
import { hashOfSources } from './sources-hash.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** The address under which browsers reach the panel is built into it. */
const publicUrl = () => process.env.PUBLIC_URL ?? (existsSync('.env') ? parseEnv(readFileSync('.env', 'utf8')).PUBLIC_URL : undefined) ?? '';

/** @returns {boolean} false when the build failed; its messages have been printed */
export function ensurePanel() {
  const stamp = path.join('dist', 'build', '.built-from');
  const sources = hashOfSources({
    folders: ['src/admin', 'src/plugins'],
    files: ['package.json', 'package-lock.json', 'config/admin.ts', 'config/server.ts', 'config/plugins.ts'],
    pattern: /(^src\/admin\/|\/admin\/|\/shared\/|\/package\.json$)/,
    also: [publicUrl()],
  });
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === sources) return true;
  console.log('正在构建管理后台,约一分钟,仅首次或更新后需要 … / Building the panel, about a minute, once …');
  const strapi = path.join('node_modules', '@strapi', 'strapi', 'bin', 'strapi.js');
  const built = spawnSync(process.execPath, ['--no-deprecation', strapi, 'build', '--silent'], {
    encoding: 'utf8',
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' },
  });
  if (built.status !== 0 || !existsSync(path.join('dist', 'build', 'index.html'))) {
    console.error(built.stdout, built.stderr);
    console.error('管理后台构建失败,见上面的报错。/ The panel could not be built, see above.');
    return false;
  }
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, sources);
  return true;
}

if (process.argv[1] !== undefined && path.resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  process.chdir(root);
  process.exit(ensurePanel() ? 0 : 1);
}
