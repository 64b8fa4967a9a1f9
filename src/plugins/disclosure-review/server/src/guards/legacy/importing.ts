import { AsyncLocalStorage } from 'node:async_hooks';
import type { LegacyDocument } from '../../domain/legacy/legacy-document';

/** The one document that is being brought over in this call, and who brings it. Being here proves nothing: the guards look for themselves. */
export interface Importing {
  readonly personId: number;
  readonly from: Omit<LegacyDocument, 'uid' | 'documentId'>;
  /** A trial leaves nothing behind, not even the record of a refusal. */
  readonly trial: boolean;
}

const imports = new AsyncLocalStorage<Importing>();

export const asImporting = <Result>(importing: Importing, work: () => Promise<Result>): Promise<Result> => imports.run(importing, work);
export const importingNow = (): Importing | undefined => imports.getStore();
