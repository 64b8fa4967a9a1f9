const USUAL = 'https://{domain}/{type}/{permalink}';

/** Where a document stands on the county's site, absolute. What else stands in braces is left as it is. */
export function documentAddress(parts: { readonly pattern: string; readonly domain: string; readonly type: string; readonly permalink: string; readonly column: string }): string {
  const { pattern, ...values } = parts;
  const known: Readonly<Record<string, string>> = values;
  return (pattern === '' ? USUAL : pattern).replaceAll(/\{(\w+)\}/gu, (whole, name: string) => (Object.hasOwn(known, name) ? encodeURIComponent(known[name] ?? '') : whole));
}
