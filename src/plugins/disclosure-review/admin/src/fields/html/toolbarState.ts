import type { Editor } from '@tiptap/core';

/** What the toolbar shows of the place where the cursor stands. */
export interface ToolbarState {
  readonly style: 'paragraph' | 'heading2' | 'heading3' | 'heading4' | 'other';
  readonly active: ReadonlySet<string>;
  readonly inTable: boolean;
  readonly canMerge: boolean;
  readonly canSplit: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

const MARKS = ['bold', 'italic', 'underline', 'strike', 'superscript', 'subscript', 'bulletList', 'orderedList', 'blockquote', 'link', 'image'];
const ALIGNMENTS = ['left', 'center', 'right', 'justify'];

export function toolbarState(editor: Editor): ToolbarState {
  const level: unknown = editor.isActive('heading') ? editor.getAttributes('heading').level : undefined;
  const style = level === 2 || level === 3 || level === 4 ? (`heading${level}` as const) : level === undefined ? 'paragraph' : 'other';
  const active = new Set(MARKS.filter((mark) => editor.isActive(mark)));
  for (const textAlign of ALIGNMENTS) if (editor.isActive({ textAlign })) active.add(textAlign);
  if (editor.getAttributes('paragraph').textIndent) active.add('indent');
  const can = editor.can();
  return {
    style,
    active,
    inTable: editor.isActive('table'),
    canMerge: can.mergeCells(),
    canSplit: can.splitCell(),
    canUndo: can.undo(),
    canRedo: can.redo(),
  };
}
