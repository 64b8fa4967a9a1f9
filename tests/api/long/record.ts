import type { Knex } from 'knex';
import { verifyAudit } from '../../../src/plugins/disclosure-review/server/src/repositories/audit-verification';
import { NEWS } from './desk';

/** What the database says of one document, read past the servers. */
export interface Recorded {
  /** Titles of its published rows; never more than one. */
  readonly published: readonly string[];
  readonly releases: readonly { readonly kind: string; readonly digest: string }[];
  readonly liveFiles: number;
  readonly state: string;
  /** Alarms of the sweep. */
  readonly alarms: number;
  readonly permits: number;
}

export async function recordOf(db: Knex, documentId: string): Promise<Recorded> {
  const ours = { uid: NEWS, document_id: documentId };
  const [review] = await db('dr_reviews').where(ours).select('state');
  return {
    published: await db('news_releases').where({ document_id: documentId }).whereNotNull('published_at').pluck('title'),
    releases: await db('dr_releases').where(ours).orderBy('id').select('kind', 'digest'),
    liveFiles: (await db('dr_live_files').where(ours)).length,
    state: review.state,
    alarms: (await db('dr_audit').where({ kind: 'alarm' })).length,
    permits: (await db('dr_permits')).length,
  };
}

const DECISIVE: readonly (readonly [kind: string, tier: number | null])[] = [['assess', null], ['approve', 2], ['approve', 3]];

/** The steps that stand for a digest: empty when all that must approve it have. */
export async function missingApprovals(db: Knex, parts: { readonly documentId: string; readonly digest: string }): Promise<readonly string[]> {
  const steps: { kind: string; tier: number | null; person_id: number }[] = await db('dr_steps').where({ uid: NEWS, document_id: parts.documentId, digest: parts.digest });
  const missing = DECISIVE.filter(([kind, tier]) => !steps.some((step) => step.kind === kind && (tier === null || step.tier === tier)));
  return missing.map(([kind, tier]) => `${kind} ${tier ?? ''}`.trim());
}

/** The title in the text that was digested. */
export async function titleBehind(db: Knex, digest: string): Promise<string> {
  const { canonical } = await db('dr_digests').where({ digest }).first('canonical');
  return (JSON.parse(canonical) as { content: { title: string } }).content.title;
}

export const auditFaults = async (db: Knex, key: string): Promise<readonly unknown[]> => (await verifyAudit({ db, key, logged: null })).faults;
