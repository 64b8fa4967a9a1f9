import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { environmentOf, loadEnvironment, refusalText, SECRETS } from '../../../scripts/environment';

const secret = (): string => 's'.repeat(24);
const all = Object.fromEntries(SECRETS.map((name) => [name, secret()]));
const DATABASE_URL = 'postgres://county@127.0.0.1/county';

describe('on SQLite', () => {
  it('should generate every secret that is missing and keep those that are there', () => {
    const environment = environmentOf({ given: { JWT_SECRET: 'given-by-the-process' }, file: { ENCRYPTION_KEY: 'kept-in-the-file' }, secret });
    expect(environment.ok && environment.variables).toMatchObject({ JWT_SECRET: 'given-by-the-process', ENCRYPTION_KEY: 'kept-in-the-file' });
    expect(environment.ok && Object.keys(environment.generated).sort()).toEqual(SECRETS.filter((name) => !['JWT_SECRET', 'ENCRYPTION_KEY'].includes(name)).sort());
  });

  it('should keep what it generated in a file that only its owner may read, and find it again', () => {
    const before = { ...process.env };
    const root = mkdtempSync(path.join(tmpdir(), 'environment-'));
    try {
      for (const name of [...SECRETS, 'DATABASE_URL']) Reflect.deleteProperty(process.env, name);
      loadEnvironment({ root });
      const first = process.env.DISCLOSURE_AUDIT_KEY;
      expect(statSync(path.join(root, '.env')).mode & 0o777).toBe(0o600);
      const written = readFileSync(path.join(root, '.env'), 'utf8');
      for (const name of SECRETS) Reflect.deleteProperty(process.env, name);
      loadEnvironment({ root });
      expect(process.env.DISCLOSURE_AUDIT_KEY).toBe(first);
      expect(readFileSync(path.join(root, '.env'), 'utf8')).toBe(written);
    } finally {
      process.env = before;
      rmSync(root, { recursive: true });
      expect(existsSync(root)).toBe(false);
    }
  });
});

describe('with DATABASE_URL', () => {
  it('should refuse and name every secret that is missing', () => {
    const environment = environmentOf({ given: { DATABASE_URL }, file: {}, secret });
    expect(environment).toEqual({ ok: false, missing: SECRETS, short: [] });
  });

  it('should take no secret from a file left over from trying out on SQLite', () => {
    expect(environmentOf({ given: { DATABASE_URL }, file: all, secret }).ok).toBe(false);
  });

  it('should take the secrets from the file in which the operator wrote DATABASE_URL', () => {
    expect(environmentOf({ given: {}, file: { ...all, DATABASE_URL }, secret })).toMatchObject({ ok: true, generated: {} });
  });

  it('should refuse a secret that can be guessed', () => {
    expect(environmentOf({ given: { ...all, DATABASE_URL, JWT_SECRET: 'secret' }, file: {}, secret })).toEqual({ ok: false, missing: [], short: ['JWT_SECRET'] });
  });

  it('should say in both languages what to do', () => {
    const text = refusalText({ missing: ['JWT_SECRET'], short: [] });
    expect(text).toContain('拒绝启动');
    expect(text).toContain('Start refused');
    expect(text).toContain('openssl rand');
  });
});
