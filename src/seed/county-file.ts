import { z } from 'zod';
import { faultsOfSite, siteBody } from '../plugins/disclosure-review/server/src/domain/registers/site';
import { POSTS } from '../plugins/disclosure-review/server/src/domain/person';
import { spoken } from '../plugins/disclosure-review/server/src/wording/sentences';

const text = (max: number) => z.string().trim().min(1).max(max);
const moment = z.iso.datetime({ offset: true }).or(z.iso.date()).nullish();

const countyFacts = z.object({
  name: text(100),
  regionCode: z.string().regex(/^\d{6}$/, '应为六位行政区划代码 / six digits'),
  documentNumberPrefixes: z.array(text(60)).default([]),
  siteName: text(100),
  siteDomain: text(253),
  siteIdCode: z.string().regex(/^\d{10}$/, '应为十位网站标识码 / ten digits'),
  province: text(60),
  city: text(60),
});

const NOTHING_SAID = {
  sponsor: '', operator: '', icpNumber: '', policeNumber: '', contact: '', address: '',
  errorReportUrl: '', accessibilityUrl: '', elderlyModeUrl: '', requestUrl: '', addressPattern: '',
};
/** What the site says of itself; judged as on the settings page. */
const site = siteBody.transform((said) => ({ ...NOTHING_SAID, ...said })).superRefine((said, context) => {
  for (const { code, path = '', params } of faultsOfSite(said)) context.addIssue({ code: 'custom', path: path.split('.').slice(1), message: spoken(code, params) });
});

const organisation = z.object({
  code: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, '小写字母和数字 / lower-case letters and digits'),
  name: text(200),
  kind: z.enum(['department', 'township', 'government-office', 'institution', 'site-operator', 'secrecy-authority']),
});

const account = z.object({
  account: z.string().regex(/^[a-z0-9][a-z0-9_.-]{0,59}$/, '小写字母、数字、_ / lower-case letters, digits, _'),
  organisation: text(60),
  post: z.enum(POSTS),
  /** What the post is called there, for instance 信息联络员. */
  title: z.string().trim().max(200).default(''),
  /** The person's name; the unit and the title stand in for it where absent. */
  name: z.string().trim().max(100).optional(),
  email: z.email().optional(),
  from: moment,
  to: moment,
});

const column = z.object({
  slug: z.string().regex(/^[a-z0-9][a-z0-9-]{0,99}$/, '小写字母和数字 / lower-case letters and digits'),
  name: text(200),
  type: text(60),
  parent: z.string().optional(),
});

const countyFile = z
  .object({
    county: countyFacts,
    site: site.optional(),
    organisations: z.array(organisation).min(1),
    accounts: z.array(account),
    columns: z.array(column),
    /** The technician, a super administrator without any post. */
    administrator: z.object({ account: z.string(), name: z.string().optional(), email: z.email().optional() }).default({ account: 'admin' }),
  })
  .superRefine((file, context) => {
    const complain = (path: readonly (string | number)[], message: string): void => {
      context.addIssue({ code: 'custom', path: [...path], message });
    };
    const codes = new Set(file.organisations.map(({ code }) => code));
    const slugs = new Set(file.columns.map(({ slug }) => slug));
    if (codes.size < file.organisations.length) complain(['organisations'], '单位代码重复 / the same code twice');
    if (slugs.size < file.columns.length) complain(['columns'], '栏目代码重复 / the same slug twice');
    file.accounts.forEach((entry, index) => {
      if (!codes.has(entry.organisation)) complain(['accounts', index, 'organisation'], `没有这个单位 / no such organisation: ${entry.organisation}`);
    });
    file.columns.forEach((entry, index) => {
      if (entry.parent !== undefined && !slugs.has(entry.parent)) complain(['columns', index, 'parent'], `没有这个栏目 / no such column: ${entry.parent}`);
    });
  });

/** A county to load: its facts, its site, organisations, accounts with their posts, and columns (`data/demo-county.json` is one). */
export type CountyFile = z.infer<typeof countyFile>;
export type CountyAccount = CountyFile['accounts'][number];

/** Reads a county's file; every fault is named with its place, for instance `accounts[3].post: …`. */
export function parseCountyFile(json: unknown): { readonly ok: true; readonly county: CountyFile } | { readonly ok: false; readonly faults: readonly string[] } {
  const parsed = countyFile.safeParse(json);
  if (parsed.success) return { ok: true, county: parsed.data };
  const place = (path: readonly PropertyKey[]): string => path.map((step) => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('').replace(/^\./, '');
  return { ok: false, faults: parsed.error.issues.map((issue) => `${place(issue.path)}: ${issue.message}`) };
}

/** Strapi logs in by e-mail only: `nyj_liaison` becomes `nyj_liaison@xunchuan.example` on the site `www.xunchuan.example`. */
export const emailOf = (parts: { readonly account: string; readonly siteDomain: string }): string =>
  `${parts.account}@${parts.siteDomain.replace(/^www\./, '')}`.toLowerCase();
