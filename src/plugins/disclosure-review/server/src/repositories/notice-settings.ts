import type { Knex } from 'knex';
import { z } from 'zod';
import { NOTICE_KINDS, type NoticeChoices } from '../../../shared/notices';
import { DEFAULT_CHOICES } from '../domain/notices';

export const noticeChoices = z.partialRecord(z.enum(NOTICE_KINDS), z.object({ panel: z.boolean(), mail: z.boolean() }));
const row = z.object({ person_id: z.number(), choices: z.string() });

/** What these people have chosen, the defaults for the rest. */
export async function choicesOf(db: Knex, personIds: readonly number[]): Promise<(personId: number) => NoticeChoices> {
  const rows: unknown[] = personIds.length === 0 ? [] : await db('dr_notice_settings').whereIn('person_id', personIds);
  const chosen = new Map(rows.map((raw) => row.parse(raw)).map(({ person_id: id, choices }) => [id, noticeChoices.parse(JSON.parse(choices))]));
  return (personId) => ({ ...DEFAULT_CHOICES, ...chosen.get(personId) });
}

export async function keepChoices(db: Knex, parts: { readonly personId: number; readonly choices: NoticeChoices }): Promise<void> {
  const choices = JSON.stringify(parts.choices);
  await db('dr_notice_settings').insert({ person_id: parts.personId, choices }).onConflict('person_id').merge({ choices });
}
