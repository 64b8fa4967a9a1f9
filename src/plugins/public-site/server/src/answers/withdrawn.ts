import { z } from 'zod';
import type { WithdrawnAnswer } from '../../../shared/contracts';
import { said } from '../domain/wording';
import { withdrawnPage } from '../repositories/site-lists';
import { typeOf } from './addresses';
import { form, readParameters } from './parameters';
import { jsonAnswer, type Answer, type Serving } from './serving';

export const withdrawnParameters = z.strictObject({ page: form.whole(1, 400).default(1), pageSize: form.whole(1, 100).default(25) });

/** `GET /api/withdrawn`: what is gone, with the notice in its place, and without its title: that may be why it is gone. */
export async function withdrawnAnswer(serving: Serving, query: unknown): Promise<Answer> {
  const read = readParameters(withdrawnParameters, query);
  if (!read.ok) return read.answer;
  const { page, pageSize } = read.values;
  const { withdrawn, total } = await withdrawnPage(serving.store, { start: (page - 1) * pageSize, limit: pageSize });
  const answer: WithdrawnAnswer = {
    data: withdrawn.map(({ uid, documentId, permalink, at, notice }) => ({ type: typeOf(serving, uid), documentId, permalink, withdrawnAt: at, notice: notice === '' ? said('withdrawn') : notice })),
    meta: { pagination: { page, pageSize, pageCount: Math.ceil(total / pageSize), total } },
  };
  return jsonAnswer(answer);
}
