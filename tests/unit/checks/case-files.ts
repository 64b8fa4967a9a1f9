import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFile } from '../../../scripts/cases/attachments/attachment';
import { readCases, type Case, type CaseDocument } from '../../../scripts/cases/case-file';
import { carriersOf, runChecks, type ReadFile } from '../../../src/plugins/disclosure-review/server/src/checks';
import type { Profile } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import { readFileText } from '../../../src/plugins/disclosure-review/server/src/domain/files/read-file-text';
import type { Finding } from '../../../src/plugins/disclosure-review/server/src/domain/finding';
import { context, organisation } from './under-check';

const folder = join(__dirname, '../../cases');
const RELATIONS = ['organisation', 'draftingOrganisation', 'responsibleOrganisation', 'hostOrganisation'];

/** The acceptance cases that are about checks alone: one document, and what must be found in it. */
export const checkCases: readonly Case[] = readdirSync(folder)
  .filter((name) => /^checks-.*\.json$/u.test(name))
  .flatMap((name) => readCases(join(folder, name)));

/** A document as the core gathers it: organisations and columns as objects. */
export function gathered(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    Object.entries(document).map(([name, value]) => {
      if (RELATIONS.includes(name) && typeof value === 'string') return [name, organisation(value)];
      if (name === 'column') return [name, { documentId: `column-${String(value)}`, slug: value }];
      if (name === 'policyDocument') return [name, { documentId: String(value) }];
      if (name === 'interpretedDocument' && typeof value === 'object' && value !== null) return [name, gathered(value as Readonly<Record<string, unknown>>)];
      return [name, value];
    }),
  );
}

async function filesOf({ attachments }: CaseDocument): Promise<readonly ReadFile[]> {
  return Promise.all(
    attachments.map(async (attachment, index) => {
      const { parts } = await readFileText({ name: attachment.name, bytes: makeFile(attachment).bytes });
      return { path: `attachments[${index}].file`, name: attachment.name, parts };
    }),
  );
}

/** What the checks say of a case's first document at the case's time. */
export async function findingsOf({ clock, documents }: Pick<Case, 'clock' | 'documents'>): Promise<readonly Finding[]> {
  const [listed] = documents;
  if (listed === undefined) return [];
  const profile = listed.type as Profile;
  const content = gathered(listed.document);
  const carriers = carriersOf({ profile, content, files: await filesOf(listed) });
  return runChecks({ profile, content, carriers, files: [] }, context({ now: new Date(clock) }));
}
