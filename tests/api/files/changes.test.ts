import { readFileSync } from 'node:fs';
import path from 'node:path';
import request from 'supertest';
import { documentsUsingFile } from '../../../src/plugins/disclosure-review/server/src/repositories/file-uses';
import { draft, makeLive, makePrivate, NEWS, startCounty, type Account, type County } from './county';

jest.setTimeout(120_000);

let county: County;
let liaison: Account;
let colleague: Account;
let stranger: Account;
let superAdministrator: Account;

beforeAll(async () => {
  county = await startCounty();
  liaison = await county.account({ posts: [['org-a', 'liaison']] });
  colleague = await county.account({ posts: [['org-a', 'contributor']] });
  stranger = await county.account({ posts: [['org-b', 'liaison']] });
  superAdministrator = await county.account({ posts: [] });
});
afterAll(() => county.stop());

const stored = async (): Promise<{ readonly id: number; readonly hash: string }> => {
  const answer = await county.upload({ account: liaison, name: '通知.txt', bytes: Buffer.from('第一版') }).expect(201);
  return { id: Number(answer.body[0].id), hash: String(answer.body[0].hash) };
};
const bytesOf = (file: { readonly hash: string }): string => readFileSync(path.join(county.uploads, `${file.hash}.txt`), 'utf8');

type Ask = (parts: { readonly account: Account; readonly id: number }) => request.Test;
const as = (account: Account, test: request.Test): request.Test => test.set('Authorization', `Bearer ${account.token}`);
const replaceOld: Ask = ({ account, id }) => as(account, request(county.http).post(`/upload?id=${id}`)).attach('files', Buffer.from('第二版'), '通知.txt');
const replaceNew: Ask = ({ account, id }) => as(account, request(county.http).post(`/upload/files/${id}/replace`)).attach('files', Buffer.from('第二版'), '通知.txt');
const detailsOld: Ask = ({ account, id }) => as(account, request(county.http).post(`/upload?id=${id}`)).field('fileInfo', JSON.stringify({ name: '新名.txt', caption: '说明' }));
const detailsNew: Ask = ({ account, id }) => as(account, request(county.http).put(`/upload/files/${id}`)).send({ fileInfo: { name: '新名.txt', alternativeText: '替代文字' } });
const detailsBulk: Ask = ({ account, id }) => as(account, request(county.http).post('/upload/actions/bulk-update')).send({ updates: [{ id, fileInfo: { name: '新名.txt' } }] });
const remove: Ask = ({ account, id }) => as(account, request(county.http).delete(`/upload/files/${id}`));
const removeBulk: Ask = ({ account, id }) => as(account, request(county.http).post('/upload/actions/bulk-delete')).send({ fileIds: [id], folderIds: [] });

const ways: readonly (readonly [string, Ask])[] = [
  ['POST /upload?id= with a file', replaceOld], ['POST /upload/files/:id/replace', replaceNew],
  ['POST /upload?id= with details', detailsOld], ['PUT /upload/files/:id', detailsNew], ['bulk-update', detailsBulk],
  ['DELETE /upload/files/:id', remove], ['bulk-delete', removeBulk],
];
/** State, how the file is used, whether assessed, rule to be named. */
const closed: readonly (readonly [string, 'cover' | 'attachment' | 'body', boolean, string])[] = [
  ['assessing', 'cover', false, 'REV-2'], ['tier-2', 'attachment', true, 'REL-6'], ['approved', 'body', true, 'REL-6'], ['scheduled', 'attachment', true, 'REL-6'],
];

const refusalsOf = (answer: request.Response): unknown => answer.body.error?.details?.refusals?.map(({ rule, code }: { rule: string; code: string }) => [rule, code]);

describe.each(ways)('a change by %s', (_, ask) => {
  it.each(closed)('should be refused while the document is %s (file as %s)', async (state, by, assessed, rule) => {
    const file = await stored();
    await draft({ strapi: county.strapi, fileId: file.id, organisationId: 'org-a', state, by, assessed });
    const answer = await ask({ account: liaison, id: file.id });
    expect([answer.status, refusalsOf(answer)]).toEqual([423, [[rule, 'file-in-use']]]);
    expect(bytesOf(file)).toBe('第一版');
    const row = await county.strapi.db.query('plugin::upload.file').findOne({ where: { id: file.id } });
    expect([row.name, row.caption, row.alternativeText]).toEqual(['通知.txt', null, null]);
  });

  it('should be refused on the file of a live document although a new round is open', async () => {
    const file = await stored();
    const documentId = await draft({ strapi: county.strapi, fileId: file.id, organisationId: 'org-a', state: 'drafting', by: 'cover' });
    await makeLive({ strapi: county.strapi, documentId, fileId: file.id });
    const answer = await ask({ account: liaison, id: file.id });
    expect([answer.status, refusalsOf(answer)]).toEqual([423, [['REL-6', 'file-in-use']]]);
    expect(bytesOf(file)).toBe('第一版');
    await makePrivate({ strapi: county.strapi, documentId });
  });

  it('should be refused to strangers and super administrators with the one rule about persons', async () => {
    const file = await stored();
    await draft({ strapi: county.strapi, fileId: file.id, organisationId: 'org-a', state: 'approved', by: 'attachment', assessed: true });
    for (const account of [stranger, superAdministrator]) {
      const answer = await ask({ account, id: file.id });
      expect([answer.status, refusalsOf(answer)]).toEqual([403, [['REL-4', 'not-your-file']]]);
    }
    expect(bytesOf(file)).toBe('第一版');
  });

  it('should be refused to strangers when no document uses the file yet, and pass for the uploader\'s unit', async () => {
    const file = await stored();
    const answer = await ask({ account: stranger, id: file.id });
    expect([answer.status, refusalsOf(answer)]).toEqual([403, [['REL-4', 'not-your-file']]]);
    expect((await ask({ account: colleague, id: file.id })).status).toBe(200);
  });

  it('should pass while the document is being drafted', async () => {
    const file = await stored();
    await draft({ strapi: county.strapi, fileId: file.id, organisationId: 'org-a', state: 'drafting', by: 'attachment' });
    expect((await ask({ account: colleague, id: file.id })).status).toBe(200);
  });
});

describe('a file of a document under review', () => {
  it('should be known by every way in which a document can hold it', async () => {
    for (const by of ['cover', 'attachment', 'body'] as const) {
      const file = await stored();
      const documentId = await draft({ strapi: county.strapi, fileId: file.id, organisationId: 'org-a', state: 'assessing', by });
      expect(await documentsUsingFile({ strapi: county.strapi, fileId: file.id })).toEqual([
        { uid: NEWS, documentId, state: 'assessing', organisationId: 'org-a', live: false, assessedThisRound: false },
      ]);
    }
  });

  it('should stay when it is deleted together with others, and so should they', async () => {
    const [used, unused] = [await stored(), await stored()];
    await draft({ strapi: county.strapi, fileId: used.id, organisationId: 'org-a', state: 'approved', by: 'cover', assessed: true });
    await as(liaison, request(county.http).post('/upload/actions/bulk-delete')).send({ fileIds: [unused.id, used.id], folderIds: [] }).expect(423);
    expect([bytesOf(used), bytesOf(unused)]).toEqual(['第一版', '第一版']);
  });

  it('should stay when the folder that it lies in is deleted, and so should the folder', async () => {
    const folder = (await as(liaison, request(county.http).post('/upload/folders')).send({ name: `夹${Date.now()}`, parent: null }).expect(201)).body.data;
    const file = await stored();
    await as(liaison, request(county.http).post('/upload/actions/bulk-move')).send({ fileIds: [file.id], destinationFolderId: folder.id }).expect(200);
    await draft({ strapi: county.strapi, fileId: file.id, organisationId: 'org-a', state: 'assessing', by: 'cover' });
    await as(liaison, request(county.http).post('/upload/actions/bulk-delete')).send({ fileIds: [], folderIds: [folder.id] }).expect(423);
    expect(bytesOf(file)).toBe('第一版');
    expect(await county.strapi.db.query('plugin::upload.folder').count({ where: { id: folder.id } })).toBe(1);
  });

  it('should be free to move to another folder, which changes nothing of it', async () => {
    const file = await stored();
    await draft({ strapi: county.strapi, fileId: file.id, organisationId: 'org-a', state: 'approved', by: 'cover', assessed: true });
    await as(liaison, request(county.http).put(`/upload/files/${file.id}`)).send({ fileInfo: { name: '通知.txt', folder: null } }).expect(200);
  });

  it('should withstand services, the provider and rows without a person behind them', async () => {
    const { strapi } = county;
    const file = await stored();
    await draft({ strapi, fileId: file.id, organisationId: 'org-a', state: 'approved', by: 'attachment', assessed: true });
    const upload = strapi.plugin('upload').service('upload');
    const row = await upload.findOne(file.id);
    const incoming = { filepath: path.join(county.uploads, `${file.hash}.txt`), originalFilename: '通知.txt', mimetype: 'text/plain', size: 9 };
    const provider = (strapi.plugin('upload') as unknown as { provider: { delete(given: unknown): Promise<unknown> } }).provider;
    const query = strapi.db.query('plugin::upload.file');
    for (const attempt of [
      () => upload.replace(file.id, { data: {}, file: incoming }),
      () => upload.remove(row),
      () => upload.updateFileInfo(file.id, { name: '新名.txt' }),
      () => strapi.plugin('upload').service('file').deleteByIds([file.id]),
      () => provider.delete(row),
      () => query.update({ where: { id: file.id }, data: { name: '新名.txt' } }),
      () => query.updateMany({ where: { hash: file.hash }, data: { caption: 'x' } }),
      () => query.delete({ where: { id: file.id } }),
      () => query.deleteMany({ where: { hash: file.hash } }),
      () => strapi.documents('plugin::upload.file').delete({ documentId: row.documentId }),
    ]) {
      await expect(attempt()).rejects.toMatchObject({ status: 403, details: { refusals: [{ rule: 'REL-4' }] } });
    }
    expect(bytesOf(file)).toBe('第一版');
    expect(await query.findOne({ where: { id: file.id } })).toMatchObject({ name: '通知.txt', caption: null });
  });
});
