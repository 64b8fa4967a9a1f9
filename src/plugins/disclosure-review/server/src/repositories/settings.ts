import type { Knex } from 'knex';
import { z } from 'zod';
import type { County } from '../domain/county';

const countyFacts = z.object({
  name: z.string().default(''),
  regionCode: z.string().default(''),
  documentNumberPrefixes: z.array(z.string()).default([]),
  siteName: z.string().default(''),
  siteDomain: z.string().default(''),
  siteIdCode: z.string().default(''),
  province: z.string().default(''),
  city: z.string().default(''),
});

const review = z.object({
  /** Organisations (documentId) so small that one person may do tier 1 and `assess`, nothing else (design 4). */
  smallUnits: z.array(z.string()).default([]),
  /** Profiles whose documents need the leaders' sign-offs at tier 2 (REV-3.2, REV-3.3). */
  signOffProfiles: z.array(z.string()).default(['policy-document', 'interpretation']),
  /** After so many months what is not wholly public is looked at again (SRC-3.4b). */
  attributeReviewMonths: z.number().int().min(1).max(120).default(12),
  /** What waits longer than this for one person counts as overdue. */
  overdueAfterWorkingDays: z.number().int().min(1).max(60).default(2),
});
export type ReviewSettings = Readonly<z.infer<typeof review>>;

/** The setting's value, or undefined where it was never set. Throws on what is no JSON. */
export async function setting(parts: { readonly db: Knex; readonly key: string }): Promise<unknown> {
  const row = await parts.db<{ readonly key: string; readonly value: string }>('dr_settings').where({ key: parts.key }).first();
  return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
}

export async function putSetting(parts: { readonly db: Knex; readonly key: string; readonly value: unknown }): Promise<void> {
  const value = JSON.stringify(parts.value);
  await parts.db('dr_settings').insert({ key: parts.key, value }).onConflict('key').merge({ value });
}

/** The county's facts; empty ones before a county was loaded. Throws where the stored setting is damaged. */
export const county = async (db: Knex): Promise<County> => countyFacts.parse((await setting({ db, key: 'county' })) ?? {});

/** How this county reviews; the defaults are those of the regulations. */
export const reviewSettings = async (db: Knex): Promise<ReviewSettings> => review.parse((await setting({ db, key: 'review' })) ?? {});

/** Sets what is named, keeps the rest. Throws a ZodError on values of the wrong form. */
export async function putReviewSettings(parts: { readonly db: Knex; readonly settings: Partial<ReviewSettings> }): Promise<ReviewSettings> {
  const settings = review.parse({ ...(await reviewSettings(parts.db)), ...parts.settings });
  await putSetting({ db: parts.db, key: 'review', value: settings });
  return settings;
}
