import { sourceDraft } from '../../domain/registers/source-entry';
import { faultsOfSource, withComparableHosts } from '../../domain/registers/source-faults';
import { commitEdition, registeredSources } from '../../repositories/source-register';
import { auditKey } from '../audit-key';
import { paramsOf, refuseIf, type Guard, type Passage } from '../context';
import { entryOf, misformed, writer } from './entry';

/** Puts hosts into the form in which addresses are compared; values of the wrong form are refused before they are stored. */
function prepare({ context }: Passage): void {
  const { data = {} } = paramsOf(context);
  const read = sourceDraft.partial().safeParse(data);
  if (!read.success) return refuseIf(misformed(read.error.issues, { rule: 'REL-3.0', of: 'source' }));
  if (!Array.isArray(data.domains)) return;
  const { domains } = withComparableHosts({ domains: read.data.domains ?? [] });
  Object.assign(context.params as object, { data: { ...data, domains } });
}

const ACTIONS = { create: 'create', clone: 'clone', update: 'update', delete: 'delete' } as const;

/** A change of the source registry: judged as it would stand, and the next edition in the same transaction (REL-3.0). */
export const guardSource: Guard = async (passage) => {
  const { strapi, trx, context, next } = passage;
  const action = ACTIONS[context.action as keyof typeof ACTIONS];
  if (action !== 'delete') prepare(passage);
  const result = await next();
  const documentId = entryOf(passage, result);
  if (action !== 'delete') {
    const sources = await registeredSources(strapi);
    const draft = sources.find(({ id }) => id === documentId);
    if (draft !== undefined) refuseIf(faultsOfSource({ draft, others: sources.filter(({ id }) => id !== documentId) }));
  }
  await commitEdition({ strapi, trx, auditKey: auditKey(strapi), how: action, documentId, by: writer(passage) });
  return result;
};
