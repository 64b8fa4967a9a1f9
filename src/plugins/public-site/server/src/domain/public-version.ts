import { sha256Hex } from '../../../../disclosure-review/server/src/domain/digest';
import type { PublicFile } from '../../../shared/contracts';

type Values = Readonly<Record<string, unknown>>;

export interface PublicLink {
  readonly name: string;
  readonly targetUid: string;
  readonly targetId: string;
}

/** What of a document the public may read, taken apart as it is kept. */
export interface PublicVersion {
  readonly attributes: Values;
  /** The attributes without what is HTML. */
  readonly head: Values;
  /** Summary, else the beginning of the text. */
  readonly excerpt: string;
  readonly hanging: Values;
  readonly links: readonly PublicLink[];
  readonly files: readonly PublicFile[];
  readonly keywords: readonly string[];
  readonly columnId: string | null;
  readonly organisationId: string | null;
  readonly numberKey: string | null;
  /** Hex, over attributes, what hangs on them and the files: nothing private goes into it, or it could be guessed from it. */
  readonly sha256: string;
  readonly texts: { readonly title: string; readonly body: string; readonly files: string };
}

/** Who and when of the row, not of what it says. */
const WRITTEN: ReadonlySet<string> = new Set(['id', 'createdAt', 'updatedAt', 'publishedAt']);

/** SHA-256 of what the public reads, hex; when a row was written is no part of it. */
export function contentHash({ attributes, hanging, files }: Pick<PublicVersion, 'attributes' | 'hanging' | 'files'>): string {
  const content = Object.fromEntries(Object.entries(attributes).filter(([name]) => !WRITTEN.has(name)));
  return sha256Hex(Buffer.from(JSON.stringify([content, hanging, files])));
}
