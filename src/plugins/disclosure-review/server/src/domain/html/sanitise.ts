import sanitizeHtml, { type Attributes, type IOptions, type Tag } from 'sanitize-html';
import { normalStyle } from './style';

const BLOCKS = ['p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'figure', 'figcaption'];
const TABLE = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];
const CELL = ['colspan', 'rowspan', 'style'];

/** Old and Word names for what has one name here. */
const RENAMED: ReadonlyMap<string, string> = new Map(
  Object.entries({
    b: 'strong', i: 'em', strike: 's', del: 's', ins: 'u', section: 'div', article: 'div', header: 'div', footer: 'div',
    main: 'div', center: 'div', address: 'div', pre: 'div', dl: 'div', dt: 'div', dd: 'div',
  }),
);
const STORED_FILE = /^\/uploads\/(?!.*\.\.)[^\s\\?#<>"]+$/;
const LINK = /^(?:https?:\/\/[^\s\\]+|mailto:[^\s]+|tel:[+\d() -]+)$/i;
const COUNT = /^[1-9]\d{0,3}$/;

const matching = (...patterns: readonly RegExp[]) => (value: string): string | undefined => (patterns.some((pattern) => pattern.test(value)) ? value : undefined);
const asWritten = (value: string): string => value;

/** What an attribute may say, in a fixed order, each in its one form; which tags may have it stands in OPTIONS. */
const SAYS: readonly (readonly [name: string, normal: (value: string) => string | undefined])[] = [
  ['href', matching(STORED_FILE, LINK)],
  ['src', matching(STORED_FILE)],
  ['alt', asWritten],
  ['title', asWritten],
  ...['width', 'height', 'start', 'colspan', 'rowspan'].map((name) => [name, matching(COUNT)] as const),
  ['scope', matching(/^(?:col|row)$/)],
  ['style', normalStyle],
];

function storedAttributes(given: Attributes): Attributes {
  return Object.fromEntries(
    SAYS.flatMap(([name, normal]) => {
      const value = given[name];
      const kept = value === undefined ? undefined : normal(value);
      return kept === undefined ? [] : [[name, kept]];
    }),
  );
}

function normalTag(given: string, attribs: Attributes): Tag {
  const tagName = RENAMED.get(given) ?? given;
  const attributes = storedAttributes(attribs);
  // A link that leads nowhere is not a link; its text stays. `span` is not in the list of allowed tags.
  return { tagName: tagName === 'a' && attributes.href === undefined ? 'span' : tagName, attribs: attributes };
}

const OPTIONS: IOptions = {
  allowedTags: [...BLOCKS, ...TABLE, 'ul', 'ol', 'li', 'strong', 'em', 'u', 's', 'sup', 'sub', 'a', 'img', 'br', 'hr'],
  allowedAttributes: {
    a: ['href'],
    img: ['src', 'alt', 'title', 'width', 'height'],
    ol: ['start'],
    td: CELL,
    th: [...CELL, 'scope'],
    ...Object.fromEntries(BLOCKS.map((tag) => [tag, ['style']])),
  },
  allowedSchemes: ['http', 'https', 'mailto', 'tel'],
  allowProtocolRelative: false,
  parseStyleAttributes: false,
  nonTextTags: ['script', 'style', 'textarea', 'option', 'noscript', 'noembed', 'noframes', 'xmp', 'iframe', 'object', 'svg', 'math', 'template', 'title', 'head'],
  transformTags: { '*': normalTag },
  exclusiveFilter: (frame) => frame.tag === 'img' && frame.attribs.src === undefined,
};

/** One pass; raw `>` and no-break spaces occur in its answer only where a browser would write them so too. */
const pass = (html: string): string => sanitizeHtml(html, OPTIONS).replaceAll(' />', '>').replaceAll('\u00a0', '&nbsp;');

/**
 * The normal form of an HTML text: what is digested, reviewed, stored and served (design 3). Only the tags and
 * attributes that the editor's toolbar offers are left, pictures only from the media library, nothing external is
 * embedded, and what the editor itself writes comes through unchanged. Sanitising the answer again changes nothing.
 *
 * Run `htmlTrouble` first: this parses whatever it is given.
 */
export function sanitiseHtml(html: string): string {
  let before = pass(html);
  // Taking a tag away can bring two others together that a parser then sees differently, so pass until it stands.
  for (let round = 0; round < 8; round += 1) {
    const after = pass(before);
    if (after === before) return after;
    before = after;
  }
  // Text that never comes to rest is an attack, not a document: its words stay, its markup goes.
  return sanitizeHtml(before, { allowedTags: [], allowedAttributes: {} }).replaceAll('\u00a0', '&nbsp;');
}
