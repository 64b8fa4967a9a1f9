import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { forkServer } from '../../../../scripts/cases/forked-server';
import { freshDatabase } from '../../../../scripts/cases/fresh-database';

// Processes are slow to start on a machine that others use too.
jest.setTimeout(60_000);

describe('a forked server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'forked-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const program = (text: string): string => {
    const file = path.join(folder, `${Math.abs(text.length)}-${text.length % 7}.js`);
    writeFileSync(file, text);
    return file;
  };
  const start = (text: string) => forkServer({ program: program(text), root: folder, environment: { MARK: 'given' } });
  const LISTENING = "process.send({ type: 'other' }); process.send({ type: 'listening', port: 4321, password: process.env.MARK });";

  it('should tell where it listens and the password, and run with what it was given', async () => {
    const server = await start(`${LISTENING} setInterval(() => 0, 1000);`);
    expect(server).toMatchObject({ origin: 'http://127.0.0.1:4321', password: 'given' });
    await server.stop();
  });

  it('should wait for the clock to be set and for the timers to be done', async () => {
    const server = await start(
      `let at = ''; process.on('message', (m) => {
        if (m.type === 'clock') { at = m.at; setTimeout(() => process.send({ type: 'clock-set' }), 30); }
        if (m.type === 'run-due') process.send(at === '2026-11-20T01:00:00.000Z' ? { type: 'due-done' } : { type: 'due-failed', message: 'no release' });
      }); ${LISTENING}`,
    );
    await server.setClock(new Date('2026-11-20T09:00:00+08:00'));
    await expect(server.runDue()).resolves.toBeUndefined();
    await server.setClock(new Date('2026-11-21T09:00:00+08:00'));
    await expect(server.runDue()).rejects.toThrow('no release');
    await server.stop();
  });

  it('should fail with its last words when it ends before it listens', async () => {
    await expect(start("console.error('no such table'); process.exit(3);")).rejects.toThrow(/ended before listening\s+no such table/);
  });

  it('should fail an order to a server that has ended, and stop twice without harm', async () => {
    const server = await start(`${LISTENING} setTimeout(() => process.exit(1), 50); process.on('message', () => 0);`);
    await expect(server.setClock(new Date())).rejects.toThrow(/ended before answering clock-set/);
    await server.stop();
    await server.stop();
  });

  it("should not run on the parent's database, files or port", async () => {
    const before = { ...process.env };
    Object.assign(process.env, { DATABASE_URL: 'postgres://real', PUBLIC_FOLDER: '/real', PORT: '1337' });
    try {
      const server = await start("process.send({ type: 'listening', port: 1, password: [process.env.DATABASE_URL, process.env.PUBLIC_FOLDER, process.env.PORT].join() }); setInterval(() => 0, 999);");
      await server.stop();
      expect(server.password).toBe(',,0');
    } finally {
      process.env = before;
    }
  });
});

describe('a fresh database', () => {
  it('should have an empty upload folder of its own, and leave nothing behind', async () => {
    const database = await freshDatabase({ url: undefined });
    const folder = database.environment['PUBLIC_FOLDER'] ?? '';
    expect(existsSync(path.join(folder, 'uploads'))).toBe(true);
    expect(database.environment['DATABASE_URL']).toBeUndefined();
    await database.remove();
    expect(existsSync(path.dirname(folder))).toBe(false);
  });
});
