import type { CommentBody, CommentsAnswer, ComparedWith, ComparisonAnswer, InboxAnswer, ReviewSheet } from '../../../shared/desk';
import type { Client, DocumentRef } from '../api/requests';

const ROOT = '/disclosure-review';
const below = ({ uid, documentId }: DocumentRef, rest: string): string => `${ROOT}/documents/${uid}/${documentId}/${rest}`;

export interface Asking {
  readonly client: Client;
  readonly ref: DocumentRef;
}

/** Everything that is decided from. @throws as the server refuses (403, 404, 409) */
export const getSheet = async ({ client, ref }: Asking): Promise<ReviewSheet> => (await client.get<ReviewSheet>(below(ref, 'sheet'))).data;

/** @param parts `compared` a named version, or the digest of a step of this document */
export const getComparison = async ({ client, ref, compared }: Asking & { readonly compared: ComparedWith }): Promise<ComparisonAnswer> =>
  (await client.get<ComparisonAnswer>(below(ref, 'comparison'), { params: { with: compared } })).data;

export const postComment = async ({ client, ref, body }: Asking & { readonly body: CommentBody }): Promise<CommentsAnswer> =>
  (await client.post<CommentsAnswer>(below(ref, 'comments'), body)).data;

export const postReply = async ({ client, ref, number, kind, text }: Asking & { readonly number: number; readonly kind: 'answer' | 'resolve'; readonly text: string }): Promise<CommentsAnswer> =>
  (await client.post<CommentsAnswer>(below(ref, `comments/${number}/${kind}`), text.trim() === '' ? {} : { text })).data;

/** What waits for this person, most urgent first. Two, so that one is left when the document at hand is still among them. */
export const getWaiting = async (client: Client): Promise<InboxAnswer> => (await client.get<InboxAnswer>(`${ROOT}/inbox`, { params: { queue: 'todo', pageSize: 2 } })).data;
