import { randomBytes } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

export interface FreshDatabase {
  /** What the server's environment says of the database and its files. */
  readonly environment: Readonly<Record<string, string>>;
  readonly remove: () => Promise<void>;
}

async function statement(parts: { readonly url: string; readonly sql: string }): Promise<void> {
  const { Client } = await import('pg');
  const client = new Client({ connectionString: parts.url });
  await client.connect();
  try {
    await client.query(parts.sql);
  } finally {
    await client.end();
  }
}

/** A database that nobody used: a SQLite file, or one made on the PostgreSQL server at `url`, in either case with an empty upload folder. */
export async function freshDatabase(parts: { readonly url: string | undefined }): Promise<FreshDatabase> {
  const { url } = parts;
  const folder = mkdtempSync(path.join(tmpdir(), 'cases-'));
  mkdirSync(path.join(folder, 'public', 'uploads'), { recursive: true });
  const environment = { PUBLIC_FOLDER: path.join(folder, 'public'), DATABASE_FILENAME: path.join(folder, 'cases.db') };
  const removeFolder = (): void => rmSync(folder, { recursive: true, force: true });
  if (url === undefined || url === '') {
    return { environment, remove: async () => removeFolder() };
  }
  const name = `cases_${randomBytes(6).toString('hex')}`;
  try {
    await statement({ url, sql: `create database ${name}` });
  } catch (error) {
    removeFolder();
    throw error;
  }
  const own = new URL(url);
  own.pathname = `/${name}`;
  return {
    environment: { ...environment, DATABASE_URL: own.toString() },
    remove: async () => {
      removeFolder();
      await statement({ url, sql: `drop database if exists ${name} with (force)` });
    },
  };
}
