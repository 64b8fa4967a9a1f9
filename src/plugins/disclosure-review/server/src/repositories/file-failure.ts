/** A file of a document that could not be read. */
export interface FileFailure extends Error {
  readonly unreadableFile: number;
  /** True where it is proven to be gone; else the storage may only be away for an hour. */
  readonly lost: boolean;
}

const isMissing = (cause: unknown): boolean => typeof cause === 'object' && cause !== null && 'code' in cause && cause.code === 'ENOENT';

/** Marks a failure as that of reading this file: a database that is away says ENOENT too. */
export const fileFailure = (parts: { readonly id: number; readonly cause: unknown }): FileFailure =>
  Object.assign(new Error(`file ${parts.id} cannot be read: ${parts.cause instanceof Error ? parts.cause.message : String(parts.cause)}`, { cause: parts.cause }), {
    unreadableFile: parts.id,
    lost: isMissing(parts.cause),
  });

/** A file whose row in the media library is gone. */
export const fileGone = (id: number): FileFailure => Object.assign(new Error(`file ${id} is gone`), { unreadableFile: id, lost: true });

export const isFileFailure = (error: unknown): error is FileFailure => error instanceof Error && 'unreadableFile' in error && 'lost' in error;
