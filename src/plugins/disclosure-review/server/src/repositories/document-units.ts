import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { DocumentOrganisations } from '../domain/may-read';
import type { DocumentRef } from '../domain/review';
import { interpretationsOf } from './bundles';
import { contentAttributes, type Populate } from './content-shape';
import { governedType } from './governed';
import { everReleased } from './ledger';

const related = z.object({ documentId: z.string() });
const record = z.record(z.string(), z.unknown());

const ids = (value: unknown): readonly string[] =>
  [value].flat().flatMap((item) => {
    const read = related.safeParse(item);
    return read.success ? [read.data.documentId] : [];
  });

/** The attributes by which a document names organisations, as far as its type has them. */
const NAMING = ['organisation', 'draftingOrganisation', 'involvedOrganisations', 'policyDocument', 'interpretedDocument'];

async function draftOf(strapi: Core.Strapi, ref: DocumentRef): Promise<Readonly<Record<string, unknown>>> {
  const populate: Record<string, true | { readonly populate: Populate }> = {};
  for (const [name, { type }] of contentAttributes(strapi, ref.uid)) {
    if (!NAMING.includes(name)) continue;
    populate[name] = type === 'component' ? { populate: { draftingOrganisation: true } } : true;
  }
  const draft: unknown = await strapi.db.query(ref.uid).findOne({ where: { documentId: ref.documentId, publishedAt: { $null: true } }, select: ['id'], populate });
  return record.parse(draft ?? {});
}

/**
 * The interpretations whose units may read this policy document while both are prepared. Once it was released its id is public, and
 * an interpretation that anybody drafts of it must not open the draft of its next version.
 */
async function interpreting(strapi: Core.Strapi, ref: DocumentRef): Promise<readonly DocumentRef[]> {
  // Inside the transaction that is open here, if one is: on SQLite a second connection would wait for it for ever.
  const released = await strapi.db.transaction(({ trx }) => everReleased(trx, { uid: ref.uid, documentIds: [ref.documentId] }));
  return released.size > 0 ? [] : interpretationsOf(strapi, ref.documentId);
}

const own = (draft: Readonly<Record<string, unknown>>): readonly string[] => [...ids(draft.organisation), ...ids(draft.draftingOrganisation)];

/** The organisations that a draft belongs to or names, and those of the other half of its bundle. */
export async function documentUnits(strapi: Core.Strapi, ref: DocumentRef): Promise<DocumentOrganisations> {
  const draft = await draftOf(strapi, ref);
  const profile = governedType(strapi, ref.uid)?.profile;
  const target = contentAttributes(strapi, ref.uid).find(([name]) => name === 'policyDocument')?.[1].target;
  const halves: readonly DocumentRef[] = [
    ...(target === undefined ? [] : ids(draft.policyDocument).map((documentId) => ({ uid: target, documentId }))),
    ...(profile === 'policy-document' ? await interpreting(strapi, ref) : []),
  ];
  const bundle: string[] = [];
  for (const half of halves) bundle.push(...own(await draftOf(strapi, half)));
  const elsewhere = record.safeParse(draft.interpretedDocument);
  return {
    organisation: ids(draft.organisation)[0] ?? null,
    draftingOrganisation: ids(draft.draftingOrganisation)[0] ?? null,
    involvedOrganisations: ids(draft.involvedOrganisations),
    bundle: [...bundle, ...(elsewhere.success ? ids(elsewhere.data.draftingOrganisation) : [])],
  };
}
