import type { Knex } from 'knex';
import type { Clock } from '../../domain/clock';
import type { FileOperation, FileUse } from '../../domain/file-change';
import type { Actor } from '../../domain/person';
import type { Refusal } from '../../domain/refusal';

/**
 * What the upload guard asks of the rest of the plugin. Whatever throws here refuses the operation. `db` is the open
 * transaction: on SQLite, any other connection would wait for it for ever.
 */
export interface UploadHooks {
  readonly clock: Clock;
  /** Who acts in the current request; not a person where there is none. */
  readonly actor: (parts: { readonly db: Knex }) => Promise<Actor>;
  /** Whether this call brings over a document of the old site: that settles who may upload, never what. */
  readonly imports: (parts: { readonly db: Knex; readonly at: Date }) => Promise<boolean>;
  /** Organisations for which a panel user drafts (contributor or liaison) at that moment. */
  readonly draftsFor: (parts: { readonly db: Knex; readonly personId: number; readonly at: Date }) => Promise<readonly string[]>;
  /** Text of a file from every carrier in it (domain/files). */
  readonly readFileText: (parts: { readonly name: string; readonly bytes: Buffer }) => Promise<{ readonly parts: readonly { readonly text: string }[] }>;
  /** Whether any of the texts bears a classification marking (domain/text). */
  readonly isMarked: (texts: readonly { readonly text: string; readonly html: boolean }[]) => Promise<boolean>;
  /** A marked file or text was turned away: to be recorded without the text (design 5). */
  readonly incident: (parts: { readonly actor: Actor; readonly operation: FileOperation | 'upload'; readonly at: Date }) => Promise<void>;
  /** Any refused attempt, for the audit. */
  readonly refused: (parts: {
    readonly actor: Actor;
    readonly operation: FileOperation | 'upload';
    /** Null for a file that was never stored. */
    readonly fileId: number | null;
    readonly refusals: readonly Refusal[];
    readonly at: Date;
  }) => Promise<void>;
  /** A change that nothing speaks against, before it is made: its author becomes a writer of the drafts it touches (REL-7.2). */
  readonly allowed: (parts: {
    readonly actor: Actor;
    readonly operation: FileOperation;
    readonly fileId: number;
    readonly uses: readonly FileUse[];
    readonly at: Date;
  }) => Promise<void>;
  /** Take the place where a photo was taken out of its metadata before it is stored. */
  readonly stripLocation: boolean;
}
