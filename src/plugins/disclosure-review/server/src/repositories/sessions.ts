import type { Core } from '@strapi/strapi';
import { z } from 'zod';

const SESSION = 'admin::session';
const moment = z.union([z.string(), z.date()]).nullish().transform((value) => (value == null ? null : new Date(value).toISOString()));
const session = z.object({ sessionId: z.string(), userId: z.string(), createdAt: moment, metadata: z.record(z.string(), z.unknown()).nullish().transform((value) => value ?? {}) });

/** A place where somebody is logged in to the panel, as Strapi keeps it. */
export interface PanelSession {
  readonly id: string;
  readonly device: string | null;
  readonly loginAt: string | null;
  readonly lastActiveAt: string | null;
}

const textOr = (value: unknown): string | null => (typeof value === 'string' ? value : null);

export async function sessionsOf(strapi: Core.Strapi, personId: number): Promise<readonly PanelSession[]> {
  const found: unknown[] = await strapi.sessionManager('admin').listSessions(String(personId));
  return found
    .map((raw) => session.parse(raw))
    .map(({ sessionId, createdAt, metadata }) => ({ id: sessionId, device: textOr(metadata.deviceName), loginAt: textOr(metadata.loginAt), lastActiveAt: createdAt }))
    .sort((one, other) => (other.lastActiveAt ?? '').localeCompare(one.lastActiveAt ?? ''));
}

/** By which enrolment of a second factor the session was let in; null where by none, or where there is no such session of that person. */
export async function factorOfSession(strapi: Core.Strapi, parts: { readonly personId: number; readonly sessionId: string }): Promise<string | null> {
  const read = session.safeParse(await strapi.db.query(SESSION).findOne({ where: { sessionId: parts.sessionId } }));
  return read.success && read.data.userId === String(parts.personId) ? textOr(read.data.metadata.secondFactor) : null;
}

/** Notes in the session itself by which enrolment it was let in: Strapi hands this on whenever it renews the session. */
export async function markSession(strapi: Core.Strapi, parts: { readonly sessionId: string; readonly factorId: string }): Promise<void> {
  const where = { sessionId: parts.sessionId };
  const { metadata } = session.parse(await strapi.db.query(SESSION).findOne({ where }));
  await strapi.db.query(SESSION).update({ where, data: { metadata: { ...metadata, secondFactor: parts.factorId } } });
}

const ofPerson = (personId: number) => ({ userId: String(personId), origin: 'admin' });

/**
 * Ends a session with all that it was renewed from, whose access tokens would live on for their half hour; false where the person has
 * none of that number.
 */
export async function endSession(strapi: Core.Strapi, parts: { readonly personId: number; readonly sessionId: string }): Promise<boolean> {
  const found: unknown = await strapi.db.query(SESSION).findOne({ where: { ...ofPerson(parts.personId), sessionId: parts.sessionId } });
  if (found === null) return false;
  const { deviceId } = z.object({ deviceId: z.string() }).parse(found);
  await strapi.db.query(SESSION).deleteMany({ where: { ...ofPerson(parts.personId), deviceId } });
  return true;
}

/** Ends all sessions of a person but the one that is kept. */
export async function endSessions(strapi: Core.Strapi, parts: { readonly personId: number; readonly keep?: string | undefined }): Promise<void> {
  const { personId, keep } = parts;
  await strapi.db.query(SESSION).deleteMany({ where: { ...ofPerson(personId), ...(keep === undefined ? {} : { sessionId: { $ne: keep } }) } });
}
