import type { FileAnswer } from '../../../shared/contracts';

/** Where a person in the panel opens a file: its one address, relative to the site; undefined where the answer names none. */
export const addressOf = (file: FileAnswer & { readonly url?: string }): string | undefined => file.url;
