const USUAL = 'https://{domain}/{type}/{permalink}';

/** The pattern cut at its braces: text and names by turns. The county has one, so it is cut once. */
let cut: { readonly pattern: string; readonly parts: readonly string[] } = { pattern: '', parts: [] };
function partsOf(pattern: string): readonly string[] {
  if (cut.pattern !== pattern) cut = { pattern, parts: pattern.split(/\{(\w+)\}/u) };
  return cut.parts;
}

/** Where a document stands on the county's site, absolute. What else stands in braces is left as it is. */
export function documentAddress(parts: { readonly pattern: string; readonly domain: string; readonly type: string; readonly permalink: string; readonly column: string }): string {
  const { pattern, ...values } = parts;
  const known: Readonly<Record<string, string>> = values;
  return partsOf(pattern === '' ? USUAL : pattern)
    .map((part, index) => (index % 2 === 0 ? part : Object.hasOwn(known, part) ? encodeURIComponent(known[part] ?? '') : `{${part}}`))
    .join('');
}
