import { z } from 'zod';
import type { Problem } from '../domain/query/problem';
import { badQuery } from './bad-query';
import type { Answer } from './serving';

/** As the published document describes them, `meta` says of what form a word of the query string is. */
const text = (most: number): z.ZodType<string> => z.string().max(most).refine((value) => !value.includes('\u0000'));
const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/u).refine((value) => !Number.isNaN(Date.parse(`${value}T00:00:00Z`)) && new Date(`${value}T00:00:00Z`).toISOString().startsWith(value)).meta({ format: 'date' });
const whole = (least: number, most: number): z.ZodType<number> => z.string().regex(/^\d{1,10}$/u).transform(Number).refine((value) => value >= least && value <= most).meta({ type: 'integer', minimum: least, maximum: most });

export const form = { text, day, whole } as const;

export type Read<Values> = { readonly ok: true; readonly values: Values } | { readonly ok: false; readonly answer: Answer };

/** Parameters of an address of ours (a strict object), all of which are known and right, or the refusal that names each that is not. */
export function readParameters<Values>(schema: z.ZodType<Values>, query: unknown): Read<Values> {
  const read = schema.safeParse(query);
  if (read.success) return { ok: true, values: read.data };
  const problems = read.error.issues.flatMap((issue): readonly Problem[] =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((path) => ({ code: 'unknown-parameter', path: path.slice(0, 100) })) : [{ code: 'value-invalid', path: issue.path.join('.') }],
  );
  return { ok: false, answer: badQuery(problems) };
}
