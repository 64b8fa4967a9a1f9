import type { AccountAnswer, Enrolment, LeaveAnswer, LoginsAnswer, PeopleListAnswer, PersonDetail, RecoveryCodes, SecondFactorPolicy } from '../../../shared/people';
import type { Client } from './requests';

interface PutClient {
  readonly put: (url: string, body: unknown) => Promise<unknown>;
}

const ROOT = '/disclosure-review';
const FACTOR = `${ROOT}/account/second-factor`;

export const getAccount = async (client: Client): Promise<AccountAnswer> => (await client.get<AccountAnswer>(`${ROOT}/account`)).data;
export const beginFactor = async (client: Client, password: string): Promise<Enrolment> => (await client.post<Enrolment>(`${FACTOR}/begin`, { password })).data;
export const confirmFactor = async (client: Client, code: string): Promise<RecoveryCodes> => (await client.post<RecoveryCodes>(`${FACTOR}/confirm`, { code })).data;
export const removeFactor = async (client: Client, code: string): Promise<void> => {
  await client.post(`${FACTOR}/remove`, { code });
};
/** Ends one of one's own sessions; all but this one where none is named. */
export const endOwnSessions = async (client: Client, sessionId?: string): Promise<void> => {
  await client.post(`${ROOT}/account/sessions/${sessionId === undefined ? '' : `${sessionId}/`}end`);
};

export const getAccounts = async (client: Client): Promise<PeopleListAnswer> => (await client.get<PeopleListAnswer>(`${ROOT}/people/list`)).data;
export const getPerson = async (client: Client, id: number): Promise<PersonDetail> => (await client.get<PersonDetail>(`${ROOT}/people/${id}`)).data;
export const getLeave = async (client: Client, id: number): Promise<LeaveAnswer> => (await client.get<LeaveAnswer>(`${ROOT}/people/${id}/leave`)).data;
export const getLogins = async (client: Client, params: { readonly page: number; readonly pageSize: number }): Promise<LoginsAnswer> => (await client.get<LoginsAnswer>(`${ROOT}/logins`, { params })).data;

export type PersonAct = 'leave' | 'second-factor/reset' | 'sessions/end';
export const postPersonAct = async (client: Client, parts: { readonly id: number; readonly act: PersonAct }): Promise<void> => {
  await client.post(`${ROOT}/people/${parts.id}/${parts.act}`);
};
export const putPolicy = async (client: PutClient, policy: SecondFactorPolicy): Promise<void> => {
  await client.put(`${ROOT}/second-factor/policy`, policy);
};
