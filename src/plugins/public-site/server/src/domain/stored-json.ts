/**
 * JSON of an object as it is kept. On SQLite its bytes; on PostgreSQL these as base64, because the driver makes a text of whatever it reads,
 * and a page of Chinese bodies cost a fifth of its time on the way from bytes to text and back.
 */
export type StoredJson = Buffer | { readonly base64: string };

/** Of an answer that is written: text, or a kept object without its closing brace. */
export type Piece = string | { readonly open: StoredJson };

export const toBase64 = (json: string): string => Buffer.from(json).toString('base64');
export const fromBase64 = (base64: string): string => Buffer.from(base64, 'base64').toString();

export const textOf = (stored: StoredJson): string => (Buffer.isBuffer(stored) ? stored.toString() : fromBase64(stored.base64));

const lengthOf = (stored: StoredJson): number => (Buffer.isBuffer(stored) ? stored.length : Buffer.byteLength(stored.base64, 'base64'));

const lengthOfPiece = (piece: Piece): number => (typeof piece === 'string' ? Buffer.byteLength(piece) : lengthOf(piece.open) - 1);

/** Where the next piece begins. */
function write(target: Buffer, at: number, piece: Piece): number {
  if (typeof piece === 'string') return at + target.write(piece, at);
  const { open } = piece;
  return at - 1 + (Buffer.isBuffer(open) ? open.copy(target, at) : target.write(open.base64, at, 'base64'));
}

/** All pieces as UTF-8, each written once, straight into its place. An open object must be followed by what closes it. */
export function joined(pieces: readonly Piece[]): Buffer {
  const target = Buffer.allocUnsafe(pieces.reduce((length, piece) => length + lengthOfPiece(piece), 0));
  let at = 0;
  for (const piece of pieces) at = write(target, at, piece);
  if (at !== target.length) throw new Error('a kept text is not what its length says');
  return target;
}
