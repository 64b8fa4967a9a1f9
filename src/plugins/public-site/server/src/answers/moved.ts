import { z } from 'zod';
import { byLegacyAddress } from '../repositories/site-lists';
import { briefOf } from './addresses';
import { form, readParameters } from './parameters';
import { isRead, jsonAnswer, notFound, type Answer, type Serving } from './serving';

export const movedParameters = z.strictObject({ address: form.text(500) });

/** `GET /api/moved?address=`: where a page of the county's old site stands now. */
export async function movedAnswer(serving: Serving, query: unknown): Promise<Answer> {
  const read = readParameters(movedParameters, query);
  if (!read.ok) return read.answer;
  const document = await byLegacyAddress(serving.store, read.values.address);
  return document === null || !isRead(serving, document.uid) ? notFound() : jsonAnswer({ data: briefOf(serving, document), meta: {} });
}
