import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Way } from './stage';

const FILE = 'plugin::upload.file';

const otherBytes = (): { readonly filepath: string; readonly originalFilename: string; readonly mimetype: string; readonly size: number } => {
  const filepath = path.join(tmpdir(), `other-${process.pid}.txt`);
  writeFileSync(filepath, 'other');
  return { filepath, originalFilename: 'other.txt', mimetype: 'text/plain', size: 5 };
};
interface Stored {
  readonly id: number;
  readonly hash: string;
  readonly ext: string;
}

const OTHER_NAME: Readonly<Record<string, unknown>> = { name: '改.txt' };

/** What code inside the server may try on a file: the services, the provider, the row, the folder it lies in. */
export const FILES: Readonly<Record<string, Way>> = {
  'the service\'s replace': ({ strapi, fileId }) => strapi.plugin('upload').service('upload').replace(fileId, { data: { fileInfo: {} }, file: otherBytes() }),
  'the service\'s change of details': ({ strapi, fileId }) => strapi.plugin('upload').service('upload').updateFileInfo(fileId, { name: '改.txt', alternativeText: '改' }),
  'the service\'s removal': async ({ strapi, fileId }) => strapi.plugin('upload').service('upload').remove(await strapi.db.query(FILE).findOne({ where: { id: fileId } })),
  'the service\'s deletion of several': ({ strapi, fileId }) => strapi.plugin('upload').service('file').deleteByIds([fileId]),
  'the provider\'s deletion': async ({ strapi, fileId }) => {
    const file: Stored = await strapi.db.query(FILE).findOne({ where: { id: fileId } });
    return (strapi.plugin('upload') as unknown as { provider: { delete: (file: Stored) => Promise<unknown> } }).provider.delete(file);
  },
  'documents().update of the file': async ({ strapi, fileId }) => {
    const file: { readonly documentId: string } = await strapi.db.query(FILE).findOne({ where: { id: fileId } });
    return strapi.documents(FILE).update({ documentId: file.documentId, data: OTHER_NAME });
  },
  'documents().delete of the file': async ({ strapi, fileId }) => {
    const file: { readonly documentId: string } = await strapi.db.query(FILE).findOne({ where: { id: fileId } });
    return strapi.documents(FILE).delete({ documentId: file.documentId });
  },
  'db.query update of its row': ({ strapi, fileId }) => strapi.db.query(FILE).update({ where: { id: fileId }, data: { url: '/uploads/other.txt', hash: 'other' } }),
  'db.query updateMany of its row': ({ strapi, fileId }) => strapi.db.query(FILE).updateMany({ where: { id: fileId }, data: { name: '改.txt' } }),
  'db.query delete of its row': ({ strapi, fileId }) => strapi.db.query(FILE).delete({ where: { id: fileId } }),
};
