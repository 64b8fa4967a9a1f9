import type { DocumentAnswer } from '../../../shared/contracts';
import type { Verb } from '../../../shared/review';

/** A document of a governed type. */
export interface DocumentRef {
  readonly uid: string;
  readonly documentId: string;
}

/** The two methods of Strapi's fetch client that these requests use. */
export interface Client {
  readonly get: <Answer>(url: string, options?: { readonly params?: unknown }) => Promise<{ readonly data: Answer }>;
  readonly post: <Answer>(url: string, body?: unknown) => Promise<{ readonly data: Answer }>;
}

const ROOT = '/disclosure-review';
const documentUrl = ({ uid, documentId }: DocumentRef): string => `${ROOT}/documents/${uid}/${documentId}`;

export interface GovernedTypeAnswer {
  readonly uid: string;
  readonly profile: string;
  /** Chinese display name. */
  readonly name: string;
}

export const getTypes = async (client: Client): Promise<readonly GovernedTypeAnswer[]> => (await client.get<readonly GovernedTypeAnswer[]>(`${ROOT}/types`)).data;

export const getDocument = async (client: Client, ref: DocumentRef): Promise<DocumentAnswer> => (await client.get<DocumentAnswer>(documentUrl(ref))).data;

export const postStep = async (parts: { readonly client: Client; readonly ref: DocumentRef; readonly verb: Verb; readonly body: object }): Promise<DocumentAnswer> =>
  (await parts.client.post<DocumentAnswer>(`${documentUrl(parts.ref)}/${parts.verb}`, parts.body)).data;
