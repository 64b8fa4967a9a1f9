import type { DocumentRef } from '../review';

/** What the record says of a document that was live before this system was (docs/adr/0015). */
export interface LegacyDocument extends DocumentRef {
  /** Old address, in the one form in which `legacyAddress` writes it; the key of resumption. */
  readonly address: string;
  readonly publishedAt: Date;
  readonly file: { readonly name: string; readonly sha256: string };
  /** Number of the line, from 1, on which it begins in the file. */
  readonly line: number;
  /** SHA-256 of the line and of all files that it names, hex. */
  readonly contentSha256: string;
}

/** What of it `dr_legacy` keeps; the file's name stands in the step and in the audit. */
export type KeptLegacyDocument = Omit<LegacyDocument, 'file'>;
