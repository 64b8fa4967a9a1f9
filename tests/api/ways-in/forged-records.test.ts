import type { Response } from 'supertest';
import type * as dueModule from '../../../src/plugins/disclosure-review/server/src/actions/run-due';
import path from 'node:path';
import { NEWS, step } from '../../support/county';
import { attempt, expectRefusedAnswer, startStage, type Refusal, type Scene, type Stage, type SubjectName, type Way } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 180_000);
afterAll(() => stage.county.stop());

/** The running application's own copy of a module: the source beside it would be another one, with tickets of its own. */
const running = async <Module>(name: string): Promise<Module> =>
  (await import(path.resolve('dist/src/plugins/disclosure-review/server/src', name))) as Module;

type RunDue = typeof dueModule;
const runDue = async ({ strapi }: Scene): Promise<void> => (await running<RunDue>('actions/run-due')).runDue({ strapi, clock: { now: () => new Date() } });

const releases = (as: string, verb = 'release'): Way => ({ county, uid, documentId }) => step({ county, document: { uid, documentId }, verb, as });
const rules = (refusals: readonly Refusal[]): readonly string[] => refusals.flatMap(({ entry }) => entry.refusals.map(({ rule }) => rule));

/** Forges the state of a review for one attempt: no trigger guards it, because the gate does not believe it. */
const inState = (state: string, way: Way, releaseAt: string | null = null): Way => async (scene) => {
  const at = { document_id: scene.documentId };
  const before = await scene.db('dr_reviews').where(at).first('state', 'release_at');
  await scene.db('dr_reviews').where(at).update({ state, release_at: releaseAt });
  try {
    return await way(scene);
  } finally {
    await scene.db('dr_reviews').where(at).update(before);
  }
};

describe.each([['onRequest', 'SRC-3.2'], ['withheld', 'SRC-3.3']] as const)('a document approved by all (%s)', (subject, rule) => {
  it.each([['govoffice_1', 'release'], ['nyj_liaison', 'release'], ['govoffice_2', 'schedule']])('should not go live when %s asks to %s it', async (as, verb) => {
    const tried = await attempt({ stage, subject, way: releases(as, verb) });
    expectRefusedAnswer(tried);
    expect((tried.answer as Response).status).toBe(400);
    expect(rules(tried.refusals)).toContain(rule);
  });
  it('should not go live by a schedule that was forged and is due', async () => {
    const { error, refusals } = await attempt({ stage, subject, way: inState('scheduled', runDue, '2026-01-01T00:00:00.000Z') });
    expect(error).toBeNull();
    expect(rules(refusals)).toContain(rule);
  });
});

describe('an unapproved draft', () => {
  const subject: SubjectName = 'draft';
  it('should not go live by a state that was forged', async () => {
    const tried = await attempt({ stage, subject, way: inState('approved', releases('govoffice_1')) });
    expectRefusedAnswer(tried);
    expect(rules(tried.refusals)).toEqual(expect.arrayContaining(['REL-7.0']));
  });
  it('should not go live by a schedule that was forged and is due', async () => {
    const { refusals } = await attempt({ stage, subject, way: inState('scheduled', runDue, '2026-01-01T00:00:00.000Z') });
    expect(rules(refusals)).toEqual(expect.arrayContaining(['REL-7.0']));
  });
  it('should not go live by approvals that were written past the audit', async () => {
    const forge: Way = async (scene) => {
      const { db, county, uid, documentId } = scene;
      const review: { readonly round: number; readonly digest: string; readonly organisation_id: string } = await db('dr_reviews').where({ document_id: documentId }).first();
      const four = [['submit', 1, 'nyj_liaison'], ['assess', null, 'nyj_secrecy'], ['approve', 2, 'nyj_office'], ['approve', 3, 'govoffice_2']] as const;
      for (const [kind, tier, account] of four) {
        const evidence = kind === 'assess' ? { conclusion: 'publishable', grounds: {}, basis: 'x', files: [], pictures: true } : { checklist: {} };
        await db('dr_steps').insert({
          uid, document_id: documentId, round: review.round, kind, tier, state_from: 'drafting', state_to: 'approved', digest: review.digest,
          person_id: await county.userId(account), person_name: account, post: null, organisation_id: review.organisation_id, at: new Date().toISOString(), evidence: JSON.stringify(evidence),
        });
      }
      return releases('govoffice_1')(scene);
    };
    const tried = await attempt({ stage, subject, way: inState('approved', forge) });
    expectRefusedAnswer(tried);
    expect(tried.refusals.flatMap(({ entry }) => entry.refusals.map(({ code }) => code))).toContain('step-unvouched');
  });
});

it('should take a live document off for nobody who only asks', async () => {
  for (const as of ['rsj_office', 'nyj_liaison', 'county_leader']) {
    const way: Way = async ({ county, documentId }) => {
      const { digest } = await county.db('dr_reviews').where({ document_id: documentId }).first('digest');
      return (await county.as(as)).post(`/disclosure-review/documents/${NEWS}/${documentId}/withdraw`).send({ digest, reason: 'expired' });
    };
    const tried = await attempt({ stage, subject: 'live', way });
    expectRefusedAnswer(tried);
    expect(rules(tried.refusals)).toContain('REL-8');
  }
});
