import { z } from 'zod';
import type { AccountAnswer, Enrolment, RecoveryCodes, SecondFactorAnswer, SessionAnswer } from '../../../../shared/people';
import type { Refusal } from '../../domain/refusal';
import { recordRefusal } from '../../guards/refusal-record';
import { issuerOf } from '../../guards/second-factor/admission';
import { beginEnrolment, confirmEnrolment, useCode, type CodeVerdict } from '../../guards/second-factor/codes';
import { ownPassword } from '../../guards/second-factor/own-password';
import { isRequired } from '../../guards/second-factor/standing';
import { logins } from '../../repositories/logins';
import { accountByEmail } from '../../repositories/people';
import { removeSecondFactor, secondFactorOf, unusedRecoveryCodes } from '../../repositories/second-factors';
import { endSession, endSessions, markSession, sessionsOf } from '../../repositories/sessions';
import { county } from '../../repositories/settings';
import { refused } from '../../wording/refused';
import { calling, type Call, type Calling } from './calling';

const refusal = (kind: Refusal['kind'], code: string): Refusal => ({ kind, rule: 'REL-7.1', code });

/** What is shown of a person's sessions, the asker's own marked. */
export const sessionLines = async (call: Calling, personId: number): Promise<readonly SessionAnswer[]> =>
  (await sessionsOf(call.strapi, personId)).map((session) => ({ ...session, current: session.id === call.sessionId }));

async function ownFactor({ trx, actor, at }: Calling): Promise<SecondFactorAnswer> {
  const factor = await secondFactorOf(trx, actor.id);
  const enrolled = factor !== undefined && factor.confirmedAt !== null;
  return {
    enrolled,
    since: factor?.confirmedAt ?? null,
    required: await isRequired({ db: trx, personId: actor.id, at }),
    recoveryCodesLeft: enrolled ? (await unusedRecoveryCodes(trx, actor.id)).length : 0,
  };
}

/** `GET /account`: who one is, where one is logged in, and when one was. */
export const viewAccount = (parts: Call): Promise<AccountAnswer> =>
  calling({
    ...parts,
    act: async (call) => ({
      id: call.actor.id,
      name: call.actor.name,
      email: (await accountByEmail(call.trx, { id: call.actor.id }))?.email ?? '',
      secondFactor: await ownFactor(call),
      sessions: await sessionLines(call, call.actor.id),
      logins: await logins(call.trx, { personId: call.actor.id, page: 1, pageSize: 20 }),
    }),
  });

/** `POST /account/sessions/:sessionId/end`; without one, all but this one. */
export const endOwnSessions = (parts: Call & { readonly sessionId?: string | undefined }): Promise<AccountAnswer> =>
  calling({
    ...parts,
    attempt: 'end-sessions',
    act: async (call) => {
      const personId = call.actor.id;
      if (parts.sessionId === undefined) await endSessions(call.strapi, { personId, keep: call.sessionId });
      else if (!(await endSession(call.strapi, { personId, sessionId: parts.sessionId }))) throw refused([refusal('state', 'session-unknown')]);
      await call.audit('end-sessions', { personId, all: parts.sessionId === undefined });
    },
  }).then(() => viewAccount(parts));

/** What an act comes to that is committed either way: what was counted must stay counted. */
type Judged<Answer> = { readonly refusal: Refusal } | { readonly answer: Answer };

async function committed<Answer>(parts: Call & { readonly attempt: string; readonly act: (call: Calling) => Promise<Judged<Answer>> }): Promise<Answer> {
  const { strapi, attempt, act } = parts;
  const told = await calling<Judged<Answer>>({
    ...parts,
    act: async (call) => {
      const judged = await act(call);
      if ('refusal' in judged) recordRefusal(strapi, { at: call.at, actor: call.actor, uid: null, documentId: null, attempt, refusals: [judged.refusal] });
      return judged;
    },
  });
  if ('refusal' in told) throw refused([told.refusal]);
  return told.answer;
}

/** The one text that the body must hold. */
function textGiven(input: unknown, name: 'code' | 'password', most: number): string {
  const read = z.object({ [name]: z.string().min(1).max(most) }).safeParse(input);
  const text = read.success ? read.data[name] : undefined;
  if (text === undefined || text.trim() === '') throw refused([{ kind: 'content', rule: 'REL-7.1', code: 'body-invalid', path: name, params: { path: name } }]);
  return text;
}

const PASSWORD_REASONS = { wrong: refusal('content', 'own-password-wrong'), locked: refusal('state', 'own-password-locked') } as const;

/**
 * `POST /account/second-factor/begin`: a new secret, which asks nothing of anybody until a code has confirmed it. The password is asked
 * again: whoever finds an open screen could otherwise lock its owner out for good.
 */
export async function beginOwnFactor(parts: Call & { readonly input: unknown }): Promise<Enrolment> {
  const password = textGiven(parts.input, 'password', 200);
  return committed<Enrolment>({
    ...parts,
    attempt: 'second-factor-begin',
    act: async ({ strapi, trx, actor, at, key }) => {
      const factor = await secondFactorOf(trx, actor.id);
      if (factor !== undefined && factor.confirmedAt !== null) throw refused([refusal('state', 'second-factor-enrolled')]);
      const verdict = await ownPassword({ strapi, trx, auditKey: key, personId: actor.id, password, at });
      if (verdict !== 'right') return { refusal: PASSWORD_REASONS[verdict] };
      const account = (await accountByEmail(trx, { id: actor.id }))?.email ?? actor.name;
      return { answer: await beginEnrolment({ trx, auditKey: key, personId: actor.id, at, account, issuer: issuerOf(await county(trx)) }) };
    },
  });
}

const REASONS: Readonly<Record<Exclude<CodeVerdict['kind'], 'right'>, Refusal>> = {
  wrong: refusal('content', 'second-factor-wrong'),
  locked: refusal('state', 'second-factor-locked'),
  absent: refusal('state', 'second-factor-absent'),
};

/** Looks at a code, and carries out what a right one allows. */
async function withCode<Answer>(parts: Call & { readonly attempt: string; readonly input: unknown; readonly of: 'confirmed' | 'begun'; readonly act: (call: Calling, factorId: string) => Promise<Answer> }): Promise<Answer> {
  const code = textGiven(parts.input, 'code', 40);
  return committed<Answer>({
    ...parts,
    act: async (call) => {
      const verdict = await useCode({ trx: call.trx, auditKey: call.key, personId: call.actor.id, at: call.at, code, of: parts.of });
      return verdict.kind === 'right' ? { answer: await parts.act(call, verdict.factorId) } : { refusal: REASONS[verdict.kind] };
    },
  });
}

/** `POST /account/second-factor/confirm`: from now on asked at every login; other places where one is logged in are ended. */
export const confirmOwnFactor = (parts: Call & { readonly input: unknown }): Promise<RecoveryCodes> =>
  withCode({
    ...parts,
    attempt: 'second-factor-confirm',
    of: 'begun',
    act: async (call, factorId) => {
      const personId = call.actor.id;
      const recoveryCodes = await confirmEnrolment({ trx: call.trx, auditKey: call.key, personId, at: call.at });
      await endSessions(call.strapi, { personId, keep: call.sessionId });
      if (call.sessionId !== undefined) await markSession(call.strapi, { sessionId: call.sessionId, factorId });
      await call.audit('second-factor-enrol', { personId });
      return { recoveryCodes };
    },
  });

/** `POST /account/second-factor/remove`, with a code: for a new telephone, or where nobody asks for it. */
export const removeOwnFactor = (parts: Call & { readonly input: unknown }): Promise<void> =>
  withCode({
    ...parts,
    attempt: 'second-factor-remove',
    of: 'confirmed',
    act: async (call) => {
      await removeSecondFactor(call.trx, call.actor.id);
      await call.audit('second-factor-remove', { personId: call.actor.id });
    },
  });
