import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { BatchAnswer, BatchLine } from '../../../../shared/desk';
import type { Clock } from '../../domain/clock';
import { REFUSAL_STATUS, type Refusal } from '../../domain/refusal';
import { findReview } from '../../repositories/reviews';
import { answerOf, isRefused, refused } from '../../wording/refused';
import { takeStep } from '../take-step';

const MOST = 50;
const asked = z.object({ items: z.array(z.looseObject({ uid: z.string().max(120), documentId: z.string().max(40) })).min(1).max(MOST) });

type Item = z.infer<typeof asked>['items'][number];

const line = (item: Item, status: number, refusals: readonly Refusal[]): BatchLine => ({ uid: item.uid, documentId: item.documentId, ok: false, status, refusals: refusals.map(answerOf) });

/** One approval through the same door as a single one, in a transaction of its own; what fails is a line of the result. */
async function approve(parts: { readonly strapi: Core.Strapi; readonly clock: Clock }, item: Item): Promise<BatchLine> {
  const { uid, documentId, ...input } = item;
  try {
    await takeStep({ ...parts, ref: { uid, documentId }, verb: 'approve', input });
    const review = await findReview(parts.strapi.db.connection, { uid, documentId });
    if (review === null) return line(item, 404, [{ kind: 'state', rule: 'REL-5', code: 'document-not-found' }]);
    return { uid, documentId, ok: true, state: review.state };
  } catch (error) {
    if (isRefused(error)) return line(item, error.status, error.refused);
    parts.strapi.log.error(`批量审核中 ${documentId} 出错 / one of several approvals failed: ${error instanceof Error ? error.message : String(error)}`);
    return line(item, 500, [{ kind: 'state', rule: 'REL-5', code: 'approval-failed' }]);
  }
}

/** `POST /disclosure-review/batch/approve`: up to fifty approvals, one after the other. @throws 400 on a body of another form */
export async function approveSeveral(parts: { readonly strapi: Core.Strapi; readonly clock: Clock; readonly input: unknown }): Promise<BatchAnswer> {
  const { input, ...desk } = parts;
  const read = asked.safeParse(input ?? {});
  if (!read.success) throw refused([{ kind: 'content', rule: 'REL-7.0', code: 'batch-invalid', path: 'items', params: { limit: MOST } }], REFUSAL_STATUS.content);
  const results: BatchLine[] = [];
  for (const item of read.data.items) results.push(await approve(desk, item));
  return { results };
}
