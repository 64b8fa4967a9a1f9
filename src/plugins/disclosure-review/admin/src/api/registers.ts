import type { CalendarAnswer, CalendarBody, CalendarYearsAnswer, EditionChangesAnswer, EditionsAnswer, SettingsAnswer, SettingsBody, SourceImportAnswer, WholeEditionAnswer } from '../../../shared/registers';
import type { Client } from './requests';

/** The county's registers: sources, calendar, settings (docs/panel-api.md). */
export interface WritingClient extends Client {
  readonly put: <Answer>(url: string, body?: unknown) => Promise<{ readonly data: Answer }>;
}

const ROOT = '/disclosure-review';

export const getEditions = async (client: Client, params: { readonly page: number; readonly pageSize: number }): Promise<EditionsAnswer> =>
  (await client.get<EditionsAnswer>(`${ROOT}/sources/editions`, { params })).data;
export const getEdition = async (client: Client, edition: number): Promise<WholeEditionAnswer> => (await client.get<WholeEditionAnswer>(`${ROOT}/sources/editions/${edition}`)).data;
/** Against the edition before. */
export const getChanges = async (client: Client, edition: number): Promise<EditionChangesAnswer> => (await client.get<EditionChangesAnswer>(`${ROOT}/sources/editions/${edition}/changes`)).data;

export type ImportMode = SourceImportAnswer['mode'];
/** A dry run changes nothing and tells what would happen. */
export async function postImport(parts: { readonly client: Client; readonly file: File; readonly mode: ImportMode; readonly dryRun: boolean }): Promise<SourceImportAnswer> {
  const form = new FormData();
  form.append('file', parts.file);
  return (await parts.client.post<SourceImportAnswer>(`${ROOT}/sources/import?mode=${parts.mode}&dryRun=${parts.dryRun}`, form)).data;
}

export const getCalendarYears = async (client: Client): Promise<CalendarYearsAnswer> => (await client.get<CalendarYearsAnswer>(`${ROOT}/calendar`)).data;
export const getCalendarYear = async (client: Client, year: number): Promise<CalendarAnswer> => (await client.get<CalendarAnswer>(`${ROOT}/calendar/${year}`)).data;
export const putCalendarYear = async (parts: { readonly client: WritingClient; readonly year: number; readonly body: CalendarBody }): Promise<CalendarAnswer> =>
  (await parts.client.put<CalendarAnswer>(`${ROOT}/calendar/${parts.year}`, parts.body)).data;

export const getSettings = async (client: Client): Promise<SettingsAnswer> => (await client.get<SettingsAnswer>(`${ROOT}/settings`)).data;
export const putSettings = async (client: WritingClient, body: SettingsBody): Promise<SettingsAnswer> => (await client.put<SettingsAnswer>(`${ROOT}/settings`, body)).data;

/** A unit of the county, as a choice. */
export interface Unit {
  readonly documentId: string;
  readonly name: string;
}
interface UnitPage {
  readonly results: readonly Unit[];
  readonly pagination: { readonly pageCount: number };
}
const UNITS = '/content-manager/collection-types/api::organisation.organisation';

/** All units by name, page after page. */
export async function getUnits(client: Client, page = 1): Promise<readonly Unit[]> {
  const { results, pagination } = (await client.get<UnitPage>(UNITS, { params: { page, pageSize: 100, sort: 'name:ASC' } })).data;
  const units = results.map(({ documentId, name }) => ({ documentId, name }));
  return page < pagination.pageCount ? [...units, ...(await getUnits(client, page + 1))] : units;
}
