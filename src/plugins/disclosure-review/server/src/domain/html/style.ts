/** The two things a paragraph's style may say; everything else in a style attribute is dropped. */
const ALIGN = /(?:^|;)\s*text-align\s*:\s*(left|center|right|justify)\s*(?=;|$)/i;
const INDENT = /(?:^|;)\s*text-indent\s*:\s*([1-9](?:\.\d)?em)\s*(?=;|$)/i;

/** The style attribute in its normal form (`text-align: center; text-indent: 2em;`), or undefined where nothing is left. */
export function normalStyle(style: string): string | undefined {
  const align = ALIGN.exec(style)?.[1]?.toLowerCase();
  const indent = INDENT.exec(style)?.[1]?.toLowerCase();
  return [align && `text-align: ${align};`, indent && `text-indent: ${indent};`].filter(Boolean).join(' ') || undefined;
}
