import exifr from 'exifr';
import sharp from 'sharp';
import { contentOf } from '../../domain/file-type';

/** Formats whose metadata may carry coordinates and that can be written back in kind. */
const PHOTOS = { jpeg: 'jpeg', webp: 'webp', png: 'png', tiff: 'tiff' } as const;

const isPhoto = (content: string): content is keyof typeof PHOTOS => Object.hasOwn(PHOTOS, content);

/** Bytes 0–5 of an EXIF block are its name, then follows TIFF. */
async function hasLocation(bytes: Buffer): Promise<boolean> {
  const { exif, xmp } = await sharp(bytes, { failOn: 'none' }).metadata();
  if (xmp !== undefined && /GPS(?:Latitude|Longitude)/.test(xmp.toString('utf8'))) return true;
  if (exif === undefined) return false;
  const place = await exifr.gps(exif.subarray(exif.toString('latin1', 0, 4) === 'Exif' ? 6 : 0)).catch(() => undefined);
  return place !== undefined;
}

/**
 * A photo without the coordinates of where it was taken (norms finding 11), written anew in its own format, turned
 * upright; null when there is nothing to take out.
 */
export async function withoutLocation(bytes: Buffer): Promise<Buffer | null> {
  const content = contentOf(bytes);
  if (!isPhoto(content)) return null;
  try {
    if (!(await hasLocation(bytes))) return null;
  } catch {
    // Not a picture that can be opened; Strapi refuses it, or it is signed for as unreadable.
    return null;
  }
  return sharp(bytes).rotate().keepIccProfile().toFormat(PHOTOS[content], { quality: 92 }).toBuffer();
}
