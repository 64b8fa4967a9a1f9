import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import type { BroughtFile } from './gather';

const stored = z.looseObject({ id: z.coerce.number(), url: z.string(), hash: z.string(), ext: z.string() });
export type StoredFile = z.infer<typeof stored>;

/** What Strapi cannot tell from the bytes; everything else it finds out by itself. */
const TEXTS: ReadonlyMap<string, string> = new Map([['.txt', 'text/plain'], ['.csv', 'text/csv'], ['.svg', 'image/svg+xml']]);

/** The parts of Strapi's upload plugin that are called; Strapi does not type them for plugins. */
interface Uploads {
  service(name: 'upload'): { upload(given: object, options: object): Promise<unknown> };
  readonly provider: { delete(file: object): Promise<unknown> };
}

const uploads = (strapi: Core.Strapi): Uploads => strapi.plugin('upload') as unknown as Uploads;

/** Puts a file into the media library by the way that every upload goes, from a copy: what lies in the folder stays as it is. */
export async function storeFile(parts: { readonly strapi: Core.Strapi; readonly personId: number; readonly file: BroughtFile }): Promise<StoredFile> {
  const { strapi, personId, file } = parts;
  const folder = await mkdtemp(path.join(tmpdir(), 'import-'));
  try {
    const originalFilename = file.name ?? path.basename(file.file);
    const filepath = path.join(folder, 'file');
    await writeFile(filepath, file.bytes);
    const fileInfo = { name: originalFilename, alternativeText: file.alternativeText ?? '', caption: file.caption ?? '' };
    const given = { data: { fileInfo }, files: { filepath, originalFilename, mimetype: TEXTS.get(path.extname(originalFilename).toLowerCase()) ?? 'application/octet-stream', size: file.bytes.length } };
    const [answer] = z.array(stored).parse(await uploads(strapi).service('upload').upload(given, { user: { id: personId } }));
    if (answer === undefined) throw new Error(`the media library kept nothing of ${originalFilename}`);
    return answer;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const formats = z.record(z.string(), z.looseObject({ hash: z.string(), ext: z.string() })).nullish();

/** Takes stored bytes away again whose rows were rolled back. */
export async function forgetFiles(strapi: Core.Strapi, files: readonly StoredFile[]): Promise<void> {
  for (const file of files) {
    for (const object of [file, ...Object.values(formats.parse(file.formats) ?? {})]) await uploads(strapi).provider.delete(object);
  }
}
