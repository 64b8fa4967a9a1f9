import type { Pagination, Words } from './desk';

/** What the pages of the administration are answered. Types only. */

/** An entry of the record. */
export interface AuditLine {
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly kind: string;
  readonly actor: string;
  readonly personId: number | null;
  readonly uid: string | null;
  readonly documentId: string | null;
  /** The document's title as it is now; null of what is deleted, and of entries that concern none. */
  readonly title: string | null;
  /** What happened, as it is kept. */
  readonly entry: unknown;
}
/** `GET /disclosure-review/audit?page=&pageSize=&from=&to=&kind=&personId=&uid=&documentId=`, newest first; for the auditor. */
export interface AuditAnswer {
  readonly results: readonly AuditLine[];
  readonly pagination: Pagination;
  /** Kinds that occur, for the filter. */
  readonly kinds: readonly string[];
}

/** A rule of the county's regulations, as the rulebook page shows it. */
export interface RuleAnswer {
  readonly id: string;
  readonly clause: string;
  /** What is checked. */
  readonly words: Words;
  /** `block`, `waivable`, `warn`, `refuse`, `record`. */
  readonly answers: readonly string[];
  readonly waivedBy: 'tier-2' | 'nobody';
  /** Why no program can see it; null where one does. */
  readonly reason: Words | null;
}
/** `GET /disclosure-review/rulebook`: one group for each regulation. */
export type RulebookAnswer = readonly { readonly prefix: string; readonly words: Words; readonly rules: readonly RuleAnswer[] }[];

/** A post somebody holds, held or will hold. */
export interface AppointmentAnswer {
  readonly id: number;
  readonly personId: number;
  readonly person: string | null;
  readonly organisationId: string;
  readonly organisation: string | null;
  readonly post: string;
  readonly title: string;
  /** ISO 8601; null: since ever, until further notice. */
  readonly from: string | null;
  readonly to: string | null;
  /** The appointment that this one stands in for. */
  readonly delegatedFrom: number | null;
  readonly appointedBy: string;
  readonly appointedAt: string;
}
/** A post of a unit under review that nobody holds at the moment: documents would stand still there. */
export interface VacancyAnswer {
  readonly organisationId: string;
  readonly organisation: string;
  readonly post: string;
}
/** `GET /disclosure-review/posts`. */
export interface PostsAnswer {
  readonly results: readonly AppointmentAnswer[];
  readonly vacancies: readonly VacancyAnswer[];
  /** Whether this person appoints. */
  readonly mayAppoint: boolean;
}
/** An account of the panel. */
export interface PersonAnswer {
  readonly id: number;
  readonly name: string;
  readonly account: string;
  /** False: the account was disabled, or never taken up. */
  readonly active: boolean;
}
/** `GET /disclosure-review/people`: for those who appoint. */
export interface PeopleAnswer {
  readonly people: readonly PersonAnswer[];
  readonly organisations: readonly { readonly documentId: string; readonly name: string }[];
}

/** `GET /disclosure-review/me`: who is logged in, and which pages are of use to them. */
export interface MeAnswer {
  readonly name: string;
  readonly posts: readonly { readonly post: string; readonly organisation: string | null; readonly delegated: boolean }[];
  /** Pages that would answer this person: `appoint` posts, `audit` the record, `registers` sources, words, calendar and settings. */
  readonly may: readonly ('appoint' | 'audit' | 'registers')[];
}
