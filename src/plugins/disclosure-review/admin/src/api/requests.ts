import type { AuditAnswer, MeAnswer, PeopleAnswer, PostsAnswer, RulebookAnswer } from '../../../shared/administration';
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

/** The same, asked for a file. */
export interface FileClient {
  readonly get: (url: string, options: { readonly params?: unknown; readonly responseType: 'blob' }) => Promise<{ readonly data: Blob }>;
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

export const getMe = async (client: Client): Promise<MeAnswer> => (await client.get<MeAnswer>(`${ROOT}/me`)).data;
export const getPosts = async (client: Client): Promise<PostsAnswer> => (await client.get<PostsAnswer>(`${ROOT}/posts`)).data;
export const getPeople = async (client: Client): Promise<PeopleAnswer> => (await client.get<PeopleAnswer>(`${ROOT}/people`)).data;
export const getRulebook = async (client: Client): Promise<RulebookAnswer> => (await client.get<RulebookAnswer>(`${ROOT}/rulebook`)).data;

/** Which entries of the record are wanted; times as ISO 8601 with offset. */
export interface AuditQuery {
  readonly page: number;
  readonly pageSize: number;
  readonly from?: string;
  readonly to?: string;
  readonly kind?: string;
  readonly personId?: number;
}
export const getAudit = async (client: Client, params: AuditQuery): Promise<AuditAnswer> => (await client.get<AuditAnswer>(`${ROOT}/audit`, { params })).data;

/** The same as a file, without pages. */
export const getAuditCsv = async (client: FileClient, params: Omit<AuditQuery, 'page' | 'pageSize'>): Promise<Blob> =>
  (await client.get(`${ROOT}/audit.csv`, { params, responseType: 'blob' })).data;

/** What `POST /posts` takes. */
export interface AppointmentBody {
  readonly personId: number;
  readonly organisationId: string;
  readonly post: string;
  readonly title: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly delegatedFrom: number | null;
}
export const postAppointment = async (client: Client, body: AppointmentBody): Promise<void> => {
  await client.post(`${ROOT}/posts`, body);
};
export const endAppointment = async (client: Client, id: number): Promise<void> => {
  await client.post(`${ROOT}/posts/${id}/end`);
};
