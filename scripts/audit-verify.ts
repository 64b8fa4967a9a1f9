import { existsSync, readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import { env } from '@strapi/utils';
import knex, { type Knex } from 'knex';
import configured from '../config/database';
import type { AuditFault, LoggedAnchor } from '../src/plugins/disclosure-review/server/src/domain/audit-chain-verdict';
import { verifyAudit } from '../src/plugins/disclosure-review/server/src/repositories/audit-verification';

const USAGE = '用法 usage: npm run audit:verify [-- --anchor COUNT:TIP]';

/** Variables of `.env` that the process does not have. Unlike a start, this generates and writes nothing. */
function readEnvironment(): void {
  if (!existsSync('.env')) return;
  Object.assign(process.env, { ...parseEnv(readFileSync('.env', 'utf8')), ...process.env });
}

/** The application's database, opened for reading; Strapi itself is not started, since starting writes. */
function openDatabase(): Knex {
  const { connection } = configured({ env }) as { connection: Knex.Config };
  if (connection.client === 'sqlite') {
    const { filename } = connection.connection as Knex.BetterSqlite3ConnectionConfig;
    return knex({ client: 'better-sqlite3', connection: { filename, options: { readonly: true } }, useNullAsDefault: true });
  }
  const server = connection.connection as Knex.PgConnectionConfig & { readonly schema?: string };
  return knex({ client: 'pg', connection: server, searchPath: [server.schema ?? 'public'], pool: { min: 0, max: 1 } });
}

function loggedAnchor(parameters: readonly string[]): LoggedAnchor | null {
  if (parameters.length === 0) return null;
  const [, count, tip] = /^(\d+):([0-9a-f]{64})$/.exec(parameters[1] ?? '') ?? [];
  if (parameters[0] !== '--anchor' || parameters.length !== 2 || count === undefined || tip === undefined) throw new Error(USAGE);
  return { count: Number(count), tip };
}

const run = (from: number, to: number): string => (from === to ? String(from) : `${String(from)}–${String(to)}`);

/** One fault in words: which entry, and what was done to it. */
export function sentence(fault: AuditFault): string {
  switch (fault.kind) {
    case 'edited':
      return `第 ${String(fault.sequence)} 条被改动 / entry ${String(fault.sequence)} was edited`;
    case 'swapped':
      return `第 ${String(fault.sequence)} 条与第 ${String(fault.with)} 条被调换 / entries ${String(fault.sequence)} and ${String(fault.with)} were swapped`;
    case 'missing':
      return `第 ${run(fault.sequence, fault.to)} 条被删除 / entry ${run(fault.sequence, fault.to)} is missing`;
    case 'cut-off':
      return `末尾第 ${run(fault.sequence, fault.to)} 条被删除 / entry ${run(fault.sequence, fault.to)} was cut off the end`;
    case 'all-gone':
      return `全部记录被删除，应有至少 ${String(fault.expected)} 条 / all entries are gone, there were at least ${String(fault.expected)}`;
    case 'anchor-missing':
      return `第 ${run(fault.sequence, fault.to)} 条的锚点被删除 / the anchor of entry ${run(fault.sequence, fault.to)} is missing`;
    case 'anchor-edited':
      return `第 ${String(fault.sequence)} 条的锚点被改动 / the anchor of entry ${String(fault.sequence)} was edited`;
    case 'register-differs':
      return `${fault.register} 与审计所记不一致 / ${fault.register} is not what the audit says was set`;
    case 'not-as-logged':
      return `第 ${String(fault.sequence)} 条与日志中的锚点不符 / entry ${String(fault.sequence)} is not the one that was logged`;
  }
}

async function main(): Promise<number> {
  const logged = loggedAnchor(process.argv.slice(2));
  readEnvironment();
  const key = process.env.DISCLOSURE_AUDIT_KEY;
  if (!key) throw new Error('缺少 DISCLOSURE_AUDIT_KEY，无法核验。 DISCLOSURE_AUDIT_KEY is not set, so nothing can be verified.');
  const db = openDatabase();
  try {
    const { count, tip, faults } = await verifyAudit({ db, key, logged });
    if (faults.length === 0) {
      console.log(`审计链完整 / audit chain whole: ${String(count)}:${tip}`);
      return 0;
    }
    console.error(`审计链已被破坏 / audit chain broken (${String(faults.length)}):`);
    for (const fault of faults) console.error(`  ${sentence(fault)}`);
    return 1;
  } finally {
    await db.destroy();
  }
}

// `scripts/run.mjs` imports it, and what an import loads is nobody's main module: without its path the command would say nothing and pass.
if (require.main === module || process.argv[1] === __filename) {
  void main().then(
    (code) => process.exit(code),
    (error: unknown) => {
      console.error(error instanceof Error ? error.message : error);
      process.exit(1);
    },
  );
}
