import type { Knex } from 'knex';
import request, { type Response, type Test } from 'supertest';
import { stepBody } from '../../scripts/cases/diligence';
import type { SeenDocument } from '../../scripts/cases/panel';
import { emailOf } from '../../src/seed/county-file';
import { keptDemoPassword, newPassword } from '../../src/seed/demo-password';
import { demoCounty, loadDemoCounty } from '../../src/seed/first-start';
import { databaseName, startApplication, type Application } from './application';

// A real application on a real database: five seconds are too few for a step on a busy machine.
jest.setTimeout(60_000);

export const NEWS = 'api::news-release.news-release';

/** What a logged-in person's browser can send. */
export interface Panel {
  readonly get: (path: string) => Test;
  readonly post: (path: string) => Test;
  readonly put: (path: string) => Test;
  readonly delete: (path: string) => Test;
}

/** The compiled application with the demo county in it, on either database. */
export interface County extends Application {
  readonly db: Knex;
  /** A panel session without the login form, whose limit of attempts would stop a suite; `admin` is the super administrator. */
  readonly as: (account: string) => Promise<Panel>;
  readonly userId: (account: string) => Promise<number>;
  /** documentId of an organisation by its code, for instance `nyj`. */
  readonly organisation: (code: string) => Promise<string>;
  /** documentId of a column by its slug. */
  readonly column: (slug: string) => Promise<string>;
}

export interface DocumentRef {
  readonly uid: string;
  readonly documentId: string;
}

export const panelFor = (parts: { readonly county: Application; readonly token: string }): Panel => {
  const authorised = (test: Test): Test => test.set('Authorization', `Bearer ${parts.token}`);
  const { http } = parts.county;
  return {
    get: (path) => authorised(request(http).get(path)),
    post: (path) => authorised(request(http).post(path)),
    put: (path) => authorised(request(http).put(path)),
    delete: (path) => authorised(request(http).delete(path)),
  };
};

/** Starts it; on PostgreSQL the demo county is loaded by hand, because an installation with DATABASE_URL never loads it by itself. */
export async function startCounty(parts: Parameters<typeof startApplication>[0] = {}): Promise<County> {
  const application = await startApplication(parts);
  const { strapi } = application;
  if (databaseName() === 'postgres') {
    await loadDemoCounty({ strapi, now: new Date(), password: keptDemoPassword() ?? newPassword(), auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '' });
  }
  const { siteDomain } = demoCounty({ root: strapi.dirs.app.root }).county;
  const panels = new Map<string, Panel>();
  const userId = async (account: string): Promise<number> => {
    const user = await strapi.db.query('admin::user').findOne({ where: { email: emailOf({ account, siteDomain }) } });
    if (user === null) throw new Error(`no account ${account}`);
    return Number(user.id);
  };
  const login = async (account: string): Promise<Panel> => {
    const sessions = strapi.sessionManager('admin');
    const refresh = await sessions.generateRefreshToken(String(await userId(account)), 'test', { type: 'session' });
    const access = await sessions.generateAccessToken(refresh.token);
    if (!('token' in access)) throw new Error('no access token');
    return panelFor({ county: application, token: access.token });
  };
  const documentIdOf = async (uid: string, where: Readonly<Record<string, string>>): Promise<string> => {
    const row = await strapi.db.query(uid).findOne({ where });
    if (row === null) throw new Error(`no ${uid} ${JSON.stringify(where)}`);
    return String(row.documentId);
  };
  return {
    ...application,
    db: strapi.db.connection,
    userId,
    as: async (account) => {
      const panel = panels.get(account) ?? (await login(account));
      panels.set(account, panel);
      return panel;
    },
    organisation: (code) => documentIdOf('api::organisation.organisation', { code }),
    column: (slug) => documentIdOf('api::column.column', { slug }),
  };
}

/** The attributes of a news release that nothing speaks against. */
export const plainNews = async (parts: { readonly county: County; readonly unit?: string; readonly title: string }): Promise<Readonly<Record<string, unknown>>> => ({
  title: parts.title,
  body: '<p>县农业农村局组织开展春季田间管理技术指导。</p>',
  organisation: { set: [{ documentId: await parts.county.organisation(parts.unit ?? 'nyj') }] },
  column: { set: [{ documentId: await parts.county.column('gzdt') }] },
  origin: 'original',
  disclosureAttribute: 'active',
});

/** Saves a document for the first time, as its unit's liaison does in the edit view. */
export async function saveDraft(parts: { readonly county: County; readonly as: string; readonly attributes: Readonly<Record<string, unknown>>; readonly uid?: string }): Promise<DocumentRef> {
  const { county, as, attributes, uid = NEWS } = parts;
  const answer = await (await county.as(as)).post(`/content-manager/collection-types/${uid}`).send(attributes);
  if (answer.status >= 300) throw new Error(`not saved: ${answer.status} ${answer.text}`);
  return { uid, documentId: String(answer.body.data.documentId) };
}

/** Puts a file into the media library; `name` may be that of a plain text file. */
export async function uploadFile(parts: { readonly county: County; readonly as: string; readonly name: string; readonly bytes: Buffer }): Promise<{ readonly id: number; readonly url: string }> {
  const { county, as, name, bytes } = parts;
  const answer = await (await county.as(as)).post('/upload').attach('files', bytes, name);
  const [file] = answer.body as readonly { readonly id: number; readonly url: string }[];
  if (answer.status >= 300 || file === undefined) throw new Error(`not uploaded: ${answer.status} ${answer.text}`);
  return { id: file.id, url: file.url };
}

const path = ({ uid, documentId }: DocumentRef): string => `/disclosure-review/documents/${uid}/${documentId}`;

/** Takes one step the way a diligent person would; `words` change what is sent. The answer is not judged here. */
export async function step(parts: { readonly county: County; readonly document: DocumentRef; readonly verb: string; readonly as: string; readonly words?: Readonly<Record<string, unknown>> }): Promise<Response> {
  const { county, document, verb, as, words = {} } = parts;
  const panel = await county.as(as);
  const seen = await panel.get(path(document));
  if (seen.status !== 200) throw new Error(`${as} cannot see it: ${seen.status} ${seen.text}`);
  const body = stepBody({ verb, account: as, seen: seen.body as SeenDocument, now: new Date(), words });
  return panel.post(`${path(document)}/${verb}`).send(body);
}

const WAY = [
  { reaches: 'assessing', verb: 'submit', post: 'liaison' },
  { reaches: 'tier-2', verb: 'assess', post: 'secrecy' },
  { reaches: 'tier-3', verb: 'approve', post: 'office' },
  { reaches: 'approved', verb: 'approve', post: 'govoffice_1' },
  { reaches: 'live', verb: 'release', post: 'govoffice_1' },
] as const;
export type Reached = (typeof WAY)[number]['reaches'];

/** Takes a draft through the review over HTTP, each step by the person whose it is, up to a state. */
export async function carry(parts: { readonly county: County; readonly document: DocumentRef; readonly upTo: Reached; readonly unit?: string }): Promise<void> {
  const { county, document, upTo, unit = 'nyj' } = parts;
  for (const { reaches, verb, post } of WAY.slice(0, WAY.findIndex((one) => one.reaches === upTo) + 1)) {
    const as = post === 'govoffice_1' ? post : `${unit}_${post}`;
    const answer = await step({ county, document, verb, as });
    if (answer.status !== 200 || answer.body.state !== reaches) throw new Error(`${verb} by ${as}: ${answer.status} ${answer.text.slice(0, 600)}`);
  }
}
