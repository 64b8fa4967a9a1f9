import type { Refusal } from '../refusal';
import type { Step } from '../review';
import type { KeptLegacyDocument } from './legacy-document';

/**
 * What stands in the place of the invariant of design 5 for a document that was live before this system was: the import is the only
 * thing that ever happened to it, and the audit tells it of exactly these bytes, this address and this time.
 * @param steps of all rounds
 * @param vouched the evidence of the step as a genuine entry of the audit has it; null where there is none
 * @param publishedAt what the release would say
 */
export function brokenLegacy(parts: {
  readonly steps: readonly Step[];
  readonly everReleased: boolean;
  readonly digest: string;
  readonly kept: KeptLegacyDocument | null;
  readonly vouched: Readonly<Record<string, unknown>> | null;
  readonly publishedAt: Date;
}): readonly Refusal[] {
  const { steps, everReleased, digest, kept, vouched, publishedAt } = parts;
  const [step] = steps;
  if (everReleased || steps.length !== 1 || step?.kind !== 'legacy-import' || step.to !== 'live') {
    return [{ kind: 'state', rule: 'REL-7.0', code: 'import-not-first' }];
  }
  if (step.digest !== digest) return [{ kind: 'state', rule: 'REL-6', code: 'bytes-changed' }];
  const time = publishedAt.toISOString();
  const same = kept !== null && vouched !== null && vouched.address === kept.address && vouched.publishedAt === time && kept.publishedAt.toISOString() === time;
  return same ? [] : [{ kind: 'content', rule: 'REL-7.0', code: 'step-unvouched' }];
}
