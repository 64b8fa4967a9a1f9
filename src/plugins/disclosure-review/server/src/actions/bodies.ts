import { z } from 'zod';
import { CONCLUSIONS, WITHDRAWAL_REASONS } from '../../../shared/review';

/** The bodies of the verbs, parsed at the edge; what each must say is decided in `domain/decisions`. */

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const text = z.string().max(10_000).refine((value) => !value.includes('\u0000'), 'NUL');
const day = z.iso.date();
const checklist = z.record(z.string().max(60), z.boolean());
const step = { digest, remark: text.optional() };
const signOff = z.object({ name: text, signedOn: day, reference: text.optional() }).nullable();

export const submitBody = z.object({ ...step, checklist: checklist.optional(), urgent: z.boolean().optional() });
export const recallBody = z.object(step);
export const assessBody = z.object({
  ...step,
  conclusion: z.enum(CONCLUSIONS).optional(),
  grounds: checklist.optional(),
  basis: text.optional(),
  files: z.array(z.string().regex(/^[0-9a-f]{64}$/)).max(1000).optional(),
  pictures: z.boolean().optional(),
});
export const determineBody = z.object({
  ...step,
  conclusion: z.enum(['publishable', 'not-publishable']).optional(),
  authority: text.optional(),
  reference: text.optional(),
  determinedOn: day.optional(),
});
export const approveBody = z.object({
  ...step,
  tier: z.union([z.literal(2), z.literal(3)]).optional(),
  checklist: checklist.optional(),
  signOff: z.object({ deputyLeader: signOff.optional(), chiefLeader: signOff.optional() }).optional(),
  waivers: z.array(z.object({ finding: z.string().max(64), reason: text })).max(1000).optional(),
  release: z.boolean().optional(),
  releaseAt: z.iso.datetime({ offset: true }).optional(),
});
export const returnBody = z.object({
  ...step,
  reason: text.optional(),
  to: z.enum(['drafting', 'tier-2']).optional(),
  marks: z.array(z.object({ path: z.string().max(500), text: text.optional(), comment: text })).max(200).optional(),
});
export const confirmBody = z.object({ ...step, agree: z.boolean().optional(), opinion: text.optional() });
export const consentBody = z.object({ ...step, reference: text.optional(), leader: text.optional() });
export const releaseBody = z.object(step);
export const scheduleBody = z.object({ ...step, releaseAt: z.iso.datetime({ offset: true }).optional() });
export const askWithdrawalBody = z.object({ ...step, reason: text.optional() });
export const withdrawBody = z.object({
  ...step,
  reason: text.optional(),
  reasonClass: z.enum(WITHDRAWAL_REASONS).optional(),
  notice: text.optional(),
});
