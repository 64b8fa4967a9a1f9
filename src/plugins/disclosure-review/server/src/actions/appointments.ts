import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { Clock } from '../domain/clock';
import { POSTS, type Actor } from '../domain/person';
import type { Decision } from '../domain/refusal';
import { auditKey } from '../guards/audit-key';
import { actingPerson } from '../guards/acting';
import { recordRefusal } from '../guards/refusal-record';
import { people } from '../repositories/people';
import { appointments } from '../repositories/posts';
import { isRefused, refused } from '../wording/refused';
import { appoint, endPost, type Appointing } from './appoint';

const when = z.iso.datetime({ offset: true }).nullish().transform((value) => (value == null ? null : new Date(value)));
const request = z.object({
  personId: z.number().int().positive(),
  organisationId: z.string().min(1).max(40),
  post: z.enum(POSTS),
  title: z.string().max(200).default(''),
  from: when,
  to: when,
  delegatedFrom: z.number().int().positive().nullish().transform((value) => value ?? null),
});

interface Call {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
}

async function decided(parts: Call & { readonly attempt: string; readonly act: (appointing: Appointing) => Promise<Decision<{ readonly id: number }>> }): Promise<{ readonly id: number }> {
  const { strapi, clock, attempt, act } = parts;
  const at = clock.now();
  let actor: Actor = { kind: 'anonymous', name: 'unknown' };
  try {
    return await strapi.db.transaction(async ({ trx }) => {
      actor = await actingPerson(strapi, trx);
      const decision = await act({ trx, key: auditKey(strapi), actor, at });
      if (!decision.ok) throw refused(decision.refusals);
      return decision.outcome;
    });
  } catch (error) {
    if (isRefused(error)) recordRefusal(strapi, { at, actor, uid: null, documentId: null, attempt, refusals: error.refused });
    throw error;
  }
}

/** Gives a post for a term, or a delegation of one. */
export function makeAppointment(parts: Call & { readonly input: unknown }): Promise<{ readonly id: number }> {
  const read = request.safeParse(parts.input);
  return decided({
    ...parts,
    attempt: 'appoint',
    act: async (appointing) => {
      if (read.success) return appoint({ ...appointing, request: read.data });
      const path = read.error.issues.map((issue) => issue.path.join('.')).join(', ');
      return { ok: false, refusals: [{ kind: 'content', rule: 'REL-4', code: 'body-invalid', path, params: { path } }] };
    },
  });
}

/** Ends one from now on. */
export const endAppointmentNow = (parts: Call & { readonly id: string }): Promise<{ readonly id: number }> =>
  decided({ ...parts, attempt: 'end-appointment', act: (appointing) => endPost({ ...appointing, id: Number(parts.id) }) });

/** All appointments with the names of their holders, for those who hold a post or keep the system running. */
export async function listAppointments({ strapi }: Call): Promise<readonly object[]> {
  const db = strapi.db.connection;
  const names = new Map((await people(db)).map(({ id, name }) => [id, name]));
  return (await appointments({ db })).map((kept) => ({ ...kept, person: names.get(kept.personId) ?? null }));
}
