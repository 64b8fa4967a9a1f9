import type { Response } from 'supertest';
import { FILES } from './files';
import { attempt, expectRefusedAnswer, expectRefusedCall, startStage, type Stage, type SubjectName, type Way } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await startStage();
}, 180_000);
afterAll(() => stage.county.stop());

const BYTES = Buffer.from('偷换的附件');

const overHttp = (account: string): Readonly<Record<string, Way>> => ({
  'replacement of its file': async ({ county, fileId }) => (await county.as(account)).post(`/upload?id=${fileId}`).attach('files', BYTES, 'other.txt'),
  'replacement of its file in place': async ({ county, fileId }) => (await county.as(account)).post(`/upload/files/${fileId}/replace`).attach('files', BYTES, 'other.txt'),
  "other details of its file": async ({ county, fileId }) => (await county.as(account)).post(`/upload?id=${fileId}`).field('fileInfo', JSON.stringify({ name: '改.txt', alternativeText: '改', caption: '改' })),
  "other details of its file, in bulk": async ({ county, fileId }) => (await county.as(account)).post('/upload/actions/bulk-update').send({ updates: [{ id: fileId, fileInfo: { name: '改.txt', alternativeText: '改' } }] }),
  'deletion of its file': async ({ county, fileId }) => (await county.as(account)).delete(`/upload/files/${fileId}`),
  'deletion of its file, in bulk': async ({ county, fileId }) => (await county.as(account)).post('/upload/actions/bulk-delete').send({ fileIds: [fileId], folderIds: [] }),
});

describe.each(['draft', 'live', 'onRequest', 'withheld'] as const)('the file of %s', (subject) => {
  it.each(Object.entries(overHttp('admin')))("should stay as it is at the super administrator's %s", async (_way, way) => {
    expectRefusedAnswer(await attempt({ stage, subject, way: unchanged(subject, way) }));
  });
  it.each(Object.entries(overHttp('rsj_liaison')))("should stay as it is at another unit's %s", async (_way, way) => {
    expectRefusedAnswer(await attempt({ stage, subject, way: unchanged(subject, way) }));
  });
  it.each(Object.entries(FILES))('should stay as it is at %s', async (_way, way) => {
    expectRefusedCall(await attempt({ stage, subject, way: unchanged(subject, way) }));
  });
});
describe.each(['live', 'onRequest', 'withheld'] as const)('the file of a closed document (%s)', (subject) => {
  it.each(Object.entries(overHttp('nyj_liaison')))("should stay as it is at its own liaison's %s", async (_way, way) => {
    const tried = await attempt({ stage, subject, way: unchanged(subject, way) });
    expectRefusedAnswer(tried);
    const { status, body } = tried.answer as Response;
    if (status === 423) expect(body.error.details.refusals[0]).toMatchObject({ rule: 'REL-6' });
  });
});

/** The same way, after which row and bytes of the file are what they were. */
function unchanged(subject: SubjectName, way: Way): Way {
  return async (scene) => {
    const { db, fileId, fileUrl, county } = { ...scene, ...stage.subjects[subject] };
    const look = async (): Promise<unknown> => ({
      row: await db('files').where({ id: fileId }).first('name', 'hash', 'url', 'alternative_text', 'caption', 'size'),
      bytes: (await (await county.as('admin')).get(fileUrl)).text,
    });
    const before = await look();
    try {
      return await way(scene);
    } finally {
      expect(await look()).toEqual(before);
    }
  };
}
