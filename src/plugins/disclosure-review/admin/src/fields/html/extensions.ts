import { Extension, mergeAttributes, type Extensions } from '@tiptap/core';
import { Image } from '@tiptap/extension-image';
import { Subscript } from '@tiptap/extension-subscript';
import { Superscript } from '@tiptap/extension-superscript';
import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';
import { TextAlign } from '@tiptap/extension-text-align';
import { StarterKit } from '@tiptap/starter-kit';

/** 首行缩进: the one indent that Chinese documents use. */
const FirstLineIndent = Extension.create({
  name: 'firstLineIndent',
  addGlobalAttributes: () => [
    {
      types: ['paragraph'],
      attributes: {
        textIndent: {
          default: null,
          parseHTML: (element: HTMLElement) => (/^[1-9](\.\d)?em$/.test(element.style.textIndent) ? element.style.textIndent : null),
          renderHTML: ({ textIndent }) => (typeof textIndent === 'string' ? { style: `text-indent: ${textIndent}` } : {}),
        },
      },
    },
  ],
});

/** A table without the widths that Tiptap would write into it: the site's style sheet lays it out. */
const PlainTable = Table.extend({
  renderHTML: ({ HTMLAttributes }) => ['table', mergeAttributes(HTMLAttributes), ['tbody', 0]],
});

const SpanOnly = {
  colspan: {
    default: 1,
    parseHTML: (element: HTMLElement) => Number(element.getAttribute('colspan') ?? 1) || 1,
    renderHTML: ({ colspan }: Record<string, unknown>) => (colspan === 1 ? {} : { colspan }),
  },
  rowspan: {
    default: 1,
    parseHTML: (element: HTMLElement) => Number(element.getAttribute('rowspan') ?? 1) || 1,
    renderHTML: ({ rowspan }: Record<string, unknown>) => (rowspan === 1 ? {} : { rowspan }),
  },
  // Column widths live in the document while somebody drags; they are not part of the text.
  colwidth: { default: null, parseHTML: () => null, renderHTML: () => ({}) },
};
const PlainCell = TableCell.extend({ addAttributes: () => SpanOnly });
const PlainHeader = TableHeader.extend({
  addAttributes: () => ({
    ...SpanOnly,
    scope: {
      default: null,
      parseHTML: (element: HTMLElement) => element.getAttribute('scope'),
      renderHTML: ({ scope }: Record<string, unknown>) => (scope === null ? {} : { scope }),
    },
  }),
});

/** Pictures of the media library only; others are dropped when read or pasted (design 3). */
const LibraryImage = Image.extend({
  parseHTML: () => [{ tag: 'img[src^="/uploads/"]' }],
});

/** What the editor can hold; `domain/html/sanitise.ts` lets exactly this through unchanged. */
export const extensions: Extensions = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    link: { autolink: false, openOnClick: false, defaultProtocol: 'https', HTMLAttributes: { target: null, rel: null, class: null } },
  }),
  TextAlign.configure({ types: ['heading', 'paragraph'] }),
  FirstLineIndent,
  Superscript,
  Subscript,
  LibraryImage.configure({ inline: true, allowBase64: false }),
  PlainTable.configure({ resizable: false }),
  TableRow,
  PlainHeader,
  PlainCell,
];
