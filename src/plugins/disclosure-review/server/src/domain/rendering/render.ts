import { choicesOf } from '../../../../shared/lists/choices';
import type { Rendered, RenderedFile, RenderedLine } from '../../../../shared/desk';
import { shanghaiDay } from '../clock';
import { sanitiseHtml } from '../html/sanitise';
import { momentText, particularsOf, sectionsOf } from './particulars';
import { valuesAt, wordAt } from './values';

type Entry = Readonly<Record<string, unknown>>;

/** A file of the document with its address; `path` as in its content, `attachments[0].file`. */
export interface PlacedFile {
  readonly path: string;
  readonly name: string;
  readonly mime: string;
  readonly size: number;
  readonly url: string;
  readonly alternativeText: string | null;
}
export interface ToRender {
  readonly profile: string;
  readonly entry: Entry;
  readonly files: readonly PlacedFile[];
  /** From the root of the tree to the document's own column. */
  readonly columns: Rendered['columns'];
  /** When it was first put live; null before. */
  readonly releasedAt: Date | null;
}

const line = (label: string, value: string | null, href?: string | null): readonly RenderedLine[] => (value === null ? [] : [{ label, value, ...(href != null && { href }) }]);

/** Only what a browser may follow; anything else is shown as text. */
const link = (value: string | null): string | null => (value !== null && /^https?:\/\//iu.test(value) ? value : null);

/** REL-3.2b: source, link and time stand on the page of every reprint; empty for what is original. */
export function reprintLabels(entry: Entry): readonly RenderedLine[] {
  if (wordAt(entry, 'origin') !== 'reprint') return [];
  const url = wordAt(entry, 'reprint.sourceUrl');
  const at = new Date(wordAt(entry, 'reprint.reprintedAt') ?? '');
  return [
    ...line('转载来源', wordAt(entry, 'reprint.sourceName')),
    ...line('原文链接', url, link(url)),
    ...line('转载时间', Number.isNaN(at.getTime()) ? null : momentText(at)),
  ];
}

function sourceLabels({ entry, releasedAt }: ToRender): readonly RenderedLine[] {
  const source = wordAt(entry, 'origin') === 'reprint' ? wordAt(entry, 'reprint.sourceName') : null;
  return [
    ...line('来源', source ?? wordAt(entry, 'organisation')),
    ...line('作者', wordAt(entry, 'author')),
    ...line('发布日期', releasedAt === null ? '发布时自动生成' : shanghaiDay(releasedAt)),
    ...line('关键词', valuesAt(entry, 'keywords').join('、') || null),
  ];
}

const placed = ({ path, name, mime, size, url, alternativeText }: PlacedFile, title: string | null): RenderedFile => ({ path, title: title ?? name, name, mime, size, url, alternativeText });

function attachments({ entry, files }: ToRender): readonly RenderedFile[] {
  const titles = Array.isArray(entry.attachments) ? (entry.attachments as readonly unknown[]) : [];
  return titles.flatMap((attachment, index) => {
    const file = files.find(({ path }) => path === `attachments[${index}].file`);
    const title = typeof attachment === 'object' && attachment !== null ? wordAt(attachment as Entry, 'title') : null;
    return file === undefined ? [] : [placed(file, title)];
  });
}

/** 公开属性 as it is marked on the page; null where none is set. */
export function markingOf(entry: Entry): string | null {
  const attribute = wordAt(entry, 'disclosureAttribute');
  return attribute === null ? null : (choicesOf('disclosureAttribute').find(({ value }) => value === attribute)?.zh ?? attribute);
}

/** The draft as the county's site will show it: public attributes only, safe HTML only. */
export function render(parts: ToRender): Rendered {
  const { profile, entry, files, columns } = parts;
  const cover = files.find(({ path }) => path === 'cover');
  return {
    title: wordAt(entry, 'title') ?? '',
    subtitle: wordAt(entry, 'subtitle'),
    summary: wordAt(entry, 'summary'),
    organisation: wordAt(entry, 'organisation'),
    columns,
    sourceLabels: sourceLabels(parts),
    reprintLabels: reprintLabels(entry),
    marking: markingOf(entry),
    particulars: particularsOf(profile, entry),
    sections: sectionsOf(profile, entry),
    body: sanitiseHtml(typeof entry.body === 'string' ? entry.body : ''),
    cover: cover === undefined ? null : placed(cover, null),
    attachments: attachments(parts),
  };
}
