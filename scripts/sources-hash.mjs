import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * SHA-256 over names and bytes of the sources below the working folder.
 * @param {{ folders: string[], files: string[], pattern: RegExp, skip?: RegExp, also?: string[] }} parts `also`: values
 *   that enter what is built without being a file
 * @returns {string} hex
 */
export function hashOfSources({ folders, files, pattern, skip = /$^/, also = [] }) {
  const listed = folders.flatMap((folder) => below(folder)).filter((file) => pattern.test(file) && !skip.test(file));
  const hash = createHash('sha256');
  for (const file of [...listed, ...files].sort()) hash.update(file).update('\0').update(readFileSync(file)).update('\0');
  for (const value of also) hash.update(value).update('\0');
  return hash.digest('hex');
}

function below(folder) {
  let entries = [];
  try {
    entries = readdirSync(folder, { withFileTypes: true });
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return entries.flatMap((entry) => {
    const file = path.posix.join(folder, entry.name);
    return entry.isDirectory() ? below(file) : [file];
  });
}
