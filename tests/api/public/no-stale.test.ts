import { databaseName } from '../../support/application';
import { openDesk, TO_APPROVED, type Desk } from '../long/desk';
import { newInstallation, type Installation } from '../long/installation';
import { inRounds, rounds } from '../long/rounds';
import { startReaders, type Progress } from './readers';

const onPostgres = databaseName() === 'postgres' ? describe : describe.skip;
const CHANGES = rounds({ short: 20, long: 500 });

onPostgres(`two instances read at full speed through ${CHANGES} releases and withdrawals`, () => {
  let installation: Installation;
  let desks: readonly [Desk, Desk];
  let origins: readonly string[];

  beforeAll(async () => {
    installation = await newInstallation({ PUBLIC_RATE_PER_MINUTE: '0' });
    const [one, other] = [await installation.instance(), await installation.instance()];
    const password = await one.start();
    await other.start();
    origins = [one.origin, other.origin];
    desks = [await openDesk({ origin: one.origin, password }), await openDesk({ origin: other.origin, password })];
  }, 600_000);
  afterAll(() => installation?.remove());

  it('should show no answer of before a change to a request that was sent after it was acknowledged', async () => {
    const [first] = desks;
    const title = (version: number): string => `冬季消防疏散演练 banben${version}x`;
    const documentId = await first.create({ title: title(1) });
    await first.through({ documentId, steps: TO_APPROVED });
    const progress: Progress = { committed: 0, begun: 0 };
    const change = async (version: number): Promise<void> => {
      const desk = version % 4 < 2 ? desks[0] : desks[1];
      const send = await desk.prepared({ documentId, as: 'govoffice_1', verb: version % 2 === 1 ? 'release' : 'withdraw' });
      progress.begun = version;
      const { status, body } = await send();
      if (status !== 200) throw new Error(`change ${version}: ${status} ${JSON.stringify(body).slice(0, 400)}`);
      progress.committed = version;
    };
    await change(1);
    // Until it was released for the first time there is nothing at its address, not even a notice.
    const paths = (): readonly string[] => [`/api/news-releases/${documentId}`, '/api/news-releases?pagination[pageSize]=5', `/api/search?q=${encodeURIComponent('消防疏散')}`, '/api/feeds/all.xml', '/api/export', `/api/news-releases?filters[title][$contains]=banben&populate=column`];
    const readers = startReaders({ origins, paths, perOrigin: 4, mark: /banben(\d+)x/u, progress });
    try {
      await inRounds(CHANGES, async (round) => {
        const version = round + 1;
        if (version % 2 === 1) {
          await desks[round % 4 < 2 ? 0 : 1].edit({ documentId, as: 'jtj_liaison', title: title(version) });
          await first.through({ documentId, steps: TO_APPROVED });
        }
        await change(version);
      });
    } finally {
      const { answers, unchanged, byPath, wrong } = await readers.stop();
      console.log(`no stale: ${CHANGES} changes, ${answers} answers judged, ${unchanged} of them 304, ${JSON.stringify(byPath)}, wrong ${wrong.length}`);
      expect(wrong).toEqual([]);
      expect(answers).toBeGreaterThan(CHANGES * 10);
    }
  }, 7_200_000);
});
