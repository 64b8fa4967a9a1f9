import type { DocumentAnswer, FileAnswer } from '../../../shared/contracts';
import type { ReadFile, ReviewSheet } from '../../../shared/desk';

/** A file of a document and, where the sheet says so, where a person in the panel opens it. */
export type AddressedFile = FileAnswer & Partial<Pick<ReadFile, 'url' | 'thumbnail'>>;

/** Its one address; undefined where the answer names none. */
export const addressOf = (file: AddressedFile): string | undefined => file.url ?? undefined;
/** A small picture of it, else the picture itself. */
export const thumbnailOf = (file: AddressedFile): string | undefined => file.thumbnail ?? addressOf(file);

/** The document with the addresses of its files, as the forms of the steps show them. */
export function withAddresses<Sheet extends DocumentAnswer & Pick<ReviewSheet, 'read'>>(sheet: Sheet): Sheet & { readonly files: readonly AddressedFile[] } {
  const read = new Map(sheet.read.map((file) => [file.path, file]));
  return { ...sheet, files: sheet.files.map((file): AddressedFile => ({ ...file, url: read.get(file.path)?.url ?? null, thumbnail: read.get(file.path)?.thumbnail ?? null })) };
}
