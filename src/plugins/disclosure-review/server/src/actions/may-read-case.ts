import { z } from 'zod';
import { mayRead } from '../domain/may-read';
import { loadContent } from '../repositories/contents';
import { isSuperAdministrator } from '../repositories/people';
import type { Case, Work } from './work';

const related = z.object({ documentId: z.string() });
const ids = (value: unknown): readonly string[] =>
  [value].flat().flatMap((item) => {
    const read = related.safeParse(item);
    return read.success ? [read.data.documentId] : [];
  });

/** Units of the other halves of the bundle: of the document it interprets, or of the interpretations of this one. */
async function bundleUnits(work: Work, found: Case): Promise<readonly string[]> {
  const { bundle } = found.situation;
  const members = bundle.role === 'policy-document' ? bundle.interpretations : bundle.role === 'interpretation' && bundle.policyDocument !== null ? [bundle.policyDocument] : [];
  const units: string[] = [];
  for (const { uid, documentId } of members) {
    const content = await loadContent({ strapi: work.strapi, db: work.trx, uid, documentId, status: 'draft' });
    if (content !== null) units.push(...ids(content.entry.organisation), ...ids(content.entry.draftingOrganisation));
  }
  return units;
}

/** The role's conditions of the panel, checked again where the document is answered. */
export async function mayReadCase(work: Work, found: Case): Promise<boolean> {
  const { actor, at, trx } = work;
  if (actor.kind !== 'person') return false;
  const { entry } = found.content;
  const interpreted = typeof entry.interpretedDocument === 'object' && entry.interpretedDocument !== null ? entry.interpretedDocument : {};
  return mayRead({
    person: actor,
    at,
    superAdministrator: await isSuperAdministrator({ db: trx, id: actor.id }),
    document: {
      organisation: ids(entry.organisation)[0] ?? null,
      draftingOrganisation: ids(entry.draftingOrganisation)[0] ?? null,
      involvedOrganisations: ids(entry.involvedOrganisations),
      bundle: [...(await bundleUnits(work, found)), ...('draftingOrganisation' in interpreted ? ids(interpreted.draftingOrganisation) : [])],
    },
  });
}
