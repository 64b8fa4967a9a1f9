import type { State, StepKind } from '../../../shared/review';
import type { Post } from './person';

export interface DocumentRef {
  readonly uid: string;
  readonly documentId: string;
}

/** Where a document's current round stands. */
export interface Review extends DocumentRef {
  readonly round: number;
  readonly state: State;
  readonly stateSince: Date;
  readonly organisationId: string | null;
  readonly title: string;
  /** Digest of the draft when it was last seen saved or stepped. */
  readonly digest: string;
  readonly releaseAt: Date | null;
  readonly withdrawalAsked: WithdrawalAsked | null;
  readonly urgent: boolean;
}

export interface WithdrawalAsked {
  readonly reason: string;
  readonly at: string;
  readonly person: string;
}

/** One entry of a document's history. Append-only. */
export interface Step extends DocumentRef {
  readonly round: number;
  readonly kind: StepKind;
  readonly tier: 1 | 2 | 3 | null;
  readonly from: State | null;
  readonly to: State;
  readonly digest: string;
  readonly personId: number | null;
  readonly personName: string;
  readonly post: Post | null;
  readonly organisationId: string | null;
  readonly at: Date;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** An entry of the release ledger. A document is live when its last entry is a release. */
export interface LedgerEntry extends DocumentRef {
  readonly id: number;
  readonly kind: 'release' | 'withdrawal';
  readonly round: number;
  readonly digest: string;
  readonly at: Date;
  readonly permalink: string;
  readonly indexNumber: string;
  readonly notice: string | null;
  readonly reasonClass: string | null;
  /** Edition of the source registry that the release was judged by. */
  readonly sourceEdition?: number | null;
}

export const refKey = (ref: DocumentRef): string => `${ref.uid}:${ref.documentId}`;
