import { z } from 'zod';
import { openSessions, type Request, type Sessions } from '../cases/session';
import type { BenchedServer } from './benched-server';

export const NEWS = 'api::news-release.news-release';
export const list = `/content-manager/collection-types/${NEWS}`;

/** One of the two applications, with what a document on it refers to. */
export interface Side {
  readonly server: BenchedServer;
  readonly sessions: Sessions;
  /** Who saves, and on the plain side publishes. */
  readonly writer: string;
  readonly organisation: string;
  readonly column: string;
  readonly file: number;
}

const row = z.looseObject({ documentId: z.string() });
const saved = z.looseObject({ data: row });
const found = z.looseObject({ results: z.array(row) });
const uploaded = z.array(z.looseObject({ id: z.number() })).min(1);

/** Sends a request that must succeed; anything but 2xx ends the run. */
export async function must(parts: Request & { readonly side: Pick<Side, 'sessions'>; readonly as: string }): Promise<unknown> {
  const { side, ...request } = parts;
  const { status, body } = await side.sessions.look(request);
  if (status < 200 || status >= 300) throw new Error(`${request.method} ${request.path} answered ${status}: ${JSON.stringify(body).slice(0, 500)}`);
  return body;
}

/** Plain text of about `size` bytes, different for every `mark`. */
const words = (size: number, mark: string): string => Array.from({ length: Math.ceil(size / 40) }, (_, line) => `${mark} line ${String(line).padStart(8, '0')} of the annex`.padEnd(39)).join('\n').slice(0, size);

/** Uploads a text file of `size` bytes and returns its id. */
export async function uploadText(parts: { readonly side: Pick<Side, 'sessions' | 'writer'>; readonly size: number; readonly mark: string }): Promise<number> {
  const form = (): FormData => {
    const data = new FormData();
    data.append('files', new Blob([words(parts.size, parts.mark)], { type: 'text/plain' }), `${parts.mark}.txt`);
    data.append('fileInfo', JSON.stringify({ name: `${parts.mark}.txt` }));
    return data;
  };
  const [file] = uploaded.parse(await must({ side: parts.side, as: parts.side.writer, method: 'POST', path: '/upload', form }));
  if (file === undefined) throw new Error('the upload tells no file');
  return file.id;
}

const document = (type: string): string => `/content-manager/collection-types/${type}`;

/** A plain Strapi has nobody and nothing: its first administrator, one organisation and one column are made here. */
export async function preparePlain(server: BenchedServer): Promise<Side> {
  const [writer, password] = ['plain', 'Plain-bench-12345'];
  const response = await fetch(`${server.origin}/admin/register-admin`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ firstname: 'Plain', lastname: 'Bench', email: 'plain@xunchuan.example', password }),
  });
  if (!response.ok) throw new Error(`no administrator could be made: ${response.status} ${await response.text()}`);
  const side = { server, sessions: openSessions({ origin: server.origin, password }), writer };
  const make = async (type: string, json: object): Promise<string> => saved.parse(await must({ side, as: writer, method: 'POST', path: document(type), json })).data.documentId;
  const organisation = await make('api::organisation.organisation', { code: 'jtj', name: '浔川县教育体育局', kind: 'department' });
  const column = await make('api::column.column', { slug: 'bmdt', name: '部门动态', type: '工作动态' });
  return { ...side, organisation, column, file: await uploadText({ side, size: 20_000, mark: 'annex' }) };
}

/** Ours, with the demo county. */
export async function prepareOurs(server: BenchedServer): Promise<Side> {
  const writer = 'jtj_liaison';
  const side = { server, sessions: openSessions({ origin: server.origin, password: await server.loadCounty() }), writer };
  const find = async (type: string, filter: string): Promise<string> => {
    const [first] = found.parse(await must({ side, as: writer, method: 'GET', path: `${document(type)}?${filter}` })).results;
    if (first === undefined) throw new Error(`the demo county has no ${type} with ${filter}`);
    return first.documentId;
  };
  const organisation = await find('api::organisation.organisation', 'filters[code][$eq]=jtj');
  const column = await find('api::column.column', 'filters[slug][$eq]=bmdt');
  return { ...side, organisation, column, file: await uploadText({ side, size: 20_000, mark: 'annex' }) };
}

const PARAGRAPH = '<p>县教体局组织中小学冬季消防疏散演练,全校师生用时三分二十秒撤到操场。演练后,消防员讲解了灭火器的用法和楼道堆物的危险,本月底前全县中小学都将演练一遍。</p>';

/** What the panel's form sends for one news release; the body has about `size` characters. */
export function newsForm(parts: { readonly side: Side; readonly title: string; readonly size: number; readonly files?: readonly number[] }): Readonly<Record<string, unknown>> {
  const { side, title, size, files = [side.file] } = parts;
  const one = (documentId: string): object => ({ set: [{ documentId }] });
  return {
    title,
    body: PARAGRAPH.repeat(Math.ceil(size / PARAGRAPH.length)),
    summary: '冬季消防疏散演练',
    organisation: one(side.organisation),
    column: one(side.column),
    disclosureAttribute: 'active',
    origin: 'original',
    attachments: files.map((file, index) => ({ file, title: `附件${index + 1}` })),
  };
}

/** Saves a new document and returns its documentId. */
export const create = async (side: Side, json: Readonly<Record<string, unknown>>): Promise<string> =>
  saved.parse(await must({ side, as: side.writer, method: 'POST', path: list, json })).data.documentId;
