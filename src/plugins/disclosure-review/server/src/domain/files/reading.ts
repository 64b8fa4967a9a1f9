/** What a file says, as far as a machine can tell. What cannot be read is never clean (design 6). */
export interface FilePart {
  /** Where in the file: `document`, `header1`, `comments`, `page3`, `docProps/core`. */
  readonly part: string;
  readonly text: string;
}

/**
 * `legacy-format` .doc and its like, `encrypted`, `no-text` (a page or document without text), `corrupt`, `unknown-format`,
 * `archive`, `too-large`, `embedded-pictures` and `embedded-object` (text was read, but not all there is to see).
 */
export type UnreadableReason =
  | 'legacy-format'
  | 'encrypted'
  | 'no-text'
  | 'corrupt'
  | 'unknown-format'
  | 'archive'
  | 'too-large'
  | 'embedded-pictures'
  | 'embedded-object';

export interface FileReading {
  readonly reading: 'read' | 'picture' | 'unreadable';
  readonly reason?: UnreadableReason;
  /** By content, never by name. */
  readonly mime: string;
  /** All text found, of unreadable files too. */
  readonly parts: readonly FilePart[];
}

/** Bounds that keep a hostile file from taking the server down. Sizes in bytes. */
export const LIMITS = {
  file: 100 * 1024 * 1024,
  entries: 5000,
  entry: 32 * 1024 * 1024,
  expanded: 96 * 1024 * 1024,
  /** Characters of text over all parts. */
  text: 12_000_000,
  nesting: 2,
  pages: 2000,
  /** Milliseconds for one PDF. */
  time: 20_000,
} as const;

export const unreadable = (reason: UnreadableReason, mime: string, parts: readonly FilePart[] = []): FileReading => ({
  reading: 'unreadable',
  reason,
  mime,
  parts,
});

/** The reader ended before the file did, for a reason that may lie outside it: never clean, and not to be remembered of these bytes. */
export const UNFINISHED: FileReading = unreadable('corrupt', 'application/octet-stream');

/** Characters that are not blank. */
export const printedLength = (parts: readonly FilePart[]): number =>
  parts.reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0);
