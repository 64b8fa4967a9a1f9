import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { databaseName } from '../../support/application';
import { openDesk, TO_APPROVED, TO_LIVE, type Desk } from './desk';
import { newInstallation, type Installation, type Instance } from './installation';
import { auditFaults, recordOf } from './record';
import { inRounds, rounds } from './rounds';

const KILLS = rounds({ short: 3, long: 50 });
const root = path.resolve(__dirname, '../../..');
const HOUR = 60 * 60 * 1000;

const later = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

describe(`a server killed ${KILLS} times on ${databaseName()}, during release and withdrawal in turns`, () => {
  let installation: Installation;
  let instance: Instance;
  let desk: Desk;
  /** How long the killed act takes when it is let be, so that a moment is drawn from the whole of it. */
  const usual = { release: 0, withdraw: 0 };
  const seen = { whole: 0, none: 0 };

  const act = (verb: 'release' | 'withdraw', documentId: string) => desk.prepared({ documentId, as: 'govoffice_1', verb });

  beforeAll(async () => {
    installation = await newInstallation();
    instance = await installation.instance();
    const password = await instance.start();
    desk = await openDesk({ origin: instance.origin, password });
    for (let time = 0; time < 3; time += 1) {
      const file = await desk.upload(`量${time}.txt`);
      const documentId = await desk.create({ title: `量一量${time}`, file: file.id });
      await desk.through({ documentId, steps: TO_APPROVED });
      for (const verb of ['release', 'withdraw'] as const) {
        const go = await act(verb, documentId);
        const from = performance.now();
        expect(await go()).toMatchObject({ status: 200 });
        usual[verb] = performance.now() - from;
      }
    }
  }, 300_000);
  afterAll(() => installation?.remove());

  /** Live in every place, or in none: row, release, files, state, the public's answer, the file's. */
  async function expectWholly(parts: { readonly documentId: string; readonly address: string; readonly verb: 'release' | 'withdraw' }): Promise<void> {
    const { documentId, address, verb } = parts;
    const crashed = await installation.look((db) => recordOf(db, documentId));
    const live = crashed.releases.at(-1)?.kind === 'release';
    const before = verb === 'release' ? 'approved' : 'withdrawn';
    expect(crashed).toMatchObject({ published: live ? [expect.any(String)] : [], liveFiles: live ? 1 : 0, state: live ? 'live' : before, permits: 0 });
    await instance.start();
    expect(await desk.served(documentId)).toMatchObject({ status: live ? 200 : verb === 'release' ? 404 : expect.any(Number) });
    if (!live) expect((await desk.served(documentId)).status).toBeGreaterThanOrEqual(400);
    expect(await desk.look(address)).toBe(live ? 200 : 404);
    // The sweep has run at the start; it found nothing to take off.
    const now = await installation.look((db) => recordOf(db, documentId));
    expect(now).toEqual({ ...crashed, alarms: 0 });
    expect(await installation.look((db) => auditFaults(db, installation.auditKey))).toEqual([]);
    seen[(verb === 'release') === live ? 'whole' : 'none'] += 1;
  }

  it('should have left every document wholly live or wholly not, with nothing for the sweep to do', async () => {
    await inRounds(KILLS, async (round) => {
      const verb = round % 2 === 1 ? 'release' : 'withdraw';
      const file = await desk.upload(`件${round}.txt`);
      const documentId = await desk.create({ title: `断电第${round}回`, file: file.id });
      await desk.through({ documentId, steps: verb === 'release' ? TO_APPROVED : TO_LIVE });
      const go = await act(verb, documentId);
      const moment = Math.random() * usual[verb] * 1.2;
      const going = go().catch(() => undefined);
      await later(moment);
      await instance.kill();
      await going;
      await expectWholly({ documentId, address: file.address, verb }).catch((error: unknown) => {
        throw new Error(`${verb} killed after ${moment.toFixed(1)} ms: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
      });
    });
    console.log(`${databaseName()}: ${seen.whole} acts were carried out before the kill, ${seen.none} left no trace`);
  }, HOUR);

  it('should leave the sweep command nothing to do', async () => {
    await instance.kill();
    const program = path.join(root, 'dist', 'scripts', 'sweep.js');
    const env = { ...process.env, DATABASE_URL: undefined, ...installation.environment, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true' };
    const { stdout } = await promisify(execFile)(process.execPath, ['--no-deprecation', program], { cwd: root, env });
    expect(stdout).toMatch(/ 0 strays, 0 could not be taken off, 0 public copies written anew, 0 permits left behind/);
  }, 120_000);
});
