import { readFile, realpath, stat } from 'node:fs/promises';
import path from 'node:path';

const LARGEST = 200 * 1024 * 1024;

/**
 * Reads a file of the import's folder. Whatever the path says, links included, nothing outside of the folder is read.
 * @returns null where there is no such file there, or where it is larger than 200 MB
 */
export async function folderFile(parts: { readonly folder: string; readonly name: string }): Promise<Buffer | null> {
  if (path.isAbsolute(parts.name) || parts.name.includes('\0')) return null;
  try {
    const root = await realpath(parts.folder);
    const place = await realpath(path.resolve(root, parts.name));
    if (!place.startsWith(root + path.sep)) return null;
    const found = await stat(place);
    return found.isFile() && found.size <= LARGEST ? await readFile(place) : null;
  } catch {
    return null;
  }
}
