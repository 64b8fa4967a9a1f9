import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { NoticeCountAnswer, NoticesAnswer, NoticeSettingsAnswer } from '../../../../shared/notices';
import type { Clock } from '../../domain/clock';
import type { Person } from '../../domain/person';
import { actingPerson } from '../../guards/acting';
import { governedType } from '../../repositories/governed';
import { choicesOf, keepChoices, noticeChoices } from '../../repositories/notice-settings';
import { markRead, noticeCount, noticePage } from '../../repositories/notices';
import { organisationNames } from '../../repositories/organisations';
import { refused } from '../../wording/refused';
import { sendsMail } from './tell';

interface Asked {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
}
const PAGE_SIZE = 20;
const query = z.object({ unread: z.enum(['true', 'false', '1', '0', '']).default(''), page: z.coerce.number().int().min(1).max(100_000).default(1) });
const readBody = z.union([z.object({ ids: z.array(z.number().int().positive().max(2_147_483_647)).max(500) }), z.object({ all: z.literal(true) })]);
const settingsBody = z.object({ choices: noticeChoices });

/** What was sent in the form asked for. @throws 400 naming the first part that is not */
function parsed<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const read = schema.safeParse(input);
  if (read.success) return read.data;
  const path = read.error.issues[0]?.path.map(String).join('.') || 'body';
  throw refused([{ kind: 'content', rule: 'REL-7.0', code: 'body-invalid', path, params: { path } }]);
}

/** Everybody reads and marks his own notices only. @throws 403 `REL-2` for whoever is no person of the panel */
async function asPerson<Answer>({ strapi }: Asked, look: (person: Person, trx: Knex.Transaction) => Promise<Answer>): Promise<Answer> {
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    if (actor.kind !== 'person') throw refused([{ kind: 'person', rule: 'REL-2', code: 'not-your-document' }]);
    return look(actor, trx);
  });
}

const unreadOf = async (trx: Knex, personId: number): Promise<NoticeCountAnswer> => ({ unread: await noticeCount(trx, { personId, unread: true }) });

/** `GET /disclosure-review/notices?unread=&page=`. */
export async function viewNotices(asked: Asked & { readonly query: unknown }): Promise<NoticesAnswer> {
  const { unread, page } = parsed(query, asked.query);
  return asPerson(asked, async ({ id: personId }, trx) => {
    const wanted = { personId, unread: unread === 'true' || unread === '1' };
    const names = await organisationNames(trx);
    const results = (await noticePage(trx, { ...wanted, page, pageSize: PAGE_SIZE })).map(({ organisationId, ...notice }) => ({
      ...notice,
      profile: governedType(asked.strapi, notice.uid)?.profile ?? '',
      organisation: organisationId === null ? null : (names.get(organisationId) ?? null),
    }));
    return { results, pagination: { page, pageSize: PAGE_SIZE, total: await noticeCount(trx, wanted) } };
  });
}

/** `GET /disclosure-review/notices/count`. */
export const countNotices = (asked: Asked): Promise<NoticeCountAnswer> => asPerson(asked, ({ id }, trx) => unreadOf(trx, id));

/** `POST /disclosure-review/notices/read`: answers what is left unread. */
export async function readNotices(asked: Asked & { readonly input: unknown }): Promise<NoticeCountAnswer> {
  const body = parsed(readBody, asked.input);
  return asPerson(asked, async ({ id: personId }, trx) => {
    await markRead(trx, { personId, ids: 'ids' in body ? body.ids : null, at: asked.clock.now() });
    return unreadOf(trx, personId);
  });
}

const settingsOf = async (asked: Asked, parts: { readonly trx: Knex; readonly personId: number }): Promise<NoticeSettingsAnswer> => {
  const user: { readonly email: string } | undefined = await parts.trx('admin_users').where({ id: parts.personId }).first('email');
  return { choices: (await choicesOf(parts.trx, [parts.personId]))(parts.personId), mailConfigured: sendsMail(asked.strapi), address: user?.email ?? '' };
};

/** `GET /disclosure-review/notices/settings`. */
export const viewNoticeSettings = (asked: Asked): Promise<NoticeSettingsAnswer> => asPerson(asked, ({ id: personId }, trx) => settingsOf(asked, { trx, personId }));

/** `PUT /disclosure-review/notices/settings`: holds for what is written from now on. */
export async function setNoticeSettings(asked: Asked & { readonly input: unknown }): Promise<NoticeSettingsAnswer> {
  const { choices } = parsed(settingsBody, asked.input);
  return asPerson(asked, async ({ id: personId }, trx) => {
    await keepChoices(trx, { personId, choices: { ...(await choicesOf(trx, [personId]))(personId), ...choices } });
    return settingsOf(asked, { trx, personId });
  });
}
