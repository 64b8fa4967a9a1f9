const LONGEST = 1000;

/** An address in the one form by which it is known here, without its fragment; null where it is none of the web. */
export function legacyAddress(text: string): string | null {
  const written = text.trim();
  if (!URL.canParse(written)) return null;
  const url = new URL(written);
  if (!['http:', 'https:'].includes(url.protocol) || url.username !== '' || url.password !== '') return null;
  url.hash = '';
  return url.href.length > LONGEST ? null : url.href;
}
