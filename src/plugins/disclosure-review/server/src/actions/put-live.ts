import { gate } from '../domain/decisions/release';
import { needsCompanion, releasedTogether, scheduledForLater } from '../domain/reasons/bundle';
import { notReleaser } from '../domain/reasons/person';
import type { Refusal } from '../domain/refusal';
import type { Outcome } from '../domain/situation';
import { withTicket, type ReleaseParticulars } from '../guards/ticket';
import { governedType } from '../repositories/governed';
import { lockReleases } from '../repositories/locks';
import { refused } from '../wording/refused';
import type { Happened } from './announce';
import { loadCase } from './load-case';
import { releaseParticulars } from './release-particulars';
import type { Case, Work } from './work';
import { writeStep } from './write-step';

/** Policy documents before their interpretations, so that a link finds its live target. */
const inOrder = (work: Work, cases: readonly Case[]): readonly Case[] => {
  const first = (one: Case): number => (governedType(work.strapi, one.content.uid)?.profile === 'policy-document' ? 0 : 1);
  return [...cases].sort((one, other) => first(one) - first(other));
};

/** The cases that one release puts live; the others of the bundle must pass the whole gate too. */
async function together(work: Work, main: Case): Promise<readonly Case[]> {
  const passing: Case[] = [];
  const held: Refusal[] = [];
  for (const member of releasedTogether(main.situation)) {
    const other = await loadCase(work, member);
    if (other === null) throw new Error(`the other half of the bundle is gone: ${member.documentId}`);
    const reasons = [...scheduledForLater({ other: other.situation, mayRelease: notReleaser(other.situation).length === 0 }), ...gate(other.situation)];
    if (reasons.length === 0) passing.push(other);
    else held.push(...reasons);
  }
  const needed = needsCompanion(main.situation);
  if (needed && passing.length === 0 && held.length > 0) throw refused(held);
  // Later interpretations go alone, at their own time; only where it is the one that is needed does it come along now.
  const due = passing.filter(({ situation }) => situation.review.releaseAt === null || situation.review.releaseAt <= work.at);
  return inOrder(work, [main, ...(needed && due.length === 0 ? passing : due)]);
}

/** Puts a decided document, and with it the rest of its bundle, on the public site. Returns what went live. */
export async function putLive(work: Work, parts: { readonly main: Case; readonly outcome: Outcome; readonly remark?: string }): Promise<readonly Happened[]> {
  await lockReleases(work.trx);
  const cases = await together(work, parts.main);
  const documents: ReleaseParticulars[] = [];
  for (const one of cases) documents.push(await releaseParticulars(work, { one }));
  await withTicket({ purpose: 'release', documents }, async () => {
    for (const { uid, documentId } of documents) {
      await work.strapi.documents(uid as Parameters<typeof work.strapi.documents>[0]).publish({ documentId });
    }
  });
  const happened: Happened[] = [];
  for (const one of cases) {
    const evidence = { ...parts.outcome.evidence, with: documents.map(({ documentId }) => documentId) };
    const { uid, documentId, round, state } = await writeStep(work, { verb: 'release', case: one, outcome: { ...parts.outcome, evidence }, ...(parts.remark !== undefined && { remark: parts.remark }) });
    happened.push({ verb: 'release', uid, documentId, round, state });
  }
  return happened;
}
