import type { BatchAnswer, BatchApproveBody, HomeAnswer, InboxAnswer, InboxCounts } from '../../../shared/desk';
import type { Client } from '../api/requests';

const ROOT = '/disclosure-review';

export const getInbox = async (client: Client, query: Readonly<Record<string, string>>): Promise<InboxAnswer> => (await client.get<InboxAnswer>(`${ROOT}/inbox`, { params: query })).data;

export const getCounts = async (client: Client): Promise<InboxCounts> => (await client.get<InboxCounts>(`${ROOT}/inbox/counts`)).data;

export const getHome = async (client: Client): Promise<HomeAnswer> => (await client.get<HomeAnswer>(`${ROOT}/home`)).data;

export const approveSeveral = async (client: Client, body: BatchApproveBody): Promise<BatchAnswer> => (await client.post<BatchAnswer>(`${ROOT}/batch/approve`, body)).data;

export interface Organisation {
  readonly documentId: string;
  readonly name: string;
}
interface OrganisationPage {
  readonly results: readonly Organisation[];
  readonly pagination: { readonly pageCount: number };
}

/** All organisations of the county by name. */
export async function getOrganisations(client: Client): Promise<readonly Organisation[]> {
  const page = async (number: number): Promise<OrganisationPage> =>
    (await client.get<OrganisationPage>('/content-manager/collection-types/api::organisation.organisation', { params: { page: number, pageSize: 100, sort: 'name:ASC' } })).data;
  const first = await page(1);
  const others = await Promise.all(Array.from({ length: Math.max(0, first.pagination.pageCount - 1) }, (_, index) => page(index + 2)));
  return [first, ...others].flatMap(({ results }) => results);
}
