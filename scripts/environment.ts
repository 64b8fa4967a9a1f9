import { randomBytes } from 'node:crypto';
import { appendFileSync, chmodSync, existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseEnv } from 'node:util';

/** What must be secret and the same on every instance. Nothing of it ships with a value. */
export const SECRETS = [
  'APP_KEYS',
  'ADMIN_JWT_SECRET',
  'API_TOKEN_SALT',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'DISCLOSURE_AUDIT_KEY',
] as const;
export type Secret = (typeof SECRETS)[number];

/** Shorter ones can be guessed. */
const SHORTEST = 16;

type Variables = Readonly<Record<string, string | undefined>>;
export type Environment =
  | { readonly ok: true; readonly variables: Readonly<Record<string, string>>; readonly generated: Readonly<Record<string, string>> }
  | { readonly ok: false; readonly missing: readonly Secret[]; readonly short: readonly Secret[] };

/**
 * The environment to run in (design 9): on SQLite missing secrets are generated, with DATABASE_URL they are demanded.
 * Where DATABASE_URL comes from the process, so must the secrets: a `.env` left over from trying out on SQLite is no
 * production secret. Where the operator wrote DATABASE_URL into `.env`, that file is the environment.
 * @param parts.given the process's variables
 * @param parts.file the variables of `.env`; those of the process win
 * @param parts.secret makes a new secret
 */
export function environmentOf(parts: { readonly given: Variables; readonly file: Variables; readonly secret: () => string }): Environment {
  const { given, file, secret } = parts;
  const filled = (value: string | undefined): value is string => value !== undefined && value.trim() !== '';
  const both = Object.fromEntries(Object.entries({ ...file, ...given }).filter((entry): entry is [string, string] => filled(entry[1])));
  if (filled(both.DATABASE_URL)) {
    const source: Variables = filled(given.DATABASE_URL) ? given : both;
    const missing = SECRETS.filter((name) => !filled(source[name]));
    const short = SECRETS.filter((name) => filled(source[name]) && (source[name] ?? '').length < SHORTEST);
    return missing.length + short.length > 0 ? { ok: false, missing, short } : { ok: true, variables: both, generated: {} };
  }
  const generated = Object.fromEntries(
    SECRETS.filter((name) => !filled(both[name])).map((name) => [name, name === 'APP_KEYS' ? `${secret()},${secret()}` : secret()]),
  );
  return { ok: true, variables: { ...both, ...generated }, generated };
}

/** What the operator reads when secrets are missing. */
export function refusalText(parts: { readonly missing: readonly Secret[]; readonly short: readonly Secret[] }): string {
  const lines = (names: readonly Secret[]): string => names.map((name) => `    ${name}`).join('\n');
  return [
    '拒绝启动:已设置 DATABASE_URL,密钥必须由环境变量提供,不会自动生成。',
    'Start refused: DATABASE_URL is set, so the secrets must come from the environment; none is generated.',
    ...(parts.missing.length > 0 ? ['  缺少 / missing:', lines(parts.missing)] : []),
    ...(parts.short.length > 0 ? [`  太短(至少 ${SHORTEST} 个字符)/ too short (at least ${SHORTEST} characters):`, lines(parts.short)] : []),
    '  可用此命令各生成一个 / make each with:  openssl rand -base64 32',
    '  APP_KEYS 为逗号分隔的两个 / APP_KEYS takes two, separated by a comma. 详见 / see docs/operations.md',
  ].join('\n');
}

/**
 * Puts the environment in place for this process, once, before anything of Strapi is loaded. On SQLite generated
 * secrets are kept in `.env` (readable by its owner only). Ends the process with the reason where the start is refused.
 */
export function loadEnvironment(parts: { readonly root?: string } = {}): void {
  const file = path.join(parts.root ?? process.cwd(), '.env');
  const environment = environmentOf({
    given: process.env,
    file: existsSync(file) ? parseEnv(readFileSync(file, 'utf8')) : {},
    secret: () => randomBytes(32).toString('base64'),
  });
  if (!environment.ok) {
    console.error(refusalText(environment));
    process.exit(1);
  }
  const lines = Object.entries(environment.generated).map(([name, value]) => `${name}="${value}"\n`);
  if (lines.length > 0) {
    const head = existsSync(file) ? '\n' : '# 首次启动时在本机生成,勿外传,勿提交。/ Generated here at the first start; keep it secret.\n';
    appendFileSync(file, head + lines.join(''), { mode: 0o600 });
    chmodSync(file, 0o600);
  }
  Object.assign(process.env, environment.variables);
  process.env.STRAPI_TELEMETRY_DISABLED = 'true';
  process.env.NODE_ENV ??= 'production';
}
