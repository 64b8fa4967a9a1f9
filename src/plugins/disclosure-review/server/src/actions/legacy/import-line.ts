import { errors } from '@strapi/utils';
import type { Shape } from '../../domain/legacy/shape';
import type { Actor } from '../../domain/person';
import type { Refusal } from '../../domain/refusal';
import { auditKey } from '../../guards/audit-key';
import { asRefused } from '../../guards/context';
import { readIncoming } from '../../guards/drafts/incoming';
import { admission } from '../../guards/legacy/admission';
import { asImporting } from '../../guards/legacy/importing';
import { recordRefusal, refusalsRecorded } from '../../guards/refusal-record';
import { typeOfProfile } from '../../repositories/governed';
import { legacyWindow } from '../../repositories/legacy/legacy-window';
import { retried } from '../../repositories/retry';
import { isRefused } from '../../wording/refused';
import { gather } from './gather';
import { importDocument, type ToImport } from './import-document';
import type { Imported, ImportRun, NumberedLine } from './run';
import { forgetFiles, type StoredFile } from './store-files';

const TRIAL = new Error('a trial run leaves nothing behind');

/** What can be said against the line before anything of it is stored, all of it at once. */
async function examined(run: ImportRun, parts: { readonly numbered: NumberedLine; readonly shape: Shape; readonly at: Date }): Promise<{ readonly actor: Actor; readonly one: ToImport; readonly reasons: readonly Refusal[] }> {
  const { strapi } = run;
  const { numbered, shape, at } = parts;
  const { line } = numbered;
  const asked = await strapi.db.transaction(async ({ trx }) => ({
    window: await legacyWindow({ db: trx, key: auditKey(strapi) }),
    ...(await admission({ strapi, db: trx, at, who: { id: run.personId }, from: line })),
  }));
  const gathered = await gather(run, { numbered, shape, hosts: asked.window?.hosts ?? [] });
  const incoming = await readIncoming(strapi, typeOfProfile(strapi, line.type)?.uid ?? '', line.attributes);
  if (incoming.refusals.some(({ code }) => code === 'classification-marking') && !run.dryRun) {
    strapi.log.warn(`密级标志事件:已拒绝导入第 ${numbered.number} 行,不记录内容 / classification incident: line ${numbered.number} refused, text not kept`);
    recordRefusal(strapi, { at, actor: asked.actor, uid: null, documentId: null, attempt: 'incident:classification-marking', refusals: incoming.refusals });
  }
  if (asked.refusals.length > 0 && !run.dryRun) recordRefusal(strapi, { at, actor: asked.actor, uid: null, documentId: null, attempt: 'legacy-import', refusals: asked.refusals });
  return { actor: asked.actor, one: { numbered, shape, gathered }, reasons: [...asked.refusals, ...gathered.refusals, ...incoming.refusals] };
}

/** Only what somebody can mend in the file is a refusal of the line; whatever else goes wrong ends the run. */
function reasonsOf(error: unknown): readonly Refusal[] {
  const told = asRefused(error);
  if (isRefused(told)) return told.refused;
  if (error instanceof errors.ApplicationError) return [{ kind: 'content', rule: 'REL-3.0', code: 'import-not-taken', params: { message: error.message.slice(0, 300) } }];
  throw error;
}

/**
 * Brings over the document of one line, in a transaction of its own; whatever speaks against it, nothing of it is left.
 * @param parts.before lines that a trial run has to bring over first, because this one refers to them
 */
export async function importLine(run: ImportRun, parts: { readonly numbered: NumberedLine; readonly shape: Shape; readonly before: readonly ToImport[] }): Promise<Imported & { readonly tried?: ToImport }> {
  const { strapi } = run;
  const at = run.clock.now();
  const { actor, one, reasons } = await examined(run, { ...parts, at });
  if (reasons.length > 0) {
    await refusalsRecorded();
    return { outcome: 'refused', reasons };
  }
  let became: Imported | null = null;
  let stored: StoredFile[] = [];
  const attempt = async (): Promise<void> => {
    // The database may have rolled an attempt back and let it be made again.
    await forgetFiles(strapi, stored);
    await strapi.db.transaction(async ({ trx }) => {
      stored = [];
      for (const next of [...parts.before, one]) {
        const { line, number } = next.numbered;
        const from = { address: line.address, publishedAt: line.publishedAt, file: run.file, line: number, contentSha256: next.gathered.contentSha256 };
        became = await asImporting({ personId: run.personId, from, trial: run.dryRun }, () => importDocument({ strapi, trx, at, actor }, { run, one: next, stored }));
      }
      if (run.dryRun) throw TRIAL;
    });
  };
  try {
    await retried(attempt);
  } catch (error) {
    await forgetFiles(strapi, stored);
    await refusalsRecorded();
    if (error !== TRIAL) return { outcome: 'refused', reasons: reasonsOf(error) };
  }
  if (became === null) throw new Error(`nothing became of line ${parts.numbered.number}`);
  return { ...(became as Imported), tried: one };
}
