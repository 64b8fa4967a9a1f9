/** Notices (通知): what server and panel both say about them. */

export const NOTICE_KINDS = ['submitted', 'urgent', 'returned', 'approved', 'released', 'withdrawn', 'withdrawal-asked', 'overdue', 'expiring'] as const;
export type NoticeKind = (typeof NOTICE_KINDS)[number];

/** How one person wants to hear of a kind. */
export interface NoticeChoice {
  readonly panel: boolean;
  readonly mail: boolean;
}
export type NoticeChoices = Readonly<Record<NoticeKind, NoticeChoice>>;

/** A notice as a line of the list. */
export interface NoticeAnswer {
  readonly id: number;
  readonly kind: NoticeKind;
  readonly uid: string;
  readonly documentId: string;
  readonly title: string;
  /** `news-release`, `policy-document`, `interpretation`, `open-day-event`. */
  readonly profile: string;
  /** Name of the publishing organisation; null where none is set. */
  readonly organisation: string | null;
  /** ISO 8601. */
  readonly at: string;
  readonly readAt: string | null;
}
/** `GET /disclosure-review/notices?unread=true&page=`, newest first, twenty a page. */
export interface NoticesAnswer {
  readonly results: readonly NoticeAnswer[];
  readonly pagination: { readonly page: number; readonly pageSize: number; readonly total: number };
}
/** `GET /disclosure-review/notices/count`, and what `POST …/notices/read` answers. */
export interface NoticeCountAnswer {
  readonly unread: number;
}
/** Body of `POST /disclosure-review/notices/read`: at most 500 numbers, or all. */
export type NoticesReadBody = { readonly ids: readonly number[] } | { readonly all: true };

/** `GET` and `PUT /disclosure-review/notices/settings`. */
export interface NoticeSettingsAnswer {
  readonly choices: NoticeChoices;
  /** False where this installation sends no mail at all. */
  readonly mailConfigured: boolean;
  /** Where mail to this person goes. */
  readonly address: string;
}
/** What is left out stays as it is. */
export interface NoticeSettingsBody {
  readonly choices: Readonly<Partial<Record<NoticeKind, NoticeChoice>>>;
}
