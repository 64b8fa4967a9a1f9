import { parseArgs } from 'node:util';

export type Asked =
  | { readonly act: 'open'; readonly by: string; readonly hosts: readonly string[] }
  | { readonly act: 'close'; readonly by: string }
  | { readonly act: 'import'; readonly by: string; readonly file: string; readonly folder: string | null; readonly dryRun: boolean };

/** What the command line asks for; null where it cannot be understood. */
export function askedFor(args: readonly string[]): Asked | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        by: { type: 'string' }, open: { type: 'boolean' }, close: { type: 'boolean' }, host: { type: 'string', multiple: true }, files: { type: 'string' }, 'dry-run': { type: 'boolean' },
      },
    });
    const { by, open, close, host: hosts = [], files: folder = null, 'dry-run': dryRun = false } = values;
    const [file, ...more] = positionals;
    if (by === undefined || by === '' || more.length > 0 || (open && close)) return null;
    const importing = folder !== null || dryRun;
    if (open) return file === undefined && !importing && hosts.length > 0 ? { act: 'open', by, hosts } : null;
    if (hosts.length > 0) return null;
    if (close) return file === undefined && !importing ? { act: 'close', by } : null;
    return file === undefined ? null : { act: 'import', by, file, folder, dryRun };
  } catch {
    return null;
  }
}
