import { readdirSync } from 'node:fs';
import path from 'node:path';

const source = 'src/plugins/disclosure-review/server/src';

/**
 * Left out: the fuzzing, the games and the false alarms, which take long over what other tests state; measures of time; attachments, most of
 * them PDF, whose thread starts slowly; what reads the sources as text, which Stryker has rewritten.
 */
const LEFT_OUT = /\/(?:fuzzing|false-alarms|county-documents|long-texts|sequences|properties|[a-z-]+-in-time|attachment-cases|wording|rulebook|environment|walls)\.test\.ts$/;

const isTest = (file) => file.endsWith('.test.ts') && !LEFT_OUT.test(file);
/** The tests directly in a folder, or in it and all below. */
const within = (folder, { recursive }) => readdirSync(path.join('tests/unit', folder), { recursive, encoding: 'utf8' }).map((file) => `tests/unit/${folder}/${file.replaceAll(path.sep, '/')}`).filter(isTest);
const below = (folder) => within(folder, { recursive: true });
const directly = (folder) => within(folder, { recursive: false });

/**
 * The rooms that are mutated, each against the tests that state its rules and no others: a rule that only a distant test
 * notices has no test of its own, and a room stays a matter of minutes.
 */
export const ROOMS = {
  decisions: { mutate: [`${source}/domain/decisions/*.ts`], tests: below('domain/decisions') },
  reasons: { mutate: [`${source}/domain/reasons/*.ts`], tests: below('domain/reasons') },
  domain: { mutate: [`${source}/domain/*.ts`], tests: [...directly('domain'), ...below('people'), ...below('checks')] },
  text: { mutate: [`${source}/domain/text/*.ts`], tests: [...below('domain/text'), ...below('checks').filter((file) => /(people-in-text|private-data|wording-errors)/.test(file))] },
  // What runs in a thread of its own is loaded compiled, and so unchanged: it has no mutants.
  files: { mutate: [`${source}/domain/files/*.ts`, `!${source}/domain/files/{read-apart,reading-thread,pdf-thread}.ts`], tests: below('domain/files') },
  comparison: { mutate: [`${source}/domain/comparison/*.ts`], tests: below('domain/comparison') },
  desk: { mutate: [`${source}/domain/desk/*.ts`], tests: below('domain/desk') },
  network: { mutate: [`${source}/domain/network/*.ts`], tests: below('domain/network') },
  registers: { mutate: [`${source}/domain/registers/*.ts`], tests: below('domain/registers') },
  html: { mutate: [`${source}/domain/html/*.ts`], tests: below('domain/html') },
  // checks/rulebook/** is what docs/rulebook.md is written from: text for people, no rule.
  checks: { mutate: [`${source}/checks/*.ts`, `!${source}/checks/rulebook.ts`], tests: below('checks') },
};
