import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { createServer, get as httpGet } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import request from 'supertest';
import sharp from 'sharp';
import { ticketKey, writeTicket } from '../../../src/plugins/disclosure-review/server/src/guards/files/file-cookie';
import { filesByIds, objectNames } from '../../../src/plugins/disclosure-review/server/src/repositories/files';
import { makeLive, makePrivate, startCounty, type Account, type County } from './county';

jest.setTimeout(120_000);

let county: County;
let liaison: Account;
let outsider: Account;
let fileId: number;
let names: readonly string[];
const documentId = randomBytes(12).toString('hex');

const get = (url: string): request.Test => request(county.http).get(url);
const original = (): string => `/uploads/${names[0]}`;
const thumbnail = (): string => `/uploads/${names.find((name) => name.startsWith('thumbnail_'))}`;

/** The status for a path sent as it stands; test clients and browsers tidy paths up before they send them. */
const rawStatus = (raw: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const server = createServer((incoming, answer) => void county.http.emit('request', incoming, answer)).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      httpGet({ port, host: '127.0.0.1', path: raw, agent: false }, (answer) => {
        answer.resume();
        server.close();
        resolve(answer.statusCode ?? 0);
      }).on('error', reject);
    });
  });

beforeAll(async () => {
  county = await startCounty();
  liaison = await county.account({ posts: [['org-a', 'liaison']] });
  outsider = await county.account({ posts: [] });
  const bytes = await sharp({ create: { width: 900, height: 700, channels: 3, background: '#c00' } }).png().toBuffer();
  const answer = await county.upload({ account: liaison, name: 'notice.png', bytes }).expect(201);
  fileId = Number(answer.body[0].id);
  const [file] = await filesByIds({ db: county.strapi.db.connection, ids: [fileId] });
  names = file === undefined ? [] : objectNames(file);
});
afterAll(() => county.stop());

describe('a stored file', () => {
  it('should be kept with its smaller pictures under names that the media library knows', () => {
    expect([...county.stored()]).toEqual([...names].sort());
    expect(names.length).toBeGreaterThan(2);
  });

  it('should not exist for the public while no live document uses it', async () => {
    for (const name of names) {
      const answer = await get(`/uploads/${name}`).expect(404);
      expect(answer.headers['cache-control']).toBe('no-store');
      await request(county.http).head(`/uploads/${name}`).expect(404);
    }
  });

  it('should show itself to a person of the panel who may see it, and not be kept by caches', async () => {
    for (const url of [original(), thumbnail()]) {
      const answer = await get(url).set('Cookie', liaison.cookie).expect(200);
      expect(answer.headers['cache-control']).toBe('private, no-store');
      expect(answer.headers['content-type']).toBe('image/png');
    }
  });

  it('should stay hidden from a person of the panel who may not see it', async () => {
    await get(original()).set('Cookie', outsider.cookie).expect(404);
  });

  it('should be public while a live document uses it and private again afterwards', async () => {
    await makeLive({ strapi: county.strapi, documentId, fileId });
    for (const url of [original(), thumbnail()]) {
      const answer = await get(url).expect(200);
      expect(answer.headers['cache-control']).toBe('public, no-cache');
      expect(answer.headers['x-content-type-options']).toBe('nosniff');
      expect(answer.headers.etag).toMatch(/^"[0-9a-f]{40}"$/);
      await request(county.http).head(url).expect(200);
      await get(url).set('If-None-Match', String(answer.headers.etag)).expect(304);
      await get(url).set('If-None-Match', '"other"').expect(200);
    }
    await makePrivate({ strapi: county.strapi, documentId });
    for (const url of [original(), thumbnail()]) await get(url).expect(404);
  });

  it('should be served in pieces, and whole where the piece belongs to an older version', async () => {
    await makeLive({ strapi: county.strapi, documentId, fileId });
    const piece = await get(original()).set('Range', 'bytes=0-9').expect(206);
    expect(piece.headers['content-length']).toBe('10');
    const etag = String(piece.headers.etag);
    await get(original()).set('Range', 'bytes=0-9').set('If-Range', etag).expect(206);
    await get(original()).set('Range', 'bytes=0-9').set('If-Range', '"older"').expect(200);
    await makePrivate({ strapi: county.strapi, documentId });
  });

  it('should hide behind no other spelling of its path, for nobody', async () => {
    const name = names[0] ?? '';
    const spellings = [
      `/%75ploads/${name}`, `/x/../uploads/${name}`, `/./uploads/${name}`, `/uploads%2f${name}`, `/uploads%2F${name}`, `/%2e/uploads/${name}`,
      `//uploads/${name}`, `/uploads//${name}`, `/uploads/./${name}`, `/uploads/x/../${name}`, `/Uploads/${name}`, `/UPLOADS/${name}`,
      `/%2575ploads/${name}`, `/uploads%252f${name}`, `/uploads%5c${name}`, `/uploads/%2e%2e/uploads/${name}`, `/uploads/x%5c..%5c..%5cy/../${name}`, `/uploads/${name}%00`, `/uploads%00/${name}`,
      `/uploads/${name}.`, `/uploads/${name}%20`, `/uploads./${name}`, `/uploads%20/${name}`, `/uploads::$INDEX_ALLOCATION/${name}`, `/UPLOAD~1/${name}`,
      `/upload%C5%BF/${name}`, `/${'%EF%BD%95'}ploads/${name}`, `/uploads/${name.toUpperCase()}`, `/uploads/${name}/`, `/uploads/${name}/.`, '/uploads', '/uploads/', '/uploads/.gitkeep',
    ];
    for (const spelling of spellings) {
      const status = await rawStatus(spelling);
      expect([spelling, [400, 404].includes(status)]).toEqual([spelling, true]);
    }
    // What the uploads folder holds beside the media library is nobody's.
    writeFileSync(path.join(county.uploads, 'left-behind.txt'), 'x');
    await get('/uploads/left-behind.txt').set('Cookie', liaison.cookie).expect(404);
  });

  it('should leave the rest of the application alone', async () => {
    await get('/admin/init').expect(200);
    expect((await get('/no-such-page')).status).toBe(404);
  });
});

describe('the cookie for files', () => {
  it('should be out of reach of scripts and other sites, and live five minutes', async () => {
    const answer = await get('/admin/users/me').set('Authorization', `Bearer ${liaison.token}`).expect(200);
    const cookie = ([] as string[]).concat(answer.get('Set-Cookie') ?? []).find((one) => one.startsWith('dr_files=')) ?? '';
    expect(cookie).toMatch(/httponly/i);
    expect(cookie).toMatch(/samesite=strict/i);
    expect(cookie).toMatch(/path=\/uploads/i);
    const seconds = (Date.parse(/expires=([^;]+)/i.exec(cookie)?.[1] ?? '') - Date.now()) / 1000;
    expect(seconds).toBeGreaterThan(290);
    expect(seconds).toBeLessThanOrEqual(300);
  });

  it('should not be given to those who are not logged in', async () => {
    expect((await get('/admin/init')).get('Set-Cookie') ?? []).toEqual([]);
  });

  it('should open nothing when it is forged, altered or past its end', async () => {
    const secret = String(county.strapi.config.get('admin.auth.secret'));
    const [, session = ''] = /dr_files=([\w-]+)\./.exec(liaison.cookie) ?? [];
    const sessionId = Buffer.from(session, 'base64url').toString();
    const ticket = (key: Buffer, expires: number): string => `dr_files=${writeTicket({ key, ticket: { sessionId, userId: liaison.id, expires } })}`;
    const forged = [
      ticket(ticketKey('another secret'), Date.now() + 60_000),
      ticket(ticketKey(secret), Date.now() - 1),
      ticket(ticketKey(secret), Date.now() + 3_600_000),
      liaison.cookie.replace(`.${liaison.id}.`, `.${liaison.id + 1}.`),
      `${liaison.cookie.slice(0, -1)}${liaison.cookie.endsWith('A') ? 'B' : 'A'}x`,
      'dr_files=', 'dr_files=a.b.c.d',
    ];
    for (const cookie of forged) expect([cookie, (await get(original()).set('Cookie', cookie)).status]).toEqual([cookie, 404]);
    await get(original()).set('Cookie', ticket(ticketKey(secret), Date.now() + 60_000)).expect(200);
  });

  it('should die with the login', async () => {
    const leaving = await county.account({ posts: [['org-a', 'liaison']] });
    await get(original()).set('Cookie', leaving.cookie).expect(200);
    await request(county.http).post('/admin/logout').set('Authorization', `Bearer ${leaving.token}`).expect(200);
    await get(original()).set('Cookie', leaving.cookie).expect(404);
  });

  it('should die with the account', async () => {
    const blocked = await county.account({ posts: [['org-a', 'liaison']] });
    await county.strapi.db.connection('admin_users').where({ id: blocked.id }).update({ is_active: false });
    await get(original()).set('Cookie', blocked.cookie).expect(404);
  });
});
