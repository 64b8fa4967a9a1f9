import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import request from 'supertest';
import type { Post } from '../../../src/plugins/disclosure-review/server/src/domain/person';
import { filesByIds, sha256OfFile } from '../../../src/plugins/disclosure-review/server/src/repositories/files';
import { removeLiveFiles, replaceLiveFiles } from '../../../src/plugins/disclosure-review/server/src/repositories/live-files';
import { startApplication, type Application } from '../../support/application';

export const NEWS = 'api::news-release.news-release';

export interface Account {
  readonly id: number;
  readonly token: string;
  readonly cookie: string;
}
export interface County extends Application {
  readonly account: (parts: { readonly posts: readonly (readonly [string, Post])[] }) => Promise<Account>;
  readonly upload: (parts: { readonly account: Account; readonly name: string; readonly bytes: Buffer }) => request.Test;
  readonly uploads: string;
  readonly stored: () => readonly string[];
}

/** An application with panel accounts that hold posts; files come in through the media library's own interface. */
export async function startCounty(): Promise<County> {
  const application = await startApplication();
  const { strapi, http } = application;
  const uploads = path.join(strapi.dirs.static.public, 'uploads');
  const role = await strapi.db.query('admin::role').findOne({ where: { code: 'strapi-super-admin' } });
  return {
    ...application,
    uploads,
    stored: () => (existsSync(uploads) ? readdirSync(uploads).filter((name) => !name.startsWith('.')).sort() : []),
    async account({ posts }) {
      const name = `u${randomBytes(4).toString('hex')}`;
      const password = `P${randomBytes(12).toString('hex')}1`;
      const user = await strapi.service('admin::user').create({
        email: `${name}@example.test`, username: name, firstname: name, lastname: '', password, isActive: true, roles: [role.id],
      });
      for (const [organisation_id, post] of posts) {
        await strapi.db.connection('dr_posts').insert({ person_id: user.id, organisation_id, post, appointed_by: 'test', appointed_at: '2026-01-01T00:00:00.000Z' });
      }
      const login = await request(http).post('/admin/login').send({ email: `${name}@example.test`, password }).expect(200);
      const token = String(login.body.data.token);
      const me = await request(http).get('/admin/users/me').set('Authorization', `Bearer ${token}`).expect(200);
      return { id: Number(user.id), token, cookie: fileCookie(me) };
    },
    upload: ({ account, name, bytes }) =>
      request(http).post('/upload').set('Authorization', `Bearer ${account.token}`).attach('files', bytes, name),
  };
}

/** `dr_files=…` of an answer, as a browser would send it back. */
export const fileCookie = (answer: request.Response): string =>
  ([] as string[]).concat(answer.get('Set-Cookie') ?? []).find((cookie) => cookie.startsWith('dr_files='))?.split(';')[0] ?? '';

/** Writes to the table of live files as a release does: with a permit of the same transaction. */
async function permitted(strapi: Core.Strapi, documentId: string, write: (trx: Parameters<typeof replaceLiveFiles>[0]['trx']) => Promise<void>): Promise<void> {
  await strapi.db.connection.transaction(async (trx) => {
    await trx('dr_permits').insert({ document_id: documentId });
    await write(trx);
    await trx('dr_permits').where({ document_id: documentId }).del();
  });
}

export async function makeLive(parts: { readonly strapi: Core.Strapi; readonly documentId: string; readonly fileId: number }): Promise<void> {
  const { strapi, documentId, fileId } = parts;
  const [file] = await filesByIds({ db: strapi.db.connection, ids: [fileId] });
  if (file === undefined) throw new Error(`no file ${fileId}`);
  const sha256 = await sha256OfFile(strapi, file);
  await permitted(strapi, documentId, (trx) => replaceLiveFiles({ trx, uid: NEWS, documentId, files: [{ file, sha256, shown: true }] }));
}

export const makePrivate = (parts: { readonly strapi: Core.Strapi; readonly documentId: string }): Promise<void> =>
  permitted(parts.strapi, parts.documentId, (trx) => removeLiveFiles({ trx, uid: NEWS, documentId: parts.documentId }));

/** A draft in a state of the review that holds a file in one of the ways a document can. */
export async function draft(parts: {
  readonly strapi: Core.Strapi;
  readonly fileId: number;
  readonly organisationId: string;
  readonly state: string;
  readonly by: 'cover' | 'attachment' | 'body';
  readonly assessed?: boolean;
}): Promise<string> {
  const { strapi, fileId, organisationId, state, by, assessed = false } = parts;
  const documentId = randomBytes(12).toString('hex');
  const db = strapi.db.connection;
  const [file] = await filesByIds({ db, ids: [fileId] });
  const row = await strapi.db.query(NEWS).create({
    data: {
      documentId,
      title: '通知',
      publishedAt: null,
      ...(by === 'cover' ? { cover: fileId } : {}),
      body: by === 'body' ? `<p><img src="http://xunchuan.example${file?.url ?? ''}" alt=""></p>` : '<p>正文</p>',
    },
  });
  if (by === 'attachment') {
    const attachment = await strapi.db.query('shared.attachment').create({ data: { title: '附件', file: fileId } });
    await db('news_releases_cmps').insert({ entity_id: row.id, cmp_id: attachment.id, component_type: 'shared.attachment', field: 'attachments', order: 1 });
  }
  await db('dr_reviews').where({ uid: NEWS, document_id: documentId }).del();
  await db('dr_reviews').insert({
    uid: NEWS, document_id: documentId, round: 1, state, state_since: '2026-01-01T00:00:00.000Z', organisation_id: organisationId, title: '通知', digest: '0'.repeat(64),
  });
  if (assessed) {
    await db('dr_steps').insert({
      uid: NEWS, document_id: documentId, round: 1, kind: 'assess', state_from: 'assessing', state_to: 'tier-2', digest: '0'.repeat(64),
      person_name: 'x', at: '2026-01-01T00:00:00.000Z', evidence: '{}',
    });
  }
  return documentId;
}
