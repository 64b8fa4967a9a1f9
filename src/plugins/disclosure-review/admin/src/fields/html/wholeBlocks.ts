import { Slice } from '@tiptap/pm/model';
import type { EditorView } from '@tiptap/pm/view';

/**
 * Keeps the first pasted paragraph whole when the cursor stands in an empty one: ProseMirror would pour its words
 * into the empty paragraph and lose its alignment and indent.
 */
export function wholeBlocks(slice: Slice, view: EditorView): Slice {
  const { $from, empty } = view.state.selection;
  const first = slice.content.firstChild;
  const dressed = first?.isTextblock === true && Object.values(first.attrs).some((value) => value !== null);
  const intoEmpty = empty && $from.parent.isTextblock && $from.parent.content.size === 0;
  return dressed && intoEmpty ? new Slice(slice.content, 0, slice.openEnd === 1 && slice.content.childCount === 1 ? 0 : slice.openEnd) : slice;
}
