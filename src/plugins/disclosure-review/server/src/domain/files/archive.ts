import { inflateRawSync } from 'node:zlib';
import { LIMITS, type UnreadableReason } from './reading';

export interface ArchiveEntry {
  readonly name: string;
  readonly bytes: () => Uint8Array;
}
export type Archive =
  | { readonly ok: true; readonly entries: readonly ArchiveEntry[] }
  | { readonly ok: false; readonly reason: UnreadableReason };

const END_SIGNATURE = 0x06054b50;
const ENTRY_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const LONGEST_COMMENT = 65_557;

/** Thrown by `bytes()` when the directory's word is not kept: more than the bounds allow, or bytes that do not inflate. */
export class ArchiveError extends Error {
  constructor(readonly reason: UnreadableReason) {
    super(reason);
  }
}

function findEnd(file: Buffer): number {
  const lowest = Math.max(0, file.length - LONGEST_COMMENT);
  for (let at = file.length - 22; at >= lowest; at -= 1) if (file.readUInt32LE(at) === END_SIGNATURE) return at;
  return -1;
}

function inflate(packed: Uint8Array, method: number, room: number): Uint8Array {
  if (method === 0) return packed;
  if (method !== 8) throw new ArchiveError('corrupt');
  try {
    return inflateRawSync(packed, { maxOutputLength: Math.max(1, room) });
  } catch (error) {
    const tooLarge = typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    throw new ArchiveError(tooLarge ? 'too-large' : 'corrupt');
  }
}

/**
 * Reads a zip by its central directory, as office programs do. Entries are inflated on demand and never beyond the bounds,
 * whatever sizes the directory names (zip bombs).
 * @param room characters of expansion still allowed over all entries of this file
 */
export function openArchive(bytes: Uint8Array, room: { left: number }): Archive {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (file.length < 22) return { ok: false, reason: 'corrupt' };
  const end = findEnd(file);
  if (end === -1) return { ok: false, reason: 'corrupt' };
  const count = file.readUInt16LE(end + 10);
  if (count > LIMITS.entries) return { ok: false, reason: 'too-large' };
  const entries: ArchiveEntry[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > file.length || file.readUInt32LE(at) !== ENTRY_SIGNATURE) return { ok: false, reason: 'corrupt' };
    const flags = file.readUInt16LE(at + 8);
    if ((flags & 1) === 1) return { ok: false, reason: 'encrypted' };
    const method = file.readUInt16LE(at + 10);
    const packedSize = file.readUInt32LE(at + 20);
    const nameLength = file.readUInt16LE(at + 28);
    const local = file.readUInt32LE(at + 42);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
    if (local + 30 > file.length || file.readUInt32LE(local) !== LOCAL_SIGNATURE) return { ok: false, reason: 'corrupt' };
    const from = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    if (from + packedSize > file.length) return { ok: false, reason: 'corrupt' };
    const open = (): Uint8Array => {
      const inflated = inflate(file.subarray(from, from + packedSize), method, Math.min(LIMITS.entry, room.left));
      room.left -= inflated.length;
      if (room.left <= 0) throw new ArchiveError('too-large');
      return inflated;
    };
    entries.push({ name: name.replaceAll('\\', '/'), bytes: open });
  }
  return { ok: true, entries };
}
