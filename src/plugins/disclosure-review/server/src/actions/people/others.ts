import { z } from 'zod';
import type { LoginsAnswer, PeopleListAnswer, PersonDetail, SecondFactorPolicy } from '../../../../shared/people';
import { inTerm, POSTS } from '../../domain/person';
import { countLogins, isOutcome, lastLogins, logins } from '../../repositories/logins';
import { organisationNames } from '../../repositories/organisations';
import { activeSuperAdministrators, people } from '../../repositories/people';
import { appointments } from '../../repositories/posts';
import { enrolledPeople, removeSecondFactor, secondFactorOf } from '../../repositories/second-factors';
import { endSession, endSessions } from '../../repositories/sessions';
import { putVouchedSetting, secondFactorPolicy } from '../../repositories/settings';
import { refused } from '../../wording/refused';
import { calling, needAppointer, otherAccount, type Call } from './calling';
import { sessionLines } from './own-account';

const bodyInvalid = (path: string) => refused([{ kind: 'content', rule: 'REL-4', code: 'body-invalid', path, params: { path } }]);

/** `GET /people/list`: all accounts with their posts of today, last login and second factor. */
export const listAccounts = (parts: Call): Promise<PeopleListAnswer> =>
  calling({
    ...parts,
    act: async (call) => {
      await needAppointer(call);
      const { trx, at } = call;
      const [names, held, last, enrolled, administrators] = [await organisationNames(trx), await appointments({ db: trx }), await lastLogins(trx), await enrolledPeople(trx), await activeSuperAdministrators(trx)];
      return {
        me: call.actor.id,
        policy: await secondFactorPolicy(trx),
        people: (await people(trx)).map(({ id, name, account, active }) => ({
          id, name, account, active,
          superAdministrator: administrators.has(id),
          posts: held
            .filter((one) => one.personId === id && inTerm(one, at))
            .map(({ post, organisationId, delegatedFrom }) => ({ post, organisation: names.get(organisationId) ?? null, delegated: delegatedFrom !== null })),
          lastLogin: last.get(id) ?? null,
          secondFactor: enrolled.has(id),
        })),
      };
    },
  });

/** `GET /people/:id`: where this person is logged in, and the last fifty lines of the login record. */
export const viewPerson = (parts: Call & { readonly id: string }): Promise<PersonDetail> =>
  calling({
    ...parts,
    act: async (call) => {
      const { id } = await otherAccount(call, parts.id);
      return { sessions: await sessionLines(call, id), logins: await logins(call.trx, { personId: id, page: 1, pageSize: 50 }) };
    },
  });

const asked = z.object({
  page: z.coerce.number().int().min(1).max(100_000).default(1),
  pageSize: z.coerce.number().int().min(1).max(200).default(50),
  personId: z.preprocess((value) => (value === '' ? undefined : value), z.coerce.number().int().positive().optional()),
  outcome: z.preprocess((value) => (value === '' ? undefined : value), z.string().refine(isOutcome).optional()),
});

/** `GET /logins`: the whole login record, newest first. */
export const listLogins = (parts: Call & { readonly query: unknown }): Promise<LoginsAnswer> =>
  calling({
    ...parts,
    act: async (call) => {
      await needAppointer(call);
      const read = asked.safeParse(parts.query);
      if (!read.success) throw bodyInvalid(String(read.error.issues[0]?.path[0] ?? 'page'));
      const { page, pageSize, personId, outcome } = read.data;
      const filter = { personId, outcome: outcome !== undefined && isOutcome(outcome) ? outcome : undefined };
      return { results: await logins(call.trx, { ...filter, page, pageSize }), pagination: { page, pageSize, total: await countLogins(call.trx, filter) } };
    },
  });

/** `POST /people/:id/sessions/end`, or one of them. */
export const endOthersSessions = (parts: Call & { readonly id: string; readonly sessionId?: string | undefined }): Promise<{ readonly id: number }> =>
  calling({
    ...parts,
    attempt: 'end-sessions',
    act: async (call) => {
      const { id: personId } = await otherAccount(call, parts.id);
      if (parts.sessionId === undefined) await endSessions(call.strapi, { personId });
      else if (!(await endSession(call.strapi, { personId, sessionId: parts.sessionId }))) throw refused([{ kind: 'state', rule: 'REL-4', code: 'session-unknown' }]);
      await call.audit('end-sessions', { personId, all: parts.sessionId === undefined });
      return { id: personId };
    },
  });

/** `POST /people/:id/second-factor/reset`, for a lost telephone: never one's own, and all sessions end with it. */
export const resetSecondFactor = (parts: Call & { readonly id: string }): Promise<{ readonly id: number }> =>
  calling({
    ...parts,
    attempt: 'second-factor-reset',
    act: async (call) => {
      const { id: personId } = await otherAccount(call, parts.id);
      if ((await secondFactorOf(call.trx, personId)) === undefined) throw refused([{ kind: 'state', rule: 'REL-4', code: 'second-factor-absent' }]);
      await removeSecondFactor(call.trx, personId);
      await endSessions(call.strapi, { personId });
      await call.audit('second-factor-reset', { personId });
      return { id: personId };
    },
  });

const policyBody = z.strictObject({ required: z.enum(['nobody', 'posts', 'all']), posts: z.array(z.enum(POSTS)).max(POSTS.length).default([]) });

/** `PUT /second-factor/policy`: of whom the county asks it. Who asks it of others has it himself: he would lock himself out unawares. */
export const setSecondFactorPolicy = (parts: Call & { readonly input: unknown }): Promise<SecondFactorPolicy> =>
  calling({
    ...parts,
    attempt: 'second-factor-policy',
    act: async (call) => {
      await needAppointer(call);
      const read = policyBody.safeParse(parts.input);
      if (!read.success) throw bodyInvalid(String(read.error.issues[0]?.path[0] ?? 'required'));
      const own = await secondFactorOf(call.trx, call.actor.id);
      if (read.data.required !== 'nobody' && (own === undefined || own.confirmedAt === null)) throw refused([{ kind: 'state', rule: 'REL-7.1', code: 'second-factor-own-first' }]);
      const { trx, at, actor, key } = call;
      await putVouchedSetting({ trx, key: 'second-factor', value: read.data, auditKey: key, by: { at, personId: actor.id, actor: actor.name } });
      return read.data;
    },
  });
