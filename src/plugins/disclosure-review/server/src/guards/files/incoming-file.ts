import { readFile, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { fileTypeRefusal } from '../../domain/file-type';
import type { Refusal } from '../../domain/refusal';
import { withoutLocation } from './photo-location';
import type { UploadHooks } from './upload-hooks';

/** A file that a request brought, lying in a temporary folder; `size` in bytes is what Strapi goes by afterwards. */
const incoming = z.looseObject({ filepath: z.string(), originalFilename: z.string().nullish(), size: z.number() });
type IncomingFile = z.infer<typeof incoming> & Record<string, unknown>;

const details = z.looseObject({ name: z.string().nullish(), alternativeText: z.string().nullish(), caption: z.string().nullish() });

/** The files of an upload as a list. Throws on anything that is not a file. The objects are Strapi's own. */
export function incomingFiles(files: unknown): readonly IncomingFile[] {
  const list: unknown[] = Array.isArray(files) ? files : [files];
  list.forEach((file) => incoming.parse(file));
  return list as IncomingFile[];
}

/** What a person wrote about files: names, alternative texts, captions. */
export const detailTexts = (info: unknown): readonly string[] =>
  (Array.isArray(info) ? info : [info])
    .flatMap((one) => {
      const parsed = details.safeParse(one ?? {});
      return parsed.success ? [parsed.data.name, parsed.data.alternativeText, parsed.data.caption] : [];
    })
    .filter((text) => typeof text === 'string');

/** A marking stands in names as a line of its own too, so the extension must not hide it. */
export const marked = ({ hooks, texts }: { readonly hooks: UploadHooks; readonly texts: readonly string[] }): Promise<boolean> => {
  const forms = texts.flatMap((text) => [text, text.replace(/\.[^.]{1,8}$/, '')]);
  return hooks.isMarked([...new Set(forms)].map((text) => ({ text, html: false })));
};

/**
 * What speaks against taking in a file: its markings (REV-5.1), its kind (REL-1).
 *
 * @param parts.storedName the name it will replace, whose extension stays
 */
export async function contentRefusals(parts: {
  readonly hooks: UploadHooks;
  readonly file: IncomingFile;
  readonly index: number;
  readonly storedName?: string;
}): Promise<readonly Refusal[]> {
  const { hooks, file, index, storedName } = parts;
  const name = file.originalFilename ?? '';
  const path = `files[${index}]`;
  const bytes = await readFile(file.filepath);
  const marking: Refusal = { kind: 'content', rule: 'REV-5.1', code: 'classification-marking', path };
  if (await marked({ hooks, texts: [name] })) return [marking];
  const kind = fileTypeRefusal({ name, bytes }) ?? (storedName === undefined ? null : fileTypeRefusal({ name: storedName, bytes }));
  const text = await hooks.readFileText({ name, bytes });
  if (await marked({ hooks, texts: text.parts.map((part) => part.text) })) return [marking];
  return kind === null ? [] : [{ ...kind, path }];
}

/** Rewrites the temporary file of a photo without the place where it was taken. */
export async function clearLocation(file: IncomingFile): Promise<void> {
  const cleaned = await withoutLocation(await readFile(file.filepath));
  if (cleaned === null) return;
  await writeFile(file.filepath, cleaned);
  file.size = cleaned.length;
}
