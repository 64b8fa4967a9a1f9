import { createHash } from 'node:crypto';
import type { Knex } from 'knex';
import { z } from 'zod';
import type { SiteSettings } from '../../../shared/registers';
import type { County } from '../domain/county';
import type { SecondFactorPolicy } from '../domain/second-factor';
import returnReasons from '../reference/return-reasons.json';
import { appendAudit } from './audit';

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

const siteWords = z.object({
  sponsor: z.string().default(''),
  operator: z.string().default(''),
  icpNumber: z.string().default(''),
  policeNumber: z.string().default(''),
  contact: z.string().default(''),
  address: z.string().default(''),
  errorReportUrl: z.string().default(''),
  accessibilityUrl: z.string().default(''),
  elderlyModeUrl: z.string().default(''),
  requestUrl: z.string().default(''),
  addressPattern: z.string().default(''),
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
  /** What reviewers may pick from at a return; until the county sets its own, what reviewers mostly write. */
  returnReasons: z.array(z.string()).default(returnReasons),
});
export type ReviewSettings = Readonly<z.infer<typeof review>>;

/** The setting's value, or undefined where it was never set. Throws on what is no JSON. */
export async function setting(parts: { readonly db: Knex; readonly key: string }): Promise<unknown> {
  const row = await parts.db<{ readonly key: string; readonly value: string }>('dr_settings').where({ key: parts.key }).first();
  return row === undefined ? undefined : (JSON.parse(row.value) as unknown);
}

/** Keeps a value; returns the SHA-256 of its text, by which the audit vouches for what rules depend on. */
export async function putSetting(parts: { readonly db: Knex; readonly key: string; readonly value: unknown }): Promise<string> {
  const value = JSON.stringify(parts.value);
  await parts.db('dr_settings').insert({ key: parts.key, value }).onConflict('key').merge({ value });
  return createHash('sha256').update(value).digest('hex');
}

/** What the audit vouches for; rules depend on these. */
export const VOUCHED_SETTINGS = ['county', 'site', 'review', 'second-factor'] as const;
export type VouchedSetting = (typeof VOUCHED_SETTINGS)[number];

/** Keeps a setting that rules depend on, with who set it and its hash in the audit. Nothing is written where nothing changes. */
export async function putVouchedSetting(parts: {
  readonly trx: Knex.Transaction;
  readonly key: VouchedSetting;
  readonly value: unknown;
  readonly auditKey: string;
  readonly by: { readonly at: Date; readonly personId: number | null; readonly actor: string };
}): Promise<void> {
  const { trx, key, value, by } = parts;
  const before = await trx<{ readonly key: string; readonly value: string }>('dr_settings').where({ key }).first();
  if (before?.value === JSON.stringify(value)) return;
  const sha256 = await putSetting({ db: trx, key, value });
  const was = before === undefined ? null : createHash('sha256').update(before.value).digest('hex');
  const { at, personId, actor } = by;
  await appendAudit({ trx, key: parts.auditKey, entry: { at: at.toISOString(), kind: 'setting', personId, actor, uid: null, documentId: null, entry: { key, sha256, was } } });
}

/** The county's facts; empty ones before a county was loaded. Throws where the stored setting is damaged. */
export const county = async (db: Knex): Promise<County> => countyFacts.parse((await setting({ db, key: 'county' })) ?? {});

/** What the site says of itself; nothing until it is set. Throws where the stored setting is damaged. */
export const siteSettings = async (db: Knex): Promise<SiteSettings> => siteWords.parse((await setting({ db, key: 'site' })) ?? {});

const policy = z.object({ required: z.enum(['nobody', 'posts', 'all']).default('nobody'), posts: z.array(z.string()).default([]) });

/** Of whom a second factor is asked at login; of nobody until it is set. Throws where the stored setting is damaged. */
export const secondFactorPolicy = async (db: Knex): Promise<SecondFactorPolicy> => policy.parse((await setting({ db, key: 'second-factor' })) ?? {});

/** How this county reviews; the defaults are those of the regulations. */
export const reviewSettings = async (db: Knex): Promise<ReviewSettings> => review.parse((await setting({ db, key: 'review' })) ?? {});
