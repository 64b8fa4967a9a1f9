import type { DeliveriesAnswer, ReceiverBody, ReceiverSecretAnswer, ReceiversAnswer, TrialAnswer } from '../../../../public-site/shared/webhooks';
import type { Client } from './requests';

/** Receivers and what they are told (数据推送). */
export interface KeepingClient extends Client {
  readonly put: <Answer>(url: string, body?: unknown) => Promise<{ readonly data: Answer }>;
  readonly del: <Answer>(url: string) => Promise<{ readonly data: Answer }>;
}

const ROOT = '/public-site/receivers';

export const getReceivers = async (client: Client): Promise<ReceiversAnswer> => (await client.get<ReceiversAnswer>(ROOT)).data;
export const postReceiver = async (client: Client, body: ReceiverBody): Promise<ReceiverSecretAnswer> => (await client.post<ReceiverSecretAnswer>(ROOT, body)).data;
export const putReceiver = async (parts: { readonly client: KeepingClient; readonly id: number; readonly body: Partial<ReceiverBody> }): Promise<void> => {
  await parts.client.put(`${ROOT}/${parts.id}`, parts.body);
};
export const deleteReceiver = async (client: KeepingClient, id: number): Promise<void> => {
  await client.del(`${ROOT}/${id}`);
};
export const postSecret = async (client: Client, id: number): Promise<ReceiverSecretAnswer> => (await client.post<ReceiverSecretAnswer>(`${ROOT}/${id}/secret`)).data;
export const postTrial = async (client: Client, id: number): Promise<TrialAnswer> => (await client.post<TrialAnswer>(`${ROOT}/${id}/try`)).data;

export const getDeliveries = async (client: Client, parts: { readonly id: number; readonly state: string; readonly page: number }): Promise<DeliveriesAnswer> =>
  (await client.get<DeliveriesAnswer>(`${ROOT}/${parts.id}/deliveries`, { params: { page: parts.page, ...(parts.state !== '' && { state: parts.state }) } })).data;
/** One delivery, or all of the receiver's that wait or failed. */
export const postResend = async (client: Client, parts: { readonly id: number; readonly deliveryId?: number }): Promise<void> => {
  await client.post(`${ROOT}/${parts.id}/${parts.deliveryId === undefined ? '' : `deliveries/${parts.deliveryId}/`}resend`);
};
