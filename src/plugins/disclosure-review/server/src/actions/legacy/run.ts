import type { Core } from '@strapi/strapi';
import type { Clock } from '../../domain/clock';
import type { Finding } from '../../domain/finding';
import type { LegacyLine } from '../../domain/legacy/line';
import type { Refusal } from '../../domain/refusal';

/** One run of the import over one file. */
export interface ImportRun {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  /** The admin user who answers for it. */
  readonly personId: number;
  readonly file: { readonly name: string; readonly sha256: string };
  /** Where attachments and pictures lie; null where none was named. */
  readonly folder: string | null;
  readonly dryRun: boolean;
}

/** A line that could be read. */
export interface NumberedLine {
  readonly number: number;
  readonly line: LegacyLine;
}

/** What became of one document. */
export type Imported =
  | { readonly outcome: 'imported'; readonly documentId: string; readonly permalink: string; readonly findings: readonly Finding[] }
  | { readonly outcome: 'draft'; readonly documentId: string; readonly reasons: readonly Refusal[]; readonly findings: readonly Finding[] }
  | { readonly outcome: 'already'; readonly documentId: string }
  | { readonly outcome: 'refused'; readonly reasons: readonly Refusal[] };
