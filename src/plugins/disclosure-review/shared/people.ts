import type { Pagination } from './desk';

/** Accounts of the panel: who logs in, by what, and what a leaver leaves. Types only. */

/** How an attempt to log in or out ended. `code-needed`: the password was right, no code was given. */
export type LoginOutcome = 'success' | 'password-failed' | 'code-needed' | 'code-failed' | 'code-locked' | 'registered' | 'password-reset' | 'logout';

/** An entry of the login record. */
export interface LoginLine {
  readonly id: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly outcome: LoginOutcome;
  /** What was given as account, whether there is one or not. */
  readonly account: string;
  readonly personId: number | null;
  readonly ip: string;
  /** Browser and system, shortened. */
  readonly userAgent: string;
}
/** `GET /disclosure-review/logins?page=&pageSize=&personId=&outcome=`, newest first; for those who appoint. */
export interface LoginsAnswer {
  readonly results: readonly LoginLine[];
  readonly pagination: Pagination;
}

/** A place where somebody is logged in. */
export interface SessionAnswer {
  readonly id: string;
  readonly device: string | null;
  readonly loginAt: string | null;
  readonly lastActiveAt: string | null;
  /** The session in which this was asked. */
  readonly current: boolean;
}

export interface SecondFactorAnswer {
  readonly enrolled: boolean;
  /** ISO 8601; since when. */
  readonly since: string | null;
  /** Whether the county asks it of this person. */
  readonly required: boolean;
  readonly recoveryCodesLeft: number;
}

/** `GET /disclosure-review/account`: one's own. */
export interface AccountAnswer {
  readonly id: number;
  readonly name: string;
  readonly email: string;
  readonly secondFactor: SecondFactorAnswer;
  readonly sessions: readonly SessionAnswer[];
  /** The last twenty. */
  readonly logins: readonly LoginLine[];
}

/** `POST /disclosure-review/account/second-factor/begin` with `{ password }`, and part of the refusal at a login that must enrol. */
export interface Enrolment {
  /** Base32, for typing in by hand. */
  readonly secret: string;
  /** The QR code of the `otpauth:` address, as a `data:` URL of an SVG. */
  readonly picture: string;
}
/** `POST …/confirm { code }`: shown this once, each good for one login. */
export interface RecoveryCodes {
  readonly recoveryCodes: readonly string[];
}

/** Who must have a second factor. `posts`: holders of these posts, and super administrators. */
export interface SecondFactorPolicy {
  readonly required: 'nobody' | 'posts' | 'all';
  readonly posts: readonly string[];
}

/** A line of the list of people. */
export interface PersonLine {
  readonly id: number;
  readonly name: string;
  readonly account: string;
  readonly active: boolean;
  readonly superAdministrator: boolean;
  readonly posts: readonly { readonly post: string; readonly organisation: string | null; readonly delegated: boolean }[];
  readonly lastLogin: string | null;
  readonly secondFactor: boolean;
}
/** `GET /disclosure-review/people/list`: for those who appoint. */
export interface PeopleListAnswer {
  readonly people: readonly PersonLine[];
  readonly policy: SecondFactorPolicy;
  /** The asker's own number: nobody acts on himself. */
  readonly me: number;
}
/** `GET /disclosure-review/people/:id`: sessions and logins of one person, for those who appoint. */
export interface PersonDetail {
  readonly sessions: readonly SessionAnswer[];
  readonly logins: readonly LoginLine[];
}

export interface OpenDocument {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  readonly state: string;
}
/** `GET /disclosure-review/people/:id/leave` says it before, `POST` of the same after. */
export interface LeaveAnswer {
  /** What the person wrote and is still being drafted, at most twenty of them named. */
  readonly drafts: { readonly total: number; readonly some: readonly OpenDocument[] };
  /** What waits for a post of the person's. */
  readonly waiting: { readonly total: number; readonly some: readonly OpenDocument[] };
  /** Posts that nobody holds any more. */
  readonly vacant: readonly { readonly organisationId: string; readonly organisation: string; readonly post: string }[];
  /** Appointments that end, those who stood in for the person included. */
  readonly appointments: number;
}
