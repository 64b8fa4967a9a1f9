import type { Knex } from 'knex';
import { appoint, endPost } from '../../../src/plugins/disclosure-review/server/src/actions/appoint';
import type { AppointmentRequest } from '../../../src/plugins/disclosure-review/server/src/domain/appointment';
import { isSuperAdministrator, personById } from '../../../src/plugins/disclosure-review/server/src/repositories/people';
import { appointments, appointmentsOf, organisationHolders } from '../../../src/plugins/disclosure-review/server/src/repositories/posts';
import { startDemo, type Demo } from './demo';

let demo: Demo;
let slj = '';
beforeAll(async () => {
  demo = await startDemo();
  const unit = await demo.strapi.documents('api::organisation.organisation').findFirst({ filters: { code: { $eq: 'slj' } } });
  slj = unit?.documentId ?? '';
}, 90_000);
afterAll(() => demo.stop());

const at = new Date('2026-11-23T09:00:00+08:00');
const key = 'k'.repeat(32);
const db = (): Knex => demo.strapi.db.connection;
const actorOf = async (account: string) => {
  const person = await personById({ db: db(), id: await demo.userId(account) });
  if (person === undefined) throw new Error(account);
  return person;
};
const request = async (account: string, more: Partial<AppointmentRequest> = {}): Promise<AppointmentRequest> => ({
  personId: await demo.userId(account),
  organisationId: slj,
  post: 'contributor',
  title: '投稿人',
  from: null,
  to: null,
  delegatedFrom: null,
  ...more,
});
const tryIt = async (actor: string, wanted: AppointmentRequest) => {
  const person = await actorOf(actor);
  return db().transaction((trx) => appoint({ trx, key, actor: person, at, request: wanted }));
};
const codes = (decision: Awaited<ReturnType<typeof tryIt>>): readonly string[] => (decision.ok ? [] : decision.refusals.map(({ rule, code }) => `${rule} ${code}`));
const audited = async (kind: string): Promise<number> => (await db()('dr_audit').where({ kind })).length;

describe('appointing', () => {
  it.each(['site_operator', 'admin'])('should be done by %s and stand in the audit', async (actor) => {
    const before = await audited('appoint');
    const wanted = await request(actor === 'admin' ? 'wgl_liaison' : 'nyj_liaison');
    const decision = await tryIt(actor, wanted);
    expect(decision.ok).toBe(true);
    const held = await appointmentsOf(db(), wanted.personId);
    expect(held).toEqual(expect.arrayContaining([expect.objectContaining({ organisationId: slj, post: 'contributor', appointedAt: at })]));
    expect(await audited('appoint')).toBe(before + 1);
  });

  it.each(['nyj_office', 'govoffice_1', 'county_leader', 'auditor'])('should be refused to %s', async (actor) => {
    expect(codes(await tryIt(actor, await request('zjj_liaison')))).toEqual(['REL-4 appoint-not-entitled']);
  });

  it('should be refused to whoever appoints himself, super administrators included', async () => {
    expect(codes(await tryIt('site_operator', await request('site_operator')))).toEqual(['REL-4 appoint-oneself']);
    expect(codes(await tryIt('admin', await request('admin')))).toEqual(['REL-4 appoint-oneself']);
  });

  it('should give a unit one liaison only', async () => {
    expect(codes(await tryIt('admin', await request('zjj_liaison', { post: 'liaison' })))).toEqual(['REL-4 appoint-second-liaison']);
  });

  it('should name all faults at once', async () => {
    const wanted = await request('zjj_liaison', { personId: 999_999, organisationId: 'nowhere', from: at, to: at });
    expect(codes(await tryIt('admin', wanted))).toEqual(['REL-4 appoint-unknown-person', 'REL-4 appoint-unknown-organisation', 'REL-4 appoint-term-backwards']);
  });

  it('should leave nothing behind when the audit cannot be written', async () => {
    await db().schema.renameTable('dr_audit_anchors', 'dr_audit_anchors_away');
    const wanted = await request('hbj_liaison');
    try {
      await expect(tryIt('admin', wanted)).rejects.toMatchObject({ message: expect.stringContaining('dr_audit_anchors') as unknown });
    } finally {
      await db().schema.renameTable('dr_audit_anchors_away', 'dr_audit_anchors');
    }
    expect((await appointmentsOf(db(), wanted.personId)).filter(({ organisationId }) => organisationId === slj)).toEqual([]);
  });
});

describe('delegating', () => {
  it('should need a term and give the post for that term only', async () => {
    const [original] = (await appointments({ db: db(), organisationId: slj })).filter(({ post }) => post === 'liaison');
    const wanted = await request('yjj_liaison', { post: 'liaison', delegatedFrom: original?.id ?? 0 });
    expect(codes(await tryIt('site_operator', wanted))).toEqual(['REL-4 delegate-needs-term']);
    const until = new Date('2026-12-01T00:00:00+08:00');
    expect((await tryIt('site_operator', { ...wanted, from: at, to: until })).ok).toBe(true);
    const holders = async (moment: Date) => (await organisationHolders({ db: db(), organisationId: slj, posts: ['liaison'], at: moment })).map(({ personId }) => personId);
    expect(await holders(at)).toContain(wanted.personId);
    expect(await holders(until)).not.toContain(wanted.personId);
  });

  it('should not hand over another post than the one that is held', async () => {
    const [original] = (await appointments({ db: db(), organisationId: slj })).filter(({ post }) => post === 'liaison');
    const wanted = await request('ybj_liaison', { post: 'office-head', delegatedFrom: original?.id ?? 0, to: new Date('2026-12-01T00:00:00Z') });
    expect(codes(await tryIt('site_operator', wanted))).toEqual(['REL-4 delegate-other-post']);
  });
});

describe('ending an appointment', () => {
  it('should take the post away at once, keep the row, and stand in the audit', async () => {
    const [held] = await appointmentsOf(db(), await demo.userId('cgj_secrecy'));
    const actor = await actorOf('admin');
    const end = () => db().transaction((trx) => endPost({ trx, key, actor, at, id: held?.id ?? 0 }));
    expect((await end()).ok).toBe(true);
    expect((await appointmentsOf(db(), await demo.userId('cgj_secrecy')))[0]?.to).toEqual(at);
    expect(await audited('end-appointment')).toBe(1);
    const again = await end();
    expect(again.ok ? [] : again.refusals.map(({ kind, code }) => `${kind} ${code}`)).toEqual(['state appointment-ended']);
  });
});

it('should know who is a super administrator', async () => {
  expect(await isSuperAdministrator({ db: db(), id: await demo.userId('admin') })).toBe(true);
  expect(await isSuperAdministrator({ db: db(), id: await demo.userId('govoffice_1') })).toBe(false);
});
