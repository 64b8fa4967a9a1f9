import type { DocumentAnswer } from '../../../shared/contracts';
import type { Client } from './requests';

/** The periodic look at what is not wholly public (SRC-3.4b): it stays so, or the reason has lapsed. */
export interface ReassessBody {
  readonly digest: string;
  readonly outcome: 'stays' | 'lapsed';
  readonly basis: string;
}

export async function postReassess(parts: { readonly client: Client; readonly document: Pick<DocumentAnswer, 'uid' | 'documentId'>; readonly body: ReassessBody }): Promise<DocumentAnswer> {
  const { uid, documentId } = parts.document;
  return (await parts.client.post<DocumentAnswer>(`/disclosure-review/documents/${uid}/${documentId}/reassess`, parts.body)).data;
}
