import type { Core, UID } from '@strapi/strapi';
import { z } from 'zod';
import { numberKey } from '../../../../disclosure-review/server/src/domain/document-number';
import { htmlToText } from '../../../../disclosure-review/server/src/domain/text/html-to-text';
import { contentAttributes, isHtml, isPublicPlace } from '../../../../disclosure-review/server/src/repositories/content-shape';
import type { Content } from '../../../../disclosure-review/server/src/repositories/contents';
import { readings } from '../../../../disclosure-review/server/src/repositories/readings';
import type { PublicFile } from '../../../shared/contracts';
import { isPrinted } from '../domain/printed-parts';
import { contentHash, type PublicLink, type PublicVersion } from '../domain/public-version';

type Values = Readonly<Record<string, unknown>>;

const values = z.record(z.string(), z.unknown());
const related = z.object({ documentId: z.string() }).loose();

/** Of what attachments say; a longer one is found by its beginning. */
const FILE_TEXT = 200_000;
const BODY_TEXT = 400_000;
const EXCERPT = 200;

const documentIds = (value: unknown): readonly string[] =>
  (Array.isArray(value) ? value : [value]).flatMap((one) => {
    const read = related.safeParse(one);
    return read.success ? [read.data.documentId] : [];
  });

const wordsOf = (value: unknown): readonly string[] => (Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : []);

/** Titles that editors gave their attachments, by place. */
function titleAt(entry: Values, path: string): string | null {
  const index = /^attachments\[(\d+)\]\.file$/u.exec(path)?.[1];
  const list = entry.attachments;
  const attachment = index === undefined || !Array.isArray(list) ? null : values.safeParse(list[Number(index)]);
  return attachment?.success === true && typeof attachment.data.title === 'string' && attachment.data.title !== '' ? attachment.data.title : null;
}

const shownFiles = (strapi: Core.Strapi, { uid, files }: Content): Content['files'] => files.filter(({ path }) => isPublicPlace(strapi, { uid, path }));

const publicFiles = (strapi: Core.Strapi, content: Content): readonly PublicFile[] =>
  shownFiles(strapi, content)
    .map(({ path, row, size, sha256 }) => ({
      place: path,
      title: titleAt(content.entry, path) ?? row.name,
      name: row.name,
      size,
      type: row.mime,
      sha256,
      url: row.url,
      alternativeText: row.alternativeText,
    }));

/** What the files say to whoever opens them. */
export async function fileTexts(strapi: Core.Strapi, content: Content): Promise<string> {
  const texts: string[] = [];
  let length = 0;
  for (const { parts } of await readings(shownFiles(strapi, content))) {
    for (const { text } of parts.filter(isPrinted)) {
      if (length >= FILE_TEXT) break;
      texts.push(text.slice(0, FILE_TEXT - length));
      length += text.length;
    }
  }
  return texts.join('\n');
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Moments and addresses stand in components too; nobody looks for them, and a hit would be shown among them. */
const BESIDE_THE_TEXT = /^(?:\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?|https?:\/\/\S+)$/u;

/** Every plain text of a component: interpretations' elements, feedback, a reprint's source. */
function otherTexts(value: unknown, depth = 0): readonly string[] {
  if (typeof value === 'string') return value.length > 3 && !BESIDE_THE_TEXT.test(value) ? [value] : [];
  if (depth > 4 || typeof value !== 'object' || value === null) return [];
  if ('mime' in value) return [];
  return Object.values(value).flatMap((one) => otherTexts(one, depth + 1));
}

/**
 * The public version of what went live. What Strapi's own sanitiser keeps from the public is not in it, whatever a schema may come to
 * hold; the publication time is the one that the gate gave the row.
 * @param parts.fileText what its files say, see `fileTexts`
 */
export async function publicVersion(parts: { readonly strapi: Core.Strapi; readonly content: Content; readonly publishedAt: Date; readonly fileText: string }): Promise<PublicVersion> {
  const { strapi, content, publishedAt, fileText } = parts;
  const { uid, entry } = content;
  const sanitised: unknown = await strapi.contentAPI.sanitize.output(entry, strapi.contentType(uid as UID.ContentType));
  const shown = values.parse(JSON.parse(JSON.stringify({ ...values.parse(sanitised), publishedAt })));
  const hanging: Record<string, unknown> = {};
  const links: PublicLink[] = [];
  const others: string[] = [];
  const html = new Set<string>();
  for (const [name, described] of contentAttributes(strapi, uid)) {
    if (isHtml(described)) html.add(name);
    if (!(name in shown) || !['relation', 'component', 'media'].includes(described.type)) continue;
    hanging[name] = shown[name];
    if (described.type === 'component') others.push(...otherTexts(shown[name]));
    if (described.type !== 'relation') continue;
    for (const targetId of documentIds(shown[name])) links.push({ name, targetUid: described.target ?? '', targetId });
    hanging[name] = Array.isArray(shown[name]) ? documentIds(shown[name]) : (documentIds(shown[name])[0] ?? null);
  }
  const attributes: Values = Object.fromEntries(Object.entries(shown).filter(([name]) => !(name in hanging)));
  const files = publicFiles(strapi, content);
  const number = textOf(attributes.documentNumber);
  const target = (name: string): string | null => links.find((link) => link.name === name)?.targetId ?? null;
  const body = [htmlToText(textOf(attributes.body)), textOf(attributes.summary), textOf(attributes.subtitle), textOf(attributes.theme), textOf(attributes.programme), textOf(attributes.place), ...others].filter((text) => text !== '').join('\n');
  const summary = textOf(attributes.summary).trim();
  return {
    attributes,
    head: Object.fromEntries(Object.entries(attributes).filter(([name]) => !html.has(name))),
    excerpt: (summary === '' ? htmlToText(textOf(attributes.body)).replaceAll(/\s+/gu, ' ') : summary).slice(0, EXCERPT),
    hanging,
    links,
    files,
    keywords: wordsOf(attributes.keywords).map((word) => word.slice(0, 100)),
    columnId: target('column'),
    organisationId: target('organisation'),
    numberKey: number === '' ? null : numberKey(number).slice(0, 120),
    sha256: contentHash({ attributes, hanging, files }),
    texts: { title: textOf(attributes.title), body: body.slice(0, BODY_TEXT), files: fileText },
  };
}
