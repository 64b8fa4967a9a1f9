import { findQuote } from './findQuote';

/** A place in the text that a person pointed at. */
export interface Place {
  /** Attribute, or `document` where it is none. */
  readonly path: string;
  readonly quote: string;
}

const LONGEST = 500;

/** The part of the page that shows an attribute: itself, or what it belongs to (`attachments[0].file#header1`). */
export function partOf(root: HTMLElement, path: string): HTMLElement | null {
  const [plain = path] = path.split('#');
  const [first = plain] = plain.split(/[.[]/u);
  for (const name of [plain, first]) {
    const part = root.querySelector<HTMLElement>(`[data-path="${CSS.escape(name)}"]`) ?? root.querySelector<HTMLElement>(`[data-path^="${CSS.escape(name)}"]`);
    if (part !== null) return part;
  }
  return null;
}

/** The range of a quotation inside an element; null where it does not stand there. */
export function rangeOf(root: HTMLElement, quote: string): Range | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  let text = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    nodes.push(node as Text);
    text += (node as Text).data;
  }
  const found = findQuote({ text, quote });
  if (found === null) return null;
  const range = document.createRange();
  let before = 0;
  for (const node of nodes) {
    const after = before + node.length;
    if (found[0] >= before && found[0] < after) range.setStart(node, found[0] - before);
    if (found[1] > before && found[1] <= after) range.setEnd(node, found[1] - before);
    before = after;
  }
  return range;
}

/** What is selected inside the page now; null where nothing is, or where it reaches out of the page. */
export function selectedPlace(root: HTMLElement): { readonly place: Place; readonly box: DOMRect } | null {
  const selection = window.getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const quote = selection.toString().trim().slice(0, LONGEST);
  if (quote === '' || !root.contains(range.commonAncestorContainer)) return null;
  const inside = range.commonAncestorContainer instanceof Element ? range.commonAncestorContainer : range.commonAncestorContainer.parentElement;
  return { place: { path: inside?.closest('[data-path]')?.getAttribute('data-path') ?? 'document', quote }, box: range.getBoundingClientRect() };
}
