import type { ApproveBody, DocumentAnswer, RefusalAnswer } from './contracts';
import type { State, StepKind } from './review';

/** What the screens of issue 4 are answered: types only. The server fills them, the panel shows them. */

/** A sentence in both languages, Chinese shown first. */
export interface Words {
  readonly zh: string;
  readonly en: string;
}
/** One page of a list. */
export interface Pagination {
  readonly page: number;
  readonly pageSize: number;
  /** Counted up to 1,000; `more` says that there are more than that. */
  readonly total: number;
  readonly more?: true;
}
/** How long something has waited: working days of the calendar where it covers them, else days. Hours below one day count as 0. */
export interface Waited {
  readonly days: number;
  readonly unit: 'working-days' | 'days';
}

// ── Inbox ────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** 待我审 / 我提交的 / 被退回 / 已办 / 逾期. */
export type Queue = 'todo' | 'mine' | 'returned' | 'done' | 'overdue';
/** `done` is made of so many of a person's documents, the newest: further back, every year of a career would make it slower. */
export const DONE_LOOKED_THROUGH = 5000;
/** Whose turn it is: tier 1 (drafting), the confidentiality review, tier 2, tier 3 (with confirming and consenting), done (approved on). */
export type Turn = '1' | 'assess' | '2' | '3' | 'done';
/** `-` in front of it: the other way round. Without a sort: urgent first, then what has waited longest. */
export type InboxSort = 'since' | '-since' | 'title' | '-title' | 'organisation' | '-organisation' | 'state' | '-state';

/** Query of `GET /disclosure-review/inbox`. */
export interface InboxQuery {
  readonly queue?: Queue;
  readonly page?: number;
  /** At most 100. */
  readonly pageSize?: number;
  /** UID of a governed content type. */
  readonly type?: string;
  /** documentId of the publishing organisation. */
  readonly organisation?: string;
  readonly tier?: Turn;
  readonly state?: State;
  /** `none`, `major-event`, `public-opinion`, `negative`. */
  readonly riskClass?: string;
  /** Part of the title, or the whole documentId. */
  readonly q?: string;
  readonly sort?: InboxSort;
}
/** A document as a line of a list. */
export interface InboxRow {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  /** `news-release`, `policy-document`, `interpretation`, `open-day-event`. */
  readonly profile: string;
  readonly organisation: { readonly documentId: string; readonly name: string } | null;
  readonly state: State;
  /** ISO 8601: in this state since. */
  readonly since: string;
  readonly waited: Waited;
  readonly round: number;
  readonly urgent: boolean;
  readonly riskClass: string | null;
  readonly overdue: boolean;
  /** Of the draft when it was last saved or stepped: what a batch approval names. */
  readonly digest: string;
  readonly lastStep: { readonly kind: StepKind; readonly person: string; readonly at: string; readonly reason: string | null } | null;
  /**
   * True when this person's approval asks for nothing but the checklist: no sign-off, no waiver, no other half of a bundle.
   * A forecast: the batch judges again, like every single step.
   */
  readonly approvable: boolean;
  /** False where it is reviewed and then kept, not published: a batch approves it and releases it not. */
  readonly forPublic: boolean;
  /** The tier that an approval would pass, and its boxes. Null where nobody approves at this state. */
  readonly approval: { readonly tier: 2 | 3; readonly boxes: readonly string[] } | null;
}
/** `GET /disclosure-review/inbox`. */
export interface InboxAnswer {
  readonly results: readonly InboxRow[];
  readonly pagination: Pagination;
}
/** `GET /disclosure-review/inbox/counts`; each counted up to 1,000, where 1,000 means that many or more. */
export type InboxCounts = Readonly<Record<Queue, number>>;

// ── Home ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** A decision on one of my documents. */
export interface DecisionRow {
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  readonly kind: StepKind;
  readonly tier: 1 | 2 | 3 | null;
  readonly person: string;
  readonly at: string;
  /** Reason of a return or a withdrawal, conclusion of an assessment, opinion of a confirmation. */
  readonly reason: string | null;
  readonly state: State;
}
/** The day in the county (Asia/Shanghai, from midnight), for the government office, leaders and auditors. */
export interface DayFigures {
  /** `YYYY-MM-DD`. */
  readonly day: string;
  readonly submitted: number;
  /** Approved by tier 3. */
  readonly approved: number;
  readonly released: number;
  readonly returned: number;
  readonly withdrawn: number;
  /** Documents under review now, by state. */
  readonly open: Readonly<Partial<Record<State, number>>>;
}
/** `GET /disclosure-review/home`. Every list: at most five, what has waited longest first. */
export interface HomeAnswer {
  readonly at: string;
  readonly counts: InboxCounts;
  readonly todo: readonly InboxRow[];
  readonly returned: readonly InboxRow[];
  readonly overdue: readonly InboxRow[];
  /** Drafts that I created or changed, last changed first. */
  readonly drafts: readonly InboxRow[];
  /** What others decided on documents that I drafted or submitted, newest first. */
  readonly decisions: readonly DecisionRow[];
  /** Null for those whose posts do not span the county. */
  readonly figures: DayFigures | null;
}

// ── Several at once ──────────────────────────────────────────────────────────────────────────────────────────────────

/** Body of `POST /disclosure-review/batch/approve`: at most 50, each as `POST /documents/:uid/:documentId/approve` takes it. */
export interface BatchApproveBody {
  readonly items: readonly (ApproveBody & { readonly uid: string; readonly documentId: string })[];
}
/** One line of the result, in the order asked; each was a transaction of its own. */
export type BatchLine =
  | { readonly uid: string; readonly documentId: string; readonly ok: true; readonly state: State }
  | { readonly uid: string; readonly documentId: string; readonly ok: false; readonly status: number; readonly refusals: readonly RefusalAnswer[] };
export interface BatchAnswer {
  readonly results: readonly BatchLine[];
}

// ── Comparison ───────────────────────────────────────────────────────────────────────────────────────────────────────

/** With what the draft is compared: what is live, what I approved last, what was last returned, or a digest of this document's history. */
export type ComparedWith = 'live' | 'my-approval' | 'last-return' | (string & {});
/** A version that the draft can be compared with. */
export interface ComparisonChoice {
  readonly with: ComparedWith;
  readonly digest: string;
  readonly at: string;
  readonly person: string | null;
  /** True when the draft is the same now. */
  readonly same: boolean;
}
/** An HTML attribute: safe to put into the page as it is, `<ins>` and `<del>` around what changed. */
export interface ComparedText {
  readonly path: string;
  readonly label: Words;
  readonly html: string;
  readonly changed: boolean;
  /** True where not a word changed, only tags or their attributes: nothing is marked then. */
  readonly formatOnly: boolean;
  /** True where the text was too large to be compared character by character: whole paragraphs are shown as changed. */
  readonly coarse: boolean;
}
/** Any other attribute that differs, as text that a person reads. */
export interface ComparedField {
  readonly path: string;
  readonly label: Words;
  readonly before: string | null;
  readonly after: string | null;
}
export interface ComparedFile {
  readonly name: string;
  readonly sha256: string;
  readonly alternativeText: string | null;
  /** Where this person may open it, null where the media library does not have these bytes any more. */
  readonly url: string | null;
}
export interface ComparedFileChange {
  readonly path: string;
  /** `described`: the same bytes with another name or alternative text. */
  readonly change: 'added' | 'removed' | 'replaced' | 'described';
  readonly before: ComparedFile | null;
  readonly after: ComparedFile | null;
}
/** `GET /disclosure-review/documents/:uid/:documentId/comparison?with=…`; `found: false` when there is nothing of that kind. */
export type ComparisonAnswer =
  | { readonly found: false; readonly with: ComparedWith }
  | {
      readonly found: true;
      readonly with: ComparedWith;
      readonly before: { readonly digest: string; readonly at: string; readonly person: string | null };
      /** Of the draft now. */
      readonly digest: string;
      readonly same: boolean;
      readonly texts: readonly ComparedText[];
      readonly fields: readonly ComparedField[];
      readonly files: readonly ComparedFileChange[];
    };

// ── One document: what the panel beside the form needs ───────────────────────────────────────────────────────────────

/** Who has a document now. */
export interface Holder {
  readonly person: string;
  readonly post: string;
  readonly organisation: string;
  /** True for somebody who stands in for a term. */
  readonly delegated: boolean;
}
/** May this person edit, and the sentence that says why not and whose turn it is. */
export interface Editable {
  readonly byMe: boolean;
  readonly why: Words;
  /** Whose turn it is; nobody where the post is vacant. */
  readonly who: readonly Holder[];
}
/** A box of a checklist with its sentence. */
export interface ChecklistItem {
  readonly box: string;
  readonly words: Words;
}
export interface BundleAnswer {
  readonly role: 'none' | 'policy-document' | 'interpretation';
  /** It goes live with the other half only. */
  readonly together: boolean;
  /** The other halves. */
  readonly members: readonly { readonly uid: string; readonly documentId: string; readonly title: string; readonly state: State; readonly live: boolean }[];
  /** What of either half still holds the release, each a sentence with its rule; empty when nothing does. */
  readonly holds: readonly { readonly rule: string; readonly code: string; readonly words: Words }[];
}
/** What `GET /documents/:uid/:documentId` answers beside `DocumentAnswer`. */
export interface DeskAnswer {
  readonly profile: string;
  readonly organisation: { readonly documentId: string; readonly name: string } | null;
  readonly riskClass: string | null;
  readonly urgent: boolean;
  readonly waited: Waited;
  readonly editable: Editable;
  /** Open comments. */
  readonly openComments: number;
}

// ── One document: what a reviewing screen needs ──────────────────────────────────────────────────────────────────────

export interface RenderedFile {
  readonly path: string;
  readonly title: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly url: string;
  readonly alternativeText: string | null;
}
/** A line under the title or at the foot, as the site shows it (Chinese; the public site has one language). */
export interface RenderedLine {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}
/** The draft as the public will see it. Private attributes are not in it. */
export interface Rendered {
  readonly title: string;
  readonly subtitle: string | null;
  readonly summary: string | null;
  readonly organisation: string | null;
  /** From the root of the tree down to the document's own column. */
  readonly columns: readonly { readonly name: string; readonly slug: string }[];
  /** 来源, 作者, 发布日期 … */
  readonly sourceLabels: readonly RenderedLine[];
  /** 转载's three labels, empty for what is original. */
  readonly reprintLabels: readonly RenderedLine[];
  /** 公开属性 as it will be marked; null where none is set yet. */
  readonly marking: string | null;
  /** What a policy document's head, an open day's table or an interpretation's elements show. */
  readonly particulars: readonly RenderedLine[];
  /** Longer parts of their own with a heading: safe HTML. */
  readonly sections: readonly { readonly path: string; readonly heading: string; readonly html: string }[];
  /** Safe HTML. */
  readonly body: string;
  readonly cover: RenderedFile | null;
  readonly attachments: readonly RenderedFile[];
}
/** What was read from a file, and of which part. */
export interface ReadFile {
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly sha256: string;
  readonly url: string | null;
  /** Thumbnail of a picture. */
  readonly thumbnail: string | null;
  readonly reading: 'read' | 'picture' | 'unreadable';
  readonly reason: string | null;
  /** At most 20 parts, 2,000 characters each. */
  readonly parts: readonly { readonly part: string; readonly text: string; readonly characters: number }[];
  /** True when the bounds cut something off. */
  readonly cut: boolean;
}
/** `GET /disclosure-review/documents/:uid/:documentId/sheet`: everything that is decided from, in one answer. */
export interface ReviewSheet extends DocumentAnswer, DeskAnswer {
  readonly rendered: Rendered;
  readonly read: readonly ReadFile[];
  /** Of the step that waits: tier 1, the five grounds of the confidentiality review, tier 2 or tier 3; null where none does. */
  readonly checklist: { readonly tier: 'submit' | 'assess' | 2 | 3; readonly items: readonly ChecklistItem[] } | null;
  readonly bundle: BundleAnswer;
  readonly comparisons: readonly ComparisonChoice[];
  readonly comments: readonly CommentAnswer[];
  /** The county's frequent reasons, the most used first. */
  readonly returnReasons: readonly string[];
}

// ── Comments ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Body of `POST /disclosure-review/documents/:uid/:documentId/comments`. */
export interface CommentBody {
  /** Attribute (`title`, `body`, `attachments[0].file`) or `document` for the whole. */
  readonly path: string;
  /** The words meant, where it is about a place in a text; at most 500 characters. */
  readonly quote?: string;
  /** At most 2,000 characters. */
  readonly text: string;
}
/** Body of `POST …/comments/:number/answer`; `…/resolve` takes the same with `text` left out at will. */
export interface CommentReplyBody {
  readonly text: string;
}
export interface CommentAnswer {
  /** Counts within the document, from 1. */
  readonly number: number;
  readonly path: string;
  readonly quote: string | null;
  readonly text: string;
  readonly person: string;
  readonly post: string | null;
  readonly at: string;
  readonly round: number;
  /** Of the draft that it was made on. */
  readonly digest: string;
  /** `return`: a mark of a return. */
  readonly origin: 'comment' | 'return';
  readonly open: boolean;
  readonly replies: readonly { readonly kind: 'answer' | 'resolve'; readonly text: string; readonly person: string; readonly at: string }[];
}
/** `GET /disclosure-review/documents/:uid/:documentId/comments`, and what the three posts answer. */
export interface CommentsAnswer {
  readonly results: readonly CommentAnswer[];
  readonly open: number;
}
