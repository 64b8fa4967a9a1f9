import { readdirSync, readFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import exifr from 'exifr';
import { strToU8, zipSync } from 'fflate';
import sharp from 'sharp';
import type request from 'supertest';
import supertest from 'supertest';
import { startCounty, type Account, type County } from './county';

jest.setTimeout(120_000);

let county: County;
let contributor: Account;
let nobody: Account;

beforeAll(async () => {
  county = await startCounty();
  contributor = await county.account({ posts: [['org-a', 'contributor']] });
  nobody = await county.account({ posts: [['org-a', 'secrecy-officer'], ['org-b', 'auditor']] });
});
afterAll(() => county.stop());

const docx = (paragraphs: readonly string[]): Buffer => {
  const body = paragraphs.map((text) => `<w:p><w:r><w:t>\n${text}\n</w:t></w:r></w:p>`).join('');
  return Buffer.from(zipSync({
    '[Content_Types].xml': strToU8('<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'),
    '_rels/.rels': strToU8('<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>'),
    'word/document.xml': strToU8(`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`),
  }, { level: 0 }));
};
const refusals = (answer: request.Response): unknown => answer.body.error?.details?.refusals?.map(({ rule, code }: { rule: string; code: string }) => [rule, code]);

/** Nothing of a refused file is left: not in the store, not in the library, not lying about. */
async function leavesNothing(attempt: () => Promise<unknown>): Promise<void> {
  const rows = (): Promise<number> => county.strapi.db.query('plugin::upload.file').count();
  const lying = (): readonly string[] => readdirSync(os.tmpdir()).filter((name) => name.startsWith('strapi-upload-'));
  const before = [await rows(), county.stored(), lying()];
  await attempt();
  expect([await rows(), county.stored(), lying()]).toEqual(before);
}

describe('an upload', () => {
  it('should be taken from those who draft, whatever fits its name', async () => {
    const picture = await sharp({ create: { width: 20, height: 20, channels: 3, background: '#fff' } }).jpeg().toBuffer();
    for (const [name, bytes] of [['附件1.docx', docx(['关于开展工作的通知'])], ['名单.csv', Buffer.from('姓名,金额\n张三,1')], ['图.jpg', picture]] as const) {
      await county.upload({ account: contributor, name, bytes }).expect(201);
    }
  });

  it('should be refused by the rule to people who draft for nobody', async () => {
    await leavesNothing(async () => {
      const answer = await county.upload({ account: nobody, name: '通知.txt', bytes: Buffer.from('通知') });
      expect([answer.status, refusals(answer)]).toEqual([403, [['REL-4', 'not-a-drafter']]]);
    });
  });

  it('should be refused to code without a person behind it', async () => {
    const upload = county.strapi.plugin('upload').service('upload');
    await expect(upload.upload({ data: {}, files: { filepath: __filename, originalFilename: 'x.txt', mimetype: 'text/plain', size: 1 } })).rejects.toMatchObject({ status: 403 });
  });

  it.each([
    ['in its text', '通知.docx', (): Buffer => docx(['机密★10年', '关于某事的通知'])],
    ['as a line of its own', '通知.docx', (): Buffer => docx(['关于某事的通知', '秘密'])],
    ['in its name', '机密★长期.docx', (): Buffer => docx(['通知'])],
    ['as its whole name', '绝密.txt', (): Buffer => Buffer.from('通知')],
  ])('should be refused with a classification marking %s, and leave nothing', async (_, name, bytes) => {
    await leavesNothing(async () => {
      const answer = await county.upload({ account: contributor, name, bytes: bytes() });
      expect([answer.status, refusals(answer)]).toEqual([400, [['REV-5.1', 'classification-marking']]]);
      expect(JSON.stringify(answer.body)).not.toContain('★');
    });
  });

  it('should be refused when a marking is written into its details', async () => {
    await leavesNothing(async () => {
      const answer = await county.upload({ account: contributor, name: '通知.txt', bytes: Buffer.from('通知') }).field('fileInfo', JSON.stringify({ name: '通知.txt', caption: '秘密★5年' }));
      expect([answer.status, refusals(answer)]).toEqual([400, [['REV-5.1', 'classification-marking']]]);
    });
  });

  it.each([
    ['a web page named as text', '说明.txt', Buffer.from('<!DOCTYPE html><html><script>alert(1)</script></html>'), 'file-type-refused'],
    ['a program named as a document', '通知.docx', Buffer.from(`MZ${'\0'.repeat(80)}`, 'latin1'), 'file-type-refused'],
    ['a script', '安装.sh', Buffer.from('#!/bin/sh\nrm -rf /'), 'file-type-refused'],
    ['a picture with a script in it', '图.svg', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'), 'file-type-refused'],
    ['a document named as a picture', '图.png', Buffer.from('%PDF-1.7\n'), 'file-type-mismatch'],
    ['text named as a document', '通知.docx', Buffer.from('通知'), 'file-type-mismatch'],
    ['a file without an extension', '通知', Buffer.from('通知'), 'file-type-refused'],
  ])('should be refused when it is %s', async (_, name, bytes, code) => {
    await leavesNothing(async () => {
      const answer = await county.upload({ account: contributor, name, bytes });
      expect([answer.status, refusals(answer)]).toEqual([400, [['REL-1', code]]]);
    });
  });

  it('should store none of several files when one of them is refused', async () => {
    await leavesNothing(async () => {
      const answer = await county
        .upload({ account: contributor, name: '好.txt', bytes: Buffer.from('好') })
        .attach('files', Buffer.from('%PDF-1.7'), '坏.png')
        .field('fileInfo', JSON.stringify({ name: '好.txt' })).field('fileInfo', JSON.stringify({ name: '坏.png' }));
      expect([answer.status, refusals(answer)]).toEqual([400, [['REL-1', 'file-type-mismatch']]]);
    });
  });

  it('should not tell the place where a photo was taken', async () => {
    const bytes = await sharp({ create: { width: 64, height: 48, channels: 3, background: '#080' } })
      .jpeg()
      .withExif({ IFD0: { Copyright: 'x' }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '28/1 6/1 0/1', GPSLongitudeRef: 'E', GPSLongitude: '116/1 12/1 0/1' } })
      .toBuffer();
    expect(await exifr.gps(bytes)).toBeDefined();
    const answer = await county.upload({ account: contributor, name: '现场.jpg', bytes }).expect(201);
    const kept = readFileSync(path.join(county.uploads, `${answer.body[0].hash}.jpg`));
    expect(await exifr.gps(kept)).toBeUndefined();
    expect((await sharp(kept).metadata()).format).toBe('jpeg');
    expect(Number(answer.body[0].sizeInBytes ?? kept.length)).toBe(kept.length);
  });
});

describe('a replacement', () => {
  it('should be held to the same content rules, and to the extension that stays', async () => {
    const first = await county.upload({ account: contributor, name: '通知.txt', bytes: Buffer.from('第一版') }).expect(201);
    const file = path.join(county.uploads, `${first.body[0].hash}.txt`);
    const replace = (name: string, bytes: Buffer): request.Test =>
      supertest(county.http).post(`/upload/files/${first.body[0].id}/replace`).set('Authorization', `Bearer ${contributor.token}`).attach('files', bytes, name);
    expect(refusals(await replace('通知.txt', Buffer.from('绝密★长期')))).toEqual([['REV-5.1', 'classification-marking']]);
    expect(refusals(await replace('通知.pdf', Buffer.from('%PDF-1.7\n')))).toEqual([['REL-1', 'file-type-mismatch']]);
    expect(readFileSync(file, 'utf8')).toBe('第一版');
    await replace('通知.txt', Buffer.from('第二版')).expect(200);
    expect(readFileSync(file, 'utf8')).toBe('第二版');
  });
});
