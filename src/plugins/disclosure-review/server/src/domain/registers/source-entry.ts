import { z } from 'zod';
import { nameListed } from './listed';
import type { Source } from '../sources';

export const MATCHES = ['host', 'registrable'] as const;
export const LEVELS = ['central', 'provincial', 'municipal', 'county'] as const;
export const TYPES = ['media', 'gov-portal', 'party-portal'] as const;
export const EVIDENCE = ['confirmed', 'seen', 'known'] as const;

const text = (max: number) => z.string().max(max).nullish().transform((value) => (value ?? '').trim());
const list = (length: number) =>
  z.array(z.string().max(length)).max(200).nullish().transform((value) => nameListed(value ?? []));
const day = z.iso.date().nullish().transform((value) => value ?? null);
/** The letters that `data/sources.json` uses. */
const evidence = z.preprocess((value) => (value === 'S' ? 'seen' : value === 'K' ? 'known' : value), z.enum(EVIDENCE).nullish().transform((value) => value ?? null));

/** An entry of the registry as it is typed, imported or stored: of the right form, though it may lack what it needs. */
export const sourceDraft = z.object({
  name: text(200),
  aliases: list(200),
  domains: list(253),
  match: z.enum(MATCHES).nullish().transform((value) => value ?? null),
  level: z.enum(LEVELS).nullish().transform((value) => value ?? null),
  type: z.enum(TYPES).nullish().transform((value) => value ?? null),
  s1: z.boolean().nullish().transform((value) => value ?? false),
  organs: list(200),
  authorisation: text(500),
  from: day,
  to: day,
  evidence,
  note: text(2000),
});
export type SourceDraft = Readonly<z.infer<typeof sourceDraft>>;
/** A stored entry, by the identity that it keeps through all editions. */
export type KeptSource = SourceDraft & { readonly id: string };

/** A whole entry, as an edition keeps it. Null where it lacks what every entry needs. */
export function asSource(kept: KeptSource): Source | null {
  const { match, level, type, authorisation, evidence: seen, note, ...rest } = kept;
  if (match === null || level === null || type === null) return null;
  return {
    ...rest,
    match,
    level,
    type,
    ...(authorisation !== '' && { authorisation }),
    ...(seen !== null && { evidence: seen }),
    ...(note !== '' && { note }),
  };
}
