import { refusalsOf } from '../../../scripts/cases/session';
import { databaseName } from '../../support/application';
import { NEWS, openDesk, TO_APPROVED, TO_LIVE, TO_TIER_2, TO_TIER_3, type Answered, type Desk } from './desk';
import { newInstallation, type Installation } from './installation';
import { auditFaults, missingApprovals, recordOf, titleBehind } from './record';
import { inRounds, rounds } from './rounds';

const onPostgres = databaseName() === 'postgres' ? describe : describe.skip;
const ROUNDS = rounds({ short: 5, long: 200 });
const HOUR = 60 * 60 * 1000;

type Attempt = () => Promise<Answered>;

/** A refusal that a person can read: a status of its kind, with a rule. */
function expectClean(answered: Answered): void {
  if (answered.status === 200) return;
  const refusals = refusalsOf(answered);
  if (refusals === null || ![400, 403, 409, 423].includes(answered.status)) {
    throw new Error(`not a clean refusal: ${answered.status} ${JSON.stringify(answered.body).slice(0, 400)}`);
  }
}

const statuses = (answers: readonly Answered[]): readonly number[] => answers.map(({ status }) => status);

onPostgres(`two instances on one PostgreSQL, ${ROUNDS} rounds`, () => {
  let installation: Installation;
  let first: Desk;
  let second: Desk;

  beforeAll(async () => {
    installation = await newInstallation();
    const [one, other] = [await installation.instance(), await installation.instance()];
    const password = await one.start();
    await other.start();
    first = await openDesk({ origin: one.origin, password });
    second = await openDesk({ origin: other.origin, password });
  }, 240_000);
  afterAll(() => installation?.remove());

  const race = async (attempts: readonly Attempt[]): Promise<readonly Answered[]> => {
    const answers = await Promise.all(attempts.map((attempt) => attempt()));
    answers.forEach(expectClean);
    return answers;
  };

  /** What is live is the release's bytes, and those were approved by all; what is not live is not served. */
  async function expectApproved(documentId: string): Promise<void> {
    const { found, missing, title } = await installation.look(async (db) => {
      const found = await recordOf(db, documentId);
      const live = found.releases.at(-1);
      return {
        found,
        missing: live === undefined ? [] : await missingApprovals(db, { documentId, digest: live.digest }),
        title: live === undefined ? undefined : await titleBehind(db, live.digest),
      };
    });
    expect(missing).toEqual([]);
    expect(found.published).toEqual(title === undefined ? [] : [title]);
    for (const desk of [first, second]) {
      const { status, body } = await desk.served(documentId);
      expect(status).toBe(title === undefined ? 404 : 200);
      if (title !== undefined) expect(body).toMatchObject({ data: { title } });
    }
  }

  type Scene = (parts: { readonly documentId: string; readonly title: string }) => Promise<readonly Attempt[]>;
  const scenes: readonly Scene[] = [
    async ({ documentId, title }) => {
      await first.through({ documentId, steps: TO_TIER_2 });
      const approve = await first.prepared({ documentId, as: 'jtj_office', verb: 'approve' });
      const release = await second.prepared({ documentId, as: 'jtj_liaison', verb: 'release' });
      return [approve, () => second.edit({ documentId, as: 'jtj_office', title: `${title}改` }), release];
    },
    async ({ documentId, title }) => {
      await first.through({ documentId, steps: TO_TIER_3 });
      const approve = await first.prepared({ documentId, as: 'govoffice_1', verb: 'approve', words: { release: true } });
      const release = await second.prepared({ documentId, as: 'jtj_liaison', verb: 'release' });
      return [approve, () => second.edit({ documentId, as: 'jtj_liaison', title: `${title}改` }), release];
    },
    async ({ documentId, title }) => {
      await first.through({ documentId, steps: TO_APPROVED });
      const approve = await first.prepared({ documentId, as: 'govoffice_2', verb: 'approve' });
      const recall = await second.prepared({ documentId, as: 'jtj_liaison', verb: 'recall' });
      const release = await first.prepared({ documentId, as: 'govoffice_1', verb: 'release' });
      const recallAndEdit: Attempt = async () => {
        const recalled = await recall();
        return recalled.status === 200 ? second.edit({ documentId, as: 'jtj_liaison', title: `${title}改` }) : recalled;
      };
      return [approve, recallAndEdit, release];
    },
    async ({ documentId, title }) => {
      await first.through({ documentId, steps: TO_LIVE });
      await first.edit({ documentId, as: 'jtj_liaison', title: `${title}新` });
      await second.through({ documentId, steps: TO_TIER_3 });
      const approve = await first.prepared({ documentId, as: 'govoffice_2', verb: 'approve', words: { release: true } });
      const release = await second.prepared({ documentId, as: 'govoffice_1', verb: 'release' });
      return [approve, () => second.edit({ documentId, as: 'jtj_liaison', title: `${title}改` }), release];
    },
  ];

  it('should keep approved bytes live, whoever approves, edits and releases at once', async () => {
    await inRounds(ROUNDS, async (round) => {
      const title = `同时审核发布第${round}回`;
      const documentId = await first.create({ title });
      const scene = scenes[round % scenes.length] as Scene;
      await race(await scene({ documentId, title }));
      await expectApproved(documentId);
    });
  }, HOUR);

  it('should let exactly one of two releases win, and refuse the other with 409', async () => {
    await inRounds(ROUNDS, async (round) => {
      const documentId = await first.create({ title: `同时发布第${round}回` });
      await first.through({ documentId, steps: TO_APPROVED });
      const releases = [await first.prepared({ documentId, as: 'govoffice_1', verb: 'release' }), await second.prepared({ documentId, as: 'jtj_liaison', verb: 'release' })];
      expect([...statuses(await race(round % 2 === 0 ? releases : releases.reverse()))].sort()).toEqual([200, 409]);
      await expectApproved(documentId);
      const { releases: entries } = await installation.look((db) => recordOf(db, documentId));
      expect(entries).toHaveLength(1);
    });
  }, HOUR);

  it('should release different documents at the same moment without one waiting for the other for ever', async () => {
    await inRounds(ROUNDS, async (round) => {
      const documentIds = [await first.create({ title: `甲第${round}回` }), await first.create({ title: `乙第${round}回` }), await first.create({ title: `丙第${round}回` })] as const;
      const [one, two, three] = documentIds;
      await first.through({ documentId: one, steps: TO_TIER_3 });
      await first.through({ documentId: two, steps: TO_APPROVED });
      await first.through({ documentId: three, steps: TO_TIER_3 });
      const answers = await race([
        await first.prepared({ documentId: one, as: 'govoffice_1', verb: 'approve', words: { release: true } }),
        await second.prepared({ documentId: two, as: 'govoffice_2', verb: 'release' }),
        await second.prepared({ documentId: three, as: 'govoffice_2', verb: 'approve', words: { release: true } }),
      ]);
      expect(statuses(answers)).toEqual([200, 200, 200]);
      for (const documentId of documentIds) await expectApproved(documentId);
    });
  }, HOUR);

  it('should carry out one of twenty-five releases that come at once, more than there are connections', async () => {
    const documentId = await first.create({ title: '众人同时发布' });
    await first.through({ documentId, steps: TO_APPROVED });
    const releases = [await first.prepared({ documentId, as: 'govoffice_1', verb: 'release' }), await second.prepared({ documentId, as: 'govoffice_2', verb: 'release' })] as const;
    const answers = await race(Array.from({ length: 25 }, (_, index) => (index % 5 === 0 ? releases[1] : releases[0])));
    expect([...statuses(answers)].sort()).toEqual([200, ...Array.from({ length: 24 }, () => 409)]);
    await expectApproved(documentId);
  }, 120_000);

  it('should keep one unbroken audit chain, permits for nobody and addresses given once', async () => {
    const { faults, permits, twice } = await installation.look(async (db) => ({
      faults: await auditFaults(db, installation.auditKey),
      permits: await db('dr_permits').select(),
      twice: await db('dr_releases').where({ uid: NEWS, kind: 'release' }).groupBy('permalink').havingRaw('count(distinct document_id) > 1').select('permalink'),
    }));
    expect({ faults, permits, twice }).toEqual({ faults: [], permits: [], twice: [] });
  });
});
