import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import path from 'node:path';
import { Client } from 'pg';
import { databaseName, throwawaySecrets } from '../../support/application';

const root = path.resolve(__dirname, '../../..');

interface Ended {
  readonly code: number | null;
  readonly said: string;
}

/** Starts the application in a process of its own, says `up`, and ends. */
function startInstance(env: NodeJS.ProcessEnv): Promise<Ended> {
  const program = `
    const { createStrapi } = require('@strapi/strapi');
    createStrapi({ appDir: ${JSON.stringify(root)}, distDir: ${JSON.stringify(path.join(root, 'dist'))}, autoReload: false, serveAdminPanel: false })
      .load().then((strapi) => { console.log('up'); return strapi.destroy(); })
      .then(() => process.exit(0), (error) => { console.error(error); process.exit(1); });`;
  const child = spawn(process.execPath, ['-e', program], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, said })));
}

const onServer = async <Row extends object>(url: string, sql: string): Promise<Row[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Row>(sql).finally(() => client.end());
  return rows;
};

const onPostgres = databaseName() === 'postgres' ? describe : describe.skip;

onPostgres('two instances that start on one empty PostgreSQL at the same moment', () => {
  const server = process.env.TEST_DATABASE_URL ?? '';
  it.each([1, 2, 3])('should both come up, with one set of tables, triggers, roles and seed (round %i)', async () => {
    const name = `two_${randomBytes(6).toString('hex')}`;
    await onServer(server, `create database ${name}`);
    const url = new URL(server);
    url.pathname = `/${name}`;
    mkdirSync(path.join(root, '.tmp'), { recursive: true });
    const folder = mkdtempSync(path.join(root, '.tmp', 'two-'));
    mkdirSync(path.join(folder, 'uploads'));
    const env = { ...process.env, ...throwawaySecrets(), DATABASE_URL: url.toString(), PUBLIC_FOLDER: folder, STRAPI_TELEMETRY_DISABLED: 'true', NODE_ENV: 'production' };
    try {
      const ended = await Promise.all([startInstance(env), startInstance(env)]);
      expect(ended.map(({ code }) => code)).toEqual([0, 0]);
      ended.forEach(({ said }) => expect(said).toContain('up'));
      const [state] = await onServer(url.toString(), `select
        (select count(*) - count(distinct name) from strapi_migrations_internal)::int as twice,
        (select count(*) - count(distinct code) from admin_roles)::int as roles,
        (select count(*) from pg_trigger where tgname like 'dr_guard_%' and tgenabled = 'A')::int as guards,
        (select count(*) from (select 1 from admin_permissions p join admin_permissions_role_lnk l on l.permission_id = p.id
          group by p.action, p.subject, l.role_id having count(*) > 1) again)::int as permissions,
        (select count(*) from (select 1 from up_permissions p join up_permissions_role_lnk l on l.permission_id = p.id
          group by p.action, l.role_id having count(*) > 1) again)::int as granted,
        (select count(*) from dr_source_editions)::int as editions,
        (select count(*) - count(distinct name) from dr_migrations)::int as made,
        (select count(*) from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database()))::int as locks`);
      expect(state).toMatchObject({ twice: 0, roles: 0, permissions: 0, granted: 0, editions: 1, made: 0, locks: 0 });
      expect(state).toHaveProperty('guards', expect.any(Number));
      expect((state as { guards: number }).guards).toBeGreaterThan(100);
    } finally {
      await onServer(server, `drop database if exists ${name} with (force)`);
      rmSync(folder, { recursive: true, force: true });
    }
  }, 180_000);
});
