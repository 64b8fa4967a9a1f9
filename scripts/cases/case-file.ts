import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { attachmentSchema } from './attachments/attachment';
import { isOffset, readTime } from './times';

/** A file that cannot be played; the message says where and what to write instead. */
export class CaseFileError extends Error {
  override readonly name = 'CaseFileError';
}

export const DEEDS = [
  'save',
  'submit',
  'recall',
  'assess',
  'determine',
  'approve',
  'return',
  'confirm',
  'consent',
  'release',
  'schedule',
  'ask-withdrawal',
  'withdraw',
  'replace-file',
  'wait',
] as const;
export type Deed = (typeof DEEDS)[number];

const attributesSchema = z.record(z.string(), z.unknown());
const timeSchema = z.string().refine((text) => !Number.isNaN(readTime(text).getTime()), 'is no time');
const rulesSchema = z.array(z.string().min(1)).min(1);

const stepSchema = z
  .object({
    as: z.string().min(1).optional(),
    do: z.enum(DEEDS),
    on: z.string().optional(),
    at: z.string().refine((text) => isOffset(text) || !Number.isNaN(readTime(text).getTime()), 'is neither a time nor an offset like +30m').optional(),
    with: attributesSchema.optional(),
    document: attributesSchema.optional(),
  })
  .refine((step) => step.do === 'wait' || step.as !== undefined, { message: 'names no account in `as`' });

const documentSchema = z.object({
  key: z.string().min(1),
  type: z.string().min(1),
  document: attributesSchema,
  attachments: z.array(attachmentSchema).default([]),
});

const flagged = rulesSchema.optional();
const expectSchema = z.union([
  z.literal('live').transform(() => ({ kind: 'live' as const, flagged: [] as readonly string[] })),
  z
    .object({ refused: rulesSchema, or: z.array(rulesSchema).default([]), flagged })
    .transform((expect) => ({ kind: 'refused' as const, sets: [expect.refused, ...expect.or], flagged: expect.flagged ?? [] })),
  z
    .object({ withdrawn: z.literal(true), live: z.literal(false).optional(), flagged })
    .transform((expect) => ({ kind: 'withdrawn' as const, flagged: expect.flagged ?? [] })),
  z.object({ live: z.literal(true), flagged }).transform((expect) => ({ kind: 'live' as const, flagged: expect.flagged ?? [] })),
]);

const caseSchema = z
  .object({
    id: z.string().min(1),
    about: z.string().default(''),
    clock: timeSchema,
    documents: z.array(documentSchema).min(1),
    steps: z.array(stepSchema),
    expect: expectSchema,
  })
  .superRefine((one, context) => {
    const keys = one.documents.map((document) => document.key);
    if (new Set(keys).size < keys.length) context.addIssue({ code: 'custom', path: ['documents'], message: 'a key occurs twice' });
    one.steps.forEach((step, index) => {
      if (step.on !== undefined && !keys.includes(step.on)) {
        context.addIssue({ code: 'custom', path: ['steps', index, 'on'], message: `no document has the key ${step.on}` });
      }
    });
  });

export type Case = z.infer<typeof caseSchema>;
export type CaseStep = Case['steps'][number];
export type CaseDocument = Case['documents'][number];
export type Expectation = Case['expect'];

/** Reads what a case file says. Throws {@link CaseFileError} with every place that is wrong; keys it does not know are let be. */
export function parseCases(parts: { readonly text: string; readonly name: string }): readonly Case[] {
  let content: unknown;
  try {
    content = JSON.parse(parts.text);
  } catch (error) {
    throw new CaseFileError(`${parts.name}: is no JSON (${error instanceof Error ? error.message : String(error)})`);
  }
  const parsed = z.array(caseSchema).safeParse(content);
  if (parsed.success) return parsed.data;
  const places = parsed.error.issues.map((issue) => `  ${issue.path.join('.') || '(the file)'}: ${issue.message}`);
  throw new CaseFileError([`${parts.name}: ${places.length} place(s) to put right`, ...places].join('\n'));
}

/** {@link parseCases} of a file on disk, which may lie anywhere. */
export function readCases(file: string): readonly Case[] {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    throw new CaseFileError(`${file}: cannot be read (${error instanceof Error ? error.message : String(error)})`);
  }
  return parseCases({ text: text.replace(/^\uFEFF/, ''), name: file });
}
