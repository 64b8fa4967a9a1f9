import { afterWithdrawal } from '../domain/decisions/withdrawal';
import type { Outcome } from '../domain/situation';
import { withTicket } from '../guards/ticket';
import { liveReferrers } from '../repositories/bundles';
import { governedType } from '../repositories/governed';
import { sentence } from '../wording/sentences';
import { lockReleases } from '../repositories/locks';
import type { Happened } from './announce';
import { loadCase } from './load-case';
import type { Case, Work } from './work';
import { writeStep } from './write-step';

/** The interpretations that go with their policy document (design 5). */
async function taken(work: Work, main: Case): Promise<readonly Case[]> {
  if (main.situation.document.profile !== 'policy-document') return [main];
  const cases: Case[] = [];
  for (const ref of await liveReferrers(work.strapi, main.content)) {
    if (governedType(work.strapi, ref.uid)?.profile !== 'interpretation') continue;
    const other = await loadCase(work, { ...ref, unreadable: 'carry-on' });
    if (other !== null) cases.push(other);
  }
  return [...cases, main];
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');

/** What the public reads where the reason class brings its own sentence. */
const noticeOf = (outcome: Outcome): string =>
  text(outcome.evidence.notice).trim() || sentence(`notice-${text(outcome.evidence.reasonClass)}`).zh;

/** Takes a document, and a policy document's interpretations with it, off the public site. */
export async function takeOff(work: Work, parts: { readonly main: Case; readonly outcome: Outcome; readonly remark?: string }): Promise<readonly Happened[]> {
  await lockReleases(work.trx);
  const cases = await taken(work, parts.main);
  const { actor, at, strapi } = work;
  const reason = {
    at,
    personId: actor.kind === 'person' ? actor.id : null,
    personName: actor.name,
    reasonClass: text(parts.outcome.evidence.reasonClass),
    reason: text(parts.outcome.evidence.reason),
    notice: noticeOf(parts.outcome),
  };
  const refs = cases.map(({ content }) => ({ uid: content.uid, documentId: content.documentId }));
  await withTicket({ purpose: 'withdraw', documents: refs.map((ref) => ({ ...ref, ...reason })) }, async () => {
    for (const { uid, documentId } of refs) {
      await strapi.documents(uid as Parameters<typeof strapi.documents>[0]).unpublish({ documentId });
    }
  });
  const happened: Happened[] = [];
  for (const one of cases) {
    const outcome: Outcome = { ...parts.outcome, to: afterWithdrawal(one.situation.review.state), releaseAt: null, evidence: { ...parts.outcome.evidence, notice: reason.notice } };
    const { uid, documentId, round, state } = await writeStep(work, { verb: 'withdraw', case: one, outcome, ...(parts.remark !== undefined && { remark: parts.remark }) });
    happened.push({ verb: 'withdraw', uid, documentId, round, state });
  }
  return happened;
}
