/** XML 1.0 knows no such characters, not even escaped. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu;
const LONE = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/gu;

/** Text as it may stand in XML, in an element or an attribute. */
export const xmlText = (text: string): string =>
  text.replaceAll(FORBIDDEN, '').replace(LONE, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&apos;');

export const element = (name: string, text: string): string => `<${name}>${xmlText(text)}</${name}>`;
export const XML_HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n';
