import type { AttributeReview } from '../domain/attribute-review';
import type { County } from '../domain/county';
import type { Finding, Severity } from '../domain/finding';
import type { TakenOut } from '../domain/html/taken-out';
import type { LinkStanding } from '../domain/network/link-outcome';
import type { Profile } from '../domain/profile';
import type { SourceEdition } from '../domain/sources';
import type { WorkCalendar } from '../domain/working-days';

export type { Profile };

export interface OrganisationFacts {
  readonly documentId: string;
  readonly code: string;
  readonly name: string;
  readonly kind: string;
}

/** A piece of text that the public would read or find. `path` as in `Finding.path`. */
export interface Carrier {
  readonly path: string;
  readonly kind: 'title' | 'text' | 'html' | 'file-name' | 'file-text' | 'link';
  /** Plain text with line and cell breaks, not yet normalised. */
  readonly text: string;
  /** `withheld` text is scanned for classification markings only. */
  readonly visibility: 'public' | 'withheld';
}

/** A file of the document, by content. */
export interface FileFacts {
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly sha256: string;
  readonly size: number;
  /** `picture`: signed for over thumbnails; `unreadable`: signed for one by one; `read`: its text is among the carriers. */
  readonly reading: 'read' | 'picture' | 'unreadable';
  /** Why it cannot be read, kebab-case: `legacy-format`, `encrypted`, `no-text`, `corrupt`, `unknown-format`, `too-large`. */
  readonly reason?: string;
}

export interface DocumentUnderCheck {
  readonly profile: Profile;
  /** Attributes by name; relations as `{ documentId, … }` objects, components as plain objects, media as `{ name, … }`. */
  readonly content: Readonly<Record<string, unknown>>;
  readonly carriers: readonly Carrier[];
  readonly files: readonly FileFacts[];
}

export interface CheckContext {
  readonly now: Date;
  readonly county: County;
  readonly sources: SourceEdition;
  readonly calendar: WorkCalendar;
  /** Another document of the county (draft or live) that bears the same document number, by title. */
  readonly sameNumber: readonly string[];
  /** The policy document an interpretation explains, with what the rules ask of it; null where it names one issued elsewhere. */
  readonly policyDocument: null | {
    readonly documentId: string;
    readonly title: string;
    readonly issuedOn: string | null;
    readonly draftingOrganisation: OrganisationFacts | null;
    /** Its HTML, where at hand: an interpretation is measured against it. */
    readonly body?: string | null;
  };
  /** When a live interpretation of this policy document exists: its first release. */
  readonly interpretedSince: Date | null;
  /** When this very document went live first, where it did. */
  readonly releasedSince?: Date | null;
  /** Addresses in the body that should lead to files of the site and lead to none, as written. */
  readonly missingTargets?: readonly string[];
  /** Links of the document that lead nowhere, as far as the last checks of them know. */
  readonly deadLinks?: readonly LinkStanding[];
  /** What the sanitiser took out at the saves that made these bytes. */
  readonly takenOut?: readonly TakenOut[];
  /** Files whose pictures are still being read for letters, by path. */
  readonly ocrPending?: readonly string[];
  /** When the attribute of a settled document was looked at last, and the term after which it is due again. */
  readonly attributeReview?: null | (AttributeReview & { readonly months: number });
  /** The county's own list of wordings to find. */
  readonly wordings?: readonly { readonly wrong: string; readonly right: string; readonly severity: Severity }[];
}

/** One rule a check, one small file a check. Pure: same document and context, same findings. */
export interface Check {
  readonly rules: readonly string[];
  readonly run: (document: DocumentUnderCheck, context: CheckContext) => readonly Finding[];
}
