import type { Finding } from './finding';
import type { Actor } from './person';
import type { DocumentRef, LedgerEntry, Review, Step } from './review';
import type { State } from '../../../shared/review';

/** What the review asks about a document's content. */
export interface DocumentFacts {
  readonly profile: string;
  readonly organisationId: string | null;
  readonly disclosureAttribute: string | null;
  /** `none` or empty asks for no consent (REL-9). */
  readonly riskClass: string | null;
  readonly involved: readonly { readonly documentId: string; readonly name: string }[];
  /** Relations to governed documents that are not live, by attribute path and title. */
  readonly unreleased: readonly (DocumentRef & { readonly path: string; readonly title: string })[];
}

export interface BundleMember extends DocumentRef {
  readonly title: string;
  readonly state: State;
  readonly live: boolean;
  /** Reviewed and then kept, not published. */
  readonly keptBack: boolean;
}

/** A policy document and its interpretations (三同步, INT-4a, INT-4c). */
export type Bundle =
  | { readonly role: 'none' }
  | {
      readonly role: 'policy-document';
      /** `INT-4c` for a document in the name of the county government or its office, else `INT-4a`. */
      readonly rule: 'INT-4c' | 'INT-4a';
      readonly required: boolean;
      /** The county's own document says that it needs none, without a reason. */
      readonly waiverMissing: boolean;
      readonly interpretations: readonly BundleMember[];
    }
  | { readonly role: 'interpretation'; readonly rule: 'INT-4c' | 'INT-4a'; readonly policyDocument: BundleMember | null };

export interface FileToSign {
  readonly path: string;
  readonly name: string;
  readonly sha256: string;
  readonly reading: 'read' | 'picture' | 'unreadable';
}

export interface ReviewSettings {
  /** Organisations so small that one person may do tier 1 and `assess` (design 4). */
  readonly smallUnits: readonly string[];
  /** Profiles whose tier 2 asks for the sign-offs of the leaders in charge (REV-3.2, REV-3.3). */
  readonly signOffProfiles: readonly string[];
}

/** Everything a decision is made from. */
export interface Situation {
  readonly actor: Actor;
  readonly at: Date;
  readonly review: Review;
  /** Of this round, oldest first. */
  readonly steps: readonly Step[];
  /** Who created it, or changed it while it was drafted in this round. */
  readonly editors: readonly number[];
  readonly live: LedgerEntry | null;
  readonly document: DocumentFacts;
  /** Of the draft now. */
  readonly digest: string;
  readonly findings: readonly Finding[];
  readonly files: readonly FileToSign[];
  readonly bundle: Bundle;
  readonly settings: ReviewSettings;
}

/** What a decision makes of the review. */
export interface Outcome {
  readonly to: State;
  readonly tier: 1 | 2 | 3 | null;
  readonly evidence: Readonly<Record<string, unknown>>;
  readonly releaseAt?: Date | null;
}
