import { faultsOfWording, wordingDraft, type WordingDraft } from '../../domain/registers/wording-entry';
import { appendAudit } from '../../repositories/audit';
import { organisationNames } from '../../repositories/organisations';
import { county } from '../../repositories/settings';
import { keptWordings, WORDING_UID, type KeptWording } from '../../repositories/wording-register';
import { auditKey } from '../audit-key';
import { paramsOf, refuseIf, type Guard, type Passage } from '../context';
import { entryOf, misformed, writer } from './entry';

const named = (list: readonly KeptWording[], id: string): KeptWording | undefined => list.find((one) => one.id === id);

async function faults(passage: Passage, parts: { readonly draft: WordingDraft; readonly others: readonly WordingDraft[] }): Promise<void> {
  const { name, siteName } = await county(passage.trx);
  const names = [name, siteName, ...(await organisationNames(passage.trx)).values()].filter((one) => one !== '');
  refuseIf(faultsOfWording({ ...parts, names }));
}

/** A change of the county's word list (REL-7.1): who, what it was and what it is stand in the audit. */
export const guardWording: Guard = async (passage) => {
  const { strapi, trx, context, next } = passage;
  if (context.action !== 'delete') {
    const read = wordingDraft.partial().safeParse(paramsOf(context).data ?? {});
    if (!read.success) refuseIf(misformed(read.error.issues, { rule: 'REL-7.1', of: 'wording' }));
  }
  const before = await keptWordings(strapi);
  const result = await next();
  const documentId = entryOf(passage, result);
  const after = await keptWordings(strapi);
  const [was, is] = [named(before, documentId) ?? null, named(after, documentId) ?? null];
  if (is !== null) await faults(passage, { draft: is, others: after.filter(({ id }) => id !== documentId) });
  const { at, ...who } = writer(passage);
  await appendAudit({
    trx,
    key: auditKey(strapi),
    entry: { at: at.toISOString(), ...who, kind: 'wording', uid: WORDING_UID, documentId, entry: { how: context.action, was, is } },
  });
  return result;
};
