import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { makeFile } from '../../../scripts/cases/attachments/attachment';
import { readCases, type Case, type CaseDocument } from '../../../scripts/cases/case-file';
import { carriersOf, runChecks, type ReadFile } from '../../../src/plugins/disclosure-review/server/src/checks';
import type { CheckContext, DocumentUnderCheck, Profile } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import { readFileText } from '../../../src/plugins/disclosure-review/server/src/domain/files/read-file-text';
import type { Finding, Severity } from '../../../src/plugins/disclosure-review/server/src/domain/finding';
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

/** A case's first document as the checks are given it, at the case's time. */
export async function underCheckOf({ clock, documents }: Pick<Case, 'clock' | 'documents'>): Promise<readonly [DocumentUnderCheck, CheckContext] | undefined> {
  const [listed] = documents;
  if (listed === undefined) return undefined;
  const profile = listed.type as Profile;
  const titles = listed.attachments.map(({ title }) => ({ title }));
  const content = { ...gathered(listed.document), ...(titles.length > 0 ? { attachments: titles } : {}) };
  const carriers = carriersOf({ profile, content, files: await filesOf(listed) });
  return [{ profile, content, carriers, files: [] }, context({ now: new Date(clock) })];
}

/** What the checks say of a case's first document at the case's time. */
export async function findingsOf(one: Pick<Case, 'clock' | 'documents'>): Promise<readonly Finding[]> {
  const given = await underCheckOf(one);
  return given === undefined ? [] : runChecks(...given);
}

const rules = (findings: readonly Finding[], ...severities: readonly Severity[]): readonly string[] =>
  [...new Set(findings.filter(({ severity }) => severities.includes(severity)).map(({ rule }) => rule))].sort();

/** True where the findings are what the case expects. Blocking ones are said at submit; only then is it tier 2's turn to hear of what it may waive. */
export function isAsExpected({ expect: expected }: Pick<Case, 'expect'>, findings: readonly Finding[]): boolean {
  const blocking = rules(findings, 'block');
  const binding = blocking.length > 0 ? blocking : rules(findings, 'waivable');
  if (expected.kind === 'refused') return expected.sets.some((set) => JSON.stringify([...set].sort()) === JSON.stringify(binding));
  const warned = rules(findings, 'warn');
  const flagged = expected.kind === 'live' ? expected.flagged : [];
  return binding.length === 0 && flagged.every((rule) => warned.includes(rule)) && (flagged.length > 0 || findings.length === 0);
}
