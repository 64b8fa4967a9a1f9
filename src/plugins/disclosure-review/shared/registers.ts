import type { RefusalAnswer } from './contracts';

/** Answers and bodies of the registers that the county government office keeps (docs/panel-api.md). Days are `YYYY-MM-DD`. */

/** An entry of an edition of the source registry. */
export interface SourceAnswer {
  /** documentId of the entry; the first editions had none. */
  readonly id?: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly domains: readonly string[];
  readonly match: 'host' | 'registrable';
  readonly level: string;
  readonly type: string;
  readonly s1: boolean;
  readonly organs: readonly string[];
  readonly authorisation?: string;
  readonly from?: string | null;
  readonly to?: string | null;
  readonly evidence?: string;
  readonly note?: string;
}

/** One line of `GET /sources/editions`; the counts are those of the change from the edition before. */
export interface EditionAnswer {
  readonly edition: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly by: string;
  readonly sha256: string;
  readonly sources: number;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}
export interface EditionsAnswer {
  readonly results: readonly EditionAnswer[];
  readonly pagination: { readonly page: number; readonly pageSize: number; readonly total: number };
}
/** `GET /sources/editions/:n`. */
export interface WholeEditionAnswer {
  readonly edition: number;
  readonly at: string;
  readonly by: string;
  readonly sha256: string;
  readonly sources: readonly SourceAnswer[];
}
/** `GET /sources/editions/:n/changes?since=m`; `since` is the edition before `n` when absent, 0 for nothing at all. */
export interface EditionChangesAnswer {
  readonly since: number;
  readonly edition: number;
  readonly added: readonly SourceAnswer[];
  readonly changed: readonly { readonly before: SourceAnswer; readonly after: SourceAnswer; readonly attributes: readonly string[] }[];
  readonly removed: readonly SourceAnswer[];
}
/** `POST /sources/import?dryRun=true&mode=merge|replace`. */
export interface SourceImportAnswer {
  readonly dryRun: boolean;
  readonly mode: 'merge' | 'replace';
  /** The edition that the import made, or the one that still decides. */
  readonly edition: number;
  readonly added: readonly string[];
  readonly changed: readonly { readonly name: string; readonly attributes: readonly string[] }[];
  readonly removed: readonly string[];
  readonly unchanged: number;
  /** Of a dry run; an import that has any is refused whole. `line` of a table, number of the entry in a list. */
  readonly faults: readonly { readonly line: number; readonly name: string; readonly refusals: readonly RefusalAnswer[] }[];
}

/** Body of `PUT /calendar/:year`: the State Council's notice, spans of days off inclusive (the form of `data/holidays-2026.json`). */
export interface CalendarBody {
  readonly source: string;
  readonly off: readonly (readonly [first: string, last: string])[];
  /** Weekend days that are worked. */
  readonly makeup: readonly string[];
}
export interface CalendarAnswer extends CalendarBody {
  readonly year: number;
}
/** `GET /calendar`. */
export interface CalendarYearsAnswer {
  readonly years: readonly number[];
}

export interface CountyFacts {
  readonly name: string;
  readonly regionCode: string;
  readonly documentNumberPrefixes: readonly string[];
  readonly siteName: string;
  readonly siteDomain: string;
  readonly siteIdCode: string;
  readonly province: string;
  readonly city: string;
}
/** What the county's site says of itself beside its name; all of it public, empty where nothing is said. */
export interface SiteSettings {
  /** 主办单位 */
  readonly sponsor: string;
  /** 承办单位 */
  readonly operator: string;
  readonly icpNumber: string;
  /** 公安备案号 */
  readonly policeNumber: string;
  readonly contact: string;
  readonly address: string;
  /** 我为政府网站找错: the address of its entry. */
  readonly errorReportUrl: string;
  readonly accessibilityUrl: string;
  readonly elderlyModeUrl: string;
  /** Where information is asked for (依申请公开). */
  readonly requestUrl: string;
  /** Where documents stand on the county's site: `{domain}`, `{type}`, `{permalink}` and `{column}` are filled in. Empty: the usual form. */
  readonly addressPattern: string;
}
/** `GET /settings`. */
export interface SettingsAnswer {
  readonly county: CountyFacts;
  readonly site: SiteSettings;
  readonly review: {
    /** documentIds of the organisations in which one person may do tier 1 and `assess`. */
    readonly smallUnits: readonly string[];
    /** Profiles whose documents need the leaders' sign-offs. */
    readonly signOffProfiles: readonly string[];
    /** What is not wholly public is looked at again after so many months (SRC-3.4b), 1 to 120. */
    readonly attributeReviewMonths: number;
    /** Working days after which what waits for one person counts as overdue, 1 to 60. */
    readonly overdueAfterWorkingDays: number;
    /** What reviewers may pick from at a return, at most 50 of 200 characters. */
    readonly returnReasons: readonly string[];
  };
  /** True where the one who asks may set them. */
  readonly maySet: boolean;
}
/** Body of `PUT /settings`: what is named is set, the rest stays. */
export interface SettingsBody {
  readonly county?: Partial<CountyFacts>;
  readonly site?: Partial<SiteSettings>;
  readonly review?: Partial<SettingsAnswer['review']>;
}
