import type { Finding } from '../../domain/finding';
import { heldPost } from '../../domain/person';
import { IMPORT_POSTS } from '../../domain/legacy/window';
import type { Review } from '../../domain/review';
import { auditKey } from '../../guards/audit-key';
import { appendAudit } from '../../repositories/audit';
import { noteFindings } from '../../repositories/desk-index';
import { keepDigest, keepFileBytes } from '../../repositories/evidence';
import { updateReview } from '../../repositories/reviews';
import { appendStep } from '../../repositories/steps';
import type { Case, Work } from '../work';
import type { ImportRun, NumberedLine } from './run';

const FINDINGS_KEPT = 100;
const told = ({ rule, code, severity, path }: Finding) => ({ rule, code, severity, path });

/** What the history and the audit say of where the document came from, who looked at it, and what the checks found; no text of it. */
function evidenceOf(run: ImportRun, parts: { readonly numbered: NumberedLine; readonly one: Case; readonly held: number }): Readonly<Record<string, unknown>> {
  const { line, number } = parts.numbered;
  const { findings, files } = parts.one.situation;
  return {
    address: line.address,
    publishedAt: line.publishedAt.toISOString(),
    file: run.file,
    line: number,
    findings: findings.slice(0, FINDINGS_KEPT).map(told),
    findingsInAll: findings.length,
    unread: files.filter(({ reading }) => reading !== 'read').map(({ path, sha256 }) => ({ path, sha256 })),
    heldBack: parts.held,
    sourceEdition: parts.one.sourceEdition,
  };
}

/** Writes the one step of an import: history, state, the bytes it names, audit. Nobody is told: it is nobody's turn. */
export async function writeImport(work: Work, parts: { readonly run: ImportRun; readonly numbered: NumberedLine; readonly one: Case; readonly held: number }): Promise<void> {
  const { trx, at, actor, strapi } = work;
  const { content, situation } = parts.one;
  const { review } = situation;
  const to: Review['state'] = parts.held === 0 ? 'live' : 'drafting';
  const evidence = evidenceOf(parts.run, parts);
  const used = heldPost({ actor, posts: IMPORT_POSTS, organisationId: null, at });
  const by = { post: used?.post ?? null, organisationId: used?.organisationId ?? null };
  const personId = actor.kind === 'person' ? actor.id : null;
  const { uid, documentId, round } = review;
  await keepDigest(trx, { digest: content.digest, canonical: content.canonical, at });
  const files = [...content.files].sort((one, other) => (one.sha256 < other.sha256 ? -1 : 1));
  for (const file of files) await keepFileBytes(trx, { sha256: file.sha256, bytes: file.bytes, at });
  await appendStep(trx, { uid, documentId, round, kind: 'legacy-import', tier: null, from: null, to, digest: content.digest, personId, personName: actor.name, ...by, at, evidence });
  await updateReview(trx, { ...review, state: to, stateSince: at });
  await noteFindings(trx, { ref: review, bind: situation.findings.filter(({ severity }) => severity !== 'warn').length });
  const entry = { round, tier: null, from: null, to, digest: content.digest, post: by.post, organisation: by.organisationId, evidence };
  await appendAudit({ trx, key: auditKey(strapi), entry: { at: at.toISOString(), kind: 'legacy-import', personId, actor: actor.name, uid, documentId, entry } });
}
