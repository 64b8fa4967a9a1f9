import type { Conclusion, State, StepKind, Verb, WithdrawalReason } from './review';

/** Bodies of `POST /disclosure-review/documents/:uid/:documentId/:verb`. Every one names the digest it was looking at. */
export interface StepBody {
  readonly digest: string;
  /** An optional remark, kept with the step. */
  readonly remark?: string;
}
export type Checklist = Readonly<Record<string, boolean>>;

/** A sign-off on paper or by word, recorded at tier 2 (REV-3.2, REV-3.3, INT-4b). */
export interface SignOff {
  readonly name: string;
  /** `YYYY-MM-DD`. */
  readonly signedOn: string;
  /** Number of the signed sheet, where there is one. */
  readonly reference?: string;
}
export interface SubmitBody extends StepBody {
  readonly checklist: Checklist;
  readonly urgent?: boolean;
}
export interface AssessBody extends StepBody {
  readonly conclusion: Conclusion;
  /** Answer to each ground of 审查制度 第五条: true means that the ground applies. */
  readonly grounds: Checklist;
  readonly basis: string;
  /** SHA-256 of every unreadable file that was looked at and found clean. */
  readonly files?: readonly string[];
  /** All pictures were looked at. */
  readonly pictures?: boolean;
}
export interface DetermineBody extends StepBody {
  readonly conclusion: 'publishable' | 'not-publishable';
  readonly authority: string;
  readonly reference: string;
  /** `YYYY-MM-DD`. */
  readonly determinedOn: string;
}
export interface ApproveBody extends StepBody {
  /** The tier meant; when it is not the one that waits, the step is refused. */
  readonly tier?: 2 | 3;
  readonly checklist: Checklist;
  readonly signOff?: { readonly deputyLeader?: SignOff | null; readonly chiefLeader?: SignOff | null };
  readonly waivers?: readonly { readonly finding: string; readonly reason: string }[];
  /** Tier 3 only: release, or schedule, in the same act. */
  readonly release?: boolean;
  readonly releaseAt?: string;
}
export interface ReturnBody extends StepBody {
  readonly reason: string;
  readonly to?: 'drafting' | 'tier-2';
  readonly marks?: readonly { readonly path: string; readonly text?: string; readonly comment: string }[];
}
export interface ConfirmBody extends StepBody {
  readonly agree: boolean;
  readonly opinion: string;
}
export interface ConsentBody extends StepBody {
  readonly reference: string;
  readonly leader?: string;
}
export interface ScheduleBody extends StepBody {
  /** ISO 8601 with offset, in the future. */
  readonly releaseAt: string;
}
export interface WithdrawBody extends StepBody {
  /** A reason class, or the reason in words (class `other` then, unless `reasonClass` names one). */
  readonly reason: string;
  readonly reasonClass?: WithdrawalReason;
  /** What the public reads in its place; a standing sentence of the reason class when absent. */
  readonly notice?: string;
}

/** `error.details.refusals` of every refusal (design 7, fixed). */
export interface RefusalAnswer {
  readonly rule: string;
  readonly code: string;
  readonly path?: string;
  readonly message: string;
}

export interface FindingAnswer {
  readonly id: string;
  readonly rule: string;
  readonly code: string;
  readonly severity: 'block' | 'waivable' | 'warn';
  readonly path: string;
  readonly range?: readonly [number, number];
  readonly excerpt: string;
  readonly message: { readonly zh: string; readonly en: string };
  /** Reason given by tier 2, where the finding was waived. */
  readonly waived?: string;
}
export interface FileAnswer {
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  readonly reading: 'read' | 'picture' | 'unreadable';
  readonly reason?: string;
}
export interface StepAnswer {
  readonly round: number;
  readonly kind: StepKind;
  readonly tier: 1 | 2 | 3 | null;
  readonly at: string;
  readonly person: string;
  readonly post: string | null;
  readonly organisation: string | null;
  readonly from: State | null;
  readonly to: State;
  readonly digest: string;
  readonly evidence: Readonly<Record<string, unknown>>;
}

/** `GET /disclosure-review/documents/:uid/:documentId`. */
export interface DocumentAnswer {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  readonly round: number;
  /** State of this round; what is live stays until the next release replaces it. */
  readonly state: State;
  readonly stateSince: string;
  readonly live: null | { readonly digest: string; readonly releasedAt: string; readonly permalink: string; readonly indexNumber: string; readonly sourceEdition: number | null };
  readonly withdrawalAsked: null | { readonly reason: string; readonly at: string; readonly person: string };
  /** Of the draft as it is now. */
  readonly digest: string;
  readonly releaseAt: string | null;
  /** True while the draft takes no edits from this person. */
  readonly closed: boolean;
  /** Verbs that this person could take now, by post, separation of duties and state. */
  readonly may: readonly Verb[];
  /** What the next step asks for. */
  readonly asks: {
    readonly signOff: readonly ('deputyLeader' | 'chiefLeader')[];
    readonly confirmations: readonly { readonly organisation: string; readonly name: string; readonly given: boolean }[];
    readonly consent: boolean;
    /** False where it is reviewed and then kept, not published. */
    readonly forPublic: boolean;
  };
  readonly findings: readonly FindingAnswer[];
  /** Edition of the source registry that these findings were made by; each step names its own in `evidence.sourceEdition`. */
  readonly sourceEdition: number;
  readonly files: readonly FileAnswer[];
  readonly steps: readonly StepAnswer[];
}
