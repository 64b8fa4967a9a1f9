import type { Knex } from 'knex';
import { z } from 'zod';
import { STATES, STEP_KINDS, type State, type StepKind } from '../../../shared/review';
import type { DocumentRef } from '../domain/review';

const row = z.object({
  uid: z.string(),
  document_id: z.string(),
  title: z.string(),
  round: z.number(),
  state: z.enum(STATES),
  state_since: z.string(),
  organisation_id: z.string().nullable(),
  urgent: z.union([z.boolean(), z.number()]),
  digest: z.string(),
  risk_class: z.string().nullable(),
  binding_findings: z.number().nullable(),
  for_public: z.union([z.boolean(), z.number()]),
  last_step: z.number().nullable(),
});
const lastStep = z.object({ id: z.number(), kind: z.enum(STEP_KINDS), tier: z.union([z.literal(1), z.literal(2), z.literal(3)]).nullable(), person_name: z.string(), at: z.string(), evidence: z.string() });
const said = z.object({ reason: z.string().optional().catch(undefined), opinion: z.string().optional().catch(undefined), conclusion: z.string().optional().catch(undefined) });

/** A document as the record's row has it, with the last entry of its history. */
export interface ListedDocument extends DocumentRef {
  readonly title: string;
  readonly round: number;
  readonly state: State;
  readonly since: Date;
  readonly organisationId: string | null;
  readonly urgent: boolean;
  readonly digest: string;
  readonly riskClass: string | null;
  readonly bindingFindings: number | null;
  readonly forPublic: boolean;
  readonly lastStep: { readonly kind: StepKind; readonly tier: 1 | 2 | 3 | null; readonly person: string; readonly at: string; readonly reason: string | null } | null;
}

function told(step: z.infer<typeof lastStep>): NonNullable<ListedDocument['lastStep']> {
  const { reason, opinion, conclusion } = said.parse(JSON.parse(step.evidence));
  return { kind: step.kind, tier: step.tier, person: step.person_name, at: step.at, reason: reason ?? opinion ?? conclusion ?? null };
}

function listed(read: z.infer<typeof row>, steps: ReadonlyMap<number, z.infer<typeof lastStep>>): ListedDocument {
  const step = steps.get(read.last_step ?? 0);
  return {
    uid: read.uid,
    documentId: read.document_id,
    title: read.title,
    round: read.round,
    state: read.state,
    since: new Date(read.state_since),
    organisationId: read.organisation_id,
    urgent: Boolean(read.urgent),
    digest: read.digest,
    riskClass: read.risk_class,
    bindingFindings: read.binding_findings,
    forPublic: Boolean(read.for_public),
    lastStep: step === undefined ? null : told(step),
  };
}

/** Last entries are fetched for the lines of the page alone, by their numbers: joined before the page is cut, they would all be read. */
export async function withLastSteps(db: Knex, found: readonly unknown[]): Promise<readonly ListedDocument[]> {
  const rows = found.map((raw) => row.parse(raw));
  const ids = rows.flatMap(({ last_step }) => (last_step === null ? [] : [last_step]));
  const steps: unknown[] = ids.length === 0 ? [] : await db('dr_steps').whereIn('id', ids).select('id', 'kind', 'tier', 'person_name', 'at', 'evidence');
  const byId = new Map(steps.map((raw) => lastStep.parse(raw)).map((step) => [step.id, step]));
  return rows.map((one) => listed(one, byId));
}

/** What a line of a list is made of, of the reviews as `r`. */
export const COLUMNS = [
  'r.uid', 'r.document_id', 'r.title', 'r.round', 'r.state', 'r.state_since', 'r.organisation_id', 'r.urgent', 'r.digest', 'r.risk_class', 'r.binding_findings', 'r.for_public', 'r.last_step',
];
