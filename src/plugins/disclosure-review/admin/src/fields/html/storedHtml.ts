import type { Editor } from '@tiptap/core';

/** What is stored for what the editor shows: nothing for an empty text, no empty paragraphs at the end. */
export function storedHtml(editor: Editor): string | null {
  if (editor.isEmpty) return null;
  const html = editor.getHTML().replace(/(?:<p>(?:<br>)?<\/p>)+$/, '');
  return html === '' ? null : html;
}
