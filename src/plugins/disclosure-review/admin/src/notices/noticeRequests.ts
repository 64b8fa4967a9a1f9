import type { NoticeChoices, NoticeCountAnswer, NoticesAnswer, NoticeSettingsAnswer, NoticesReadBody } from '../../../shared/notices';
import type { Client } from '../api/requests';

const ROOT = '/disclosure-review/notices';

/** The client as far as choosing asks. */
export interface PutClient {
  readonly put: <Answer>(url: string, body?: unknown) => Promise<{ readonly data: Answer }>;
}

export const getNotices = async (client: Client, params: { readonly page: number; readonly unread: boolean }): Promise<NoticesAnswer> =>
  (await client.get<NoticesAnswer>(ROOT, { params })).data;
export const getNoticeCount = async (client: Client): Promise<NoticeCountAnswer> => (await client.get<NoticeCountAnswer>(`${ROOT}/count`)).data;
export const postRead = async (client: Client, body: NoticesReadBody): Promise<NoticeCountAnswer> => (await client.post<NoticeCountAnswer>(`${ROOT}/read`, body)).data;
export const getNoticeSettings = async (client: Client): Promise<NoticeSettingsAnswer> => (await client.get<NoticeSettingsAnswer>(`${ROOT}/settings`)).data;
export const putNoticeSettings = async (client: PutClient, choices: Partial<NoticeChoices>): Promise<NoticeSettingsAnswer> =>
  (await client.put<NoticeSettingsAnswer>(`${ROOT}/settings`, { choices })).data;
