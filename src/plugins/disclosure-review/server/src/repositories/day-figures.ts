import type { Knex } from 'knex';
import { z } from 'zod';
import { STATES, STEP_KINDS, type State, type StepKind } from '../../../shared/review';
import { UNDER_REVIEW } from '../domain/decisions/under-review';

const counted = z.object({ kind: z.enum(STEP_KINDS), tier: z.number().nullable(), total: z.coerce.number() });
const open = z.object({ state: z.enum(STATES), total: z.coerce.number() });

/** How many steps of each kind and tier were taken since a moment. */
export async function stepsSince(db: Knex, since: Date): Promise<readonly { readonly kind: StepKind; readonly tier: number | null; readonly total: number }[]> {
  const rows: unknown[] = await db('dr_steps').where('at', '>=', since.toISOString()).groupBy('kind', 'tier').select('kind', 'tier').count({ total: '*' });
  return rows.map((row) => counted.parse(row));
}

/** How many documents are under review now, by state; those that end at `approved` have ended. */
export async function openByState(db: Knex): Promise<Readonly<Partial<Record<State, number>>>> {
  const rows: unknown[] = await db('dr_reviews').whereIn('state', UNDER_REVIEW).where('for_public', true).groupBy('state').select('state').count({ total: '*' });
  const closed: unknown[] = await db('dr_reviews').whereIn('state', UNDER_REVIEW.filter((state) => state !== 'approved')).where('for_public', false).groupBy('state').select('state').count({ total: '*' });
  const figures: Partial<Record<State, number>> = {};
  for (const { state, total } of [...rows, ...closed].map((row) => open.parse(row))) figures[state] = (figures[state] ?? 0) + total;
  return figures;
}
