import type { Core } from '@strapi/strapi';
import type { Knex } from 'knex';
import { z } from 'zod';
import { issuedInCountyName } from '../domain/document-number';
import type { County } from '../domain/county';
import type { Bundle, DocumentFacts } from '../domain/situation';
import { bundleMember, interpretationsOf, liveReferrers } from '../repositories/bundles';
import { contentAttributes } from '../repositories/content-shape';
import type { Content } from '../repositories/contents';
import { governedType } from '../repositories/governed';
import { refKey } from '../domain/review';
import { liveEntry } from '../repositories/ledger';

const reference = z.object({ documentId: z.string(), title: z.string().nullish(), name: z.string().nullish() });
const text = z.string().nullish();

const references = (value: unknown): readonly z.infer<typeof reference>[] =>
  [value].flat().flatMap((item) => {
    const read = reference.safeParse(item);
    return read.success ? [read.data] : [];
  });

interface Parts {
  readonly strapi: Core.Strapi;
  readonly db: Knex;
  readonly content: Content;
  readonly profile: string;
  readonly county: County;
}

async function unreleased({ strapi, db, content }: Parts): Promise<DocumentFacts['unreleased']> {
  const found: DocumentFacts['unreleased'][number][] = [];
  for (const [name, described] of contentAttributes(strapi, content.uid)) {
    const target = described.type === 'relation' ? (described.target ?? '') : '';
    if (governedType(strapi, target) === undefined) continue;
    for (const { documentId, title } of references(content.entry[name])) {
      if ((await liveEntry(db, { uid: target, documentId })) === null) found.push({ uid: target, documentId, path: name, title: title ?? documentId });
    }
  }
  return found;
}

/** What the review asks about this content. */
export async function documentFacts(parts: Parts): Promise<DocumentFacts> {
  const { entry } = parts.content;
  return {
    profile: parts.profile,
    organisationId: references(entry.organisation)[0]?.documentId ?? null,
    disclosureAttribute: text.parse(entry.disclosureAttribute) ?? null,
    riskClass: text.parse(entry.riskClass) ?? null,
    involved: references(entry.involvedOrganisations).map(({ documentId, name }) => ({ documentId, name: name ?? documentId })),
    unreleased: await unreleased(parts),
  };
}

const ruleFor = (entry: Content['entry'], county: County): { readonly inCountyName: boolean; readonly rule: 'INT-4c' | 'INT-4a' } => {
  const inCountyName = issuedInCountyName({ documentNumber: text.parse(entry.documentNumber) ?? null, issuingOrgan: text.parse(entry.issuingOrgan) ?? null, county });
  return { inCountyName, rule: inCountyName ? 'INT-4c' : 'INT-4a' };
};

async function policyBundle({ strapi, db, content, county }: Parts): Promise<Bundle> {
  const { inCountyName, rule } = ruleFor(content.entry, county);
  const declined = content.entry.needsInterpretation === false;
  const waived = (text.parse(content.entry.interpretationWaiver) ?? '').trim() !== '';
  // What is live of an interpretation may be about another document than its draft of now.
  const speaking = new Set((await liveReferrers(strapi, content)).map(refKey));
  const members = await Promise.all((await interpretationsOf(strapi, content.documentId)).map((ref) => bundleMember(db, ref)));
  const interpretations = members.map((member) => ({ ...member, live: member.live && speaking.has(refKey(member)) }));
  return {
    role: 'policy-document',
    rule,
    required: inCountyName ? !declined : content.entry.needsInterpretation === true,
    waiverMissing: inCountyName && declined && !waived,
    interpretations,
  };
}

/** The policy document and its interpretations that are reviewed and released together with this one (三同步). */
export async function bundleOf(parts: Parts): Promise<Bundle> {
  if (parts.profile === 'policy-document') return policyBundle(parts);
  if (parts.profile !== 'interpretation') return { role: 'none' };
  const [named] = references(parts.content.entry.policyDocument);
  const target = contentAttributes(parts.strapi, parts.content.uid).find(([name]) => name === 'policyDocument')?.[1].target;
  if (named === undefined || target === undefined) return { role: 'interpretation', rule: 'INT-4a', policyDocument: null };
  const { rule } = ruleFor(z.record(z.string(), z.unknown()).parse([parts.content.entry.policyDocument].flat()[0]), parts.county);
  return {
    role: 'interpretation',
    rule,
    policyDocument: await bundleMember(parts.db, { uid: target, documentId: named.documentId, title: named.title ?? '' }),
  };
}
