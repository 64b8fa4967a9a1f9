import { z } from 'zod';
import type { CheckContext, FileFacts, OrganisationFacts, Profile } from '../checks/check';
import { shanghaiDay } from '../domain/clock';
import type { County } from '../domain/county';
import type { Finding } from '../domain/finding';
import type { SourceEdition } from '../domain/sources';
import { workCalendar } from '../repositories/calendar';
import type { Content, ContentFile } from '../repositories/contents';
import { typeOfProfile } from '../repositories/governed';
import { withOcr } from '../repositories/ocr/ocr-texts';
import { readings, type Reading } from '../repositories/readings';
import { firstInterpretation, otherTitlesWithNumber } from '../repositories/related';
import { countyWordings } from '../repositories/wording-register';
import { findingsApart } from '../threads/text-apart';
import { keptFindings } from './desk/kept-findings';
import type { Work } from './work';
import { knownBeside } from './known-beside';

const organisation = z.object({ documentId: z.string(), code: z.string(), name: z.string(), kind: z.string() });
const policy = z.object({ documentId: z.string(), title: z.string().nullish(), issuedOn: z.string().nullish() }).loose();

const organisationFacts = (value: unknown): OrganisationFacts | null => {
  const read = organisation.safeParse([value].flat()[0]);
  return read.success ? read.data : null;
};

interface Parts {
  readonly work: Work;
  readonly content: Content;
  readonly profile: string;
  readonly county: County;
  readonly sources: SourceEdition;
  /** For looking only: what the checks said of these bytes a moment ago will do. */
  readonly kept?: boolean;
}
export interface Examined {
  readonly findings: readonly Finding[];
  readonly files: readonly FileFacts[];
}

const fileFacts = (file: ContentFile, reading: Reading): FileFacts => ({
  path: file.path,
  name: file.row.name,
  mime: reading.mime ?? file.row.mime,
  sha256: file.sha256,
  size: reading.size,
  reading: reading.reading,
  ...(reading.reason !== undefined && { reason: reading.reason }),
});

async function policyFacts({ work, content }: Parts): Promise<CheckContext['policyDocument']> {
  const read = policy.safeParse([content.entry.policyDocument].flat()[0]);
  const type = typeOfProfile(work.strapi, 'policy-document');
  if (!read.success || type === undefined) return null;
  const full = await work.strapi.db.query(type.uid).findOne({
    where: { id: Number(read.data.id) },
    populate: { draftingOrganisation: true },
  });
  const { draftingOrganisation, body } = z
    .object({ draftingOrganisation: z.unknown(), body: z.string().nullish() })
    .parse(full ?? { draftingOrganisation: null });
  return {
    documentId: read.data.documentId,
    title: read.data.title ?? '',
    issuedOn: read.data.issuedOn ?? null,
    draftingOrganisation: organisationFacts(draftingOrganisation),
    body: body ?? null,
  };
}

/** Runs every check on a document as it is now: its attributes, and the text of every file that belongs to it. */
export async function examine(parts: Parts): Promise<Examined> {
  const { work, content, county, sources } = parts;
  const profile = parts.profile as Profile;
  const { readings: read, pending } = withOcr({ strapi: work.strapi, files: content.files, readings: await readings(content.files) });
  const files = content.files.map((file, index) => fileFacts(file, read[index] as Reading));
  const context: CheckContext = {
    now: work.at,
    county,
    sources,
    calendar: await workCalendar(work.trx),
    sameNumber: await otherTitlesWithNumber(work.strapi, content),
    policyDocument: await policyFacts(parts),
    ...(await knownBeside({ work, content, county })),
    ocrPending: pending,
    wordings: await countyWordings(work.strapi, work.at),
    interpretedSince: await firstInterpretation({ strapi: work.strapi, db: work.trx, content }),
  };
  const texts = content.files.map((file, index) => ({ path: file.path, name: file.row.name, parts: (read[index] as Reading).parts }));
  const examined = async (): Promise<Examined> => ({ findings: await findingsApart({ profile, content: content.entry, files, read: texts, context }), files });
  if (parts.kept !== true) return examined();
  return keptFindings({ known: [content.uid, content.documentId, content.digest, shanghaiDay(work.at), { ...context, now: null, sources: sources.edition }], at: work.at }, examined);
}
