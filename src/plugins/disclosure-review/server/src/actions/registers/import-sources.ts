import { z } from 'zod';
import type { SourceImportAnswer } from '../../../../shared/registers';
import { decodeText } from '../../domain/files/characters';
import type { Refusal } from '../../domain/refusal';
import { planImport, type ImportPlan } from '../../domain/registers/import-plan';
import { readSourceFile, readSourceList, type FileReading } from '../../domain/registers/source-table';
import { auditKey } from '../../guards/audit-key';
import { currentSourceEdition } from '../../repositories/source-editions';
import { addSource, changeSource, commitEdition, registeredSources, removeSource } from '../../repositories/source-register';
import { answerOf } from '../../wording/refused';
import { keeping, refuseIf, type Call, type Keeping } from './keeping';

/** What was sent: the bytes of a file, or a list in JSON as the body. */
export type Sent = { readonly kind: 'file'; readonly bytes: Uint8Array } | { readonly kind: 'body'; readonly body: unknown };

const LIMIT = { bytes: 4 * 1024 * 1024, entries: 5000 } as const;
const asked = z.object({ dryRun: z.enum(['true', 'false', '1', '0', '']).optional(), mode: z.enum(['merge', 'replace']).optional() });

const refusal = (code: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule: 'REL-3.0', code, path: 'file', ...(params !== undefined && { params }) });

function readSent(sent: Sent): FileReading {
  if (sent.kind === 'body') return typeof sent.body === 'string' ? readSourceFile(sent.body) : readSourceList(sent.body);
  if (sent.bytes.length > LIMIT.bytes) return { ok: false, refusals: [refusal('import-too-large', { limit: LIMIT.entries })] };
  const text = decodeText(sent.bytes);
  return text === undefined ? { ok: false, refusals: [refusal('import-unreadable')] } : readSourceFile(text);
}

const attributesOf = (before: object, after: object): readonly string[] =>
  Object.keys(after).filter((name) => JSON.stringify(before[name as keyof typeof before]) !== JSON.stringify(after[name as keyof typeof after]));

const answer = (plan: ImportPlan, parts: Pick<SourceImportAnswer, 'dryRun' | 'mode' | 'edition'>): SourceImportAnswer => ({
  ...parts,
  added: plan.added.map(({ name }) => name),
  changed: plan.changed.map(({ before, after }) => ({ name: after.name, attributes: attributesOf(before, after) })),
  removed: plan.removed.map(({ name }) => name),
  unchanged: plan.unchanged,
  faults: plan.faults.map(({ line, name, refusals }) => ({ line, name, refusals: refusals.map(answerOf) })),
});

async function carryOut({ strapi, trx, by }: Keeping, plan: ImportPlan): Promise<number> {
  const { personId } = by;
  for (const { id } of plan.removed) await removeSource(strapi, id);
  for (const { id, after } of plan.changed) await changeSource(strapi, { id, draft: after, personId });
  for (const draft of plan.added) await addSource(strapi, { draft, personId });
  return commitEdition({ strapi, trx, auditKey: auditKey(strapi), how: 'import', documentId: null, by });
}

/**
 * Imports the source registry from a file, as one edition; a single fault in any line and nothing of it happens (REL-3.0).
 * @param parts.query `dryRun=true` only tells what would happen; `mode=replace` takes out what the file does not name
 */
export function importSources(parts: Call & { readonly sent: Sent; readonly query: unknown }): Promise<SourceImportAnswer> {
  return keeping({
    ...parts,
    register: 'sources',
    attempt: 'import-sources',
    act: async (work) => {
      const read = asked.safeParse(parts.query);
      if (!read.success) refuseIf([{ kind: 'content', rule: 'REL-3.0', code: 'body-invalid', path: 'query', params: { path: 'dryRun, mode' } }]);
      const mode = read.data?.mode ?? 'merge';
      const dryRun = ['true', '1'].includes(read.data?.dryRun ?? '');
      const file = readSent(parts.sent);
      if (!file.ok) refuseIf(file.refusals);
      const entries = file.ok ? file.entries : [];
      if (entries.length > LIMIT.entries) refuseIf([refusal('import-too-large', { limit: LIMIT.entries })]);
      const plan = planImport({ entries, kept: await registeredSources(work.strapi), mode });
      if (dryRun) return answer(plan, { dryRun, mode, edition: (await currentSourceEdition(work.trx)).edition });
      refuseIf(plan.faults.flatMap(({ line, refusals }) => refusals.map((one) => ({ ...one, path: `lines[${line}].${one.path ?? ''}` }))));
      return answer(plan, { dryRun, mode, edition: await carryOut(work, plan) });
    },
  });
}
