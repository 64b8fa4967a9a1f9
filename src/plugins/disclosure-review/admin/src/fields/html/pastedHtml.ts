import { gatherLists } from './pastedLists';

const NOISE = 'style, script, meta, link, title, xml, head, colgroup, object, iframe';
const ALIGNMENTS = ['center', 'right', 'justify'];

/** Word's and WPS's measures of a first-line indent all mean the same: two characters. */
function isIndented(style: string): boolean {
  const chars = Number(/mso-char-indent-count:\s*([\d.]+)/i.exec(style)?.[1] ?? 0);
  const measure = Number(/(?:^|;)\s*text-indent:\s*([\d.]+)/i.exec(style)?.[1] ?? 0);
  return chars > 0 || measure > 0;
}

function plainBlock(element: HTMLElement): void {
  const style = element.getAttribute('style') ?? '';
  const align = (/text-align:\s*(\w+)/i.exec(style)?.[1] ?? element.getAttribute('align') ?? '').toLowerCase();
  const typed = /^\u3000{2}/.test(element.textContent ?? '');
  if (typed) {
    const walker = element.ownerDocument.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const first = walker.nextNode();
    if (first?.textContent?.startsWith('\u3000')) first.textContent = first.textContent.replace(/^\u3000+/, '');
  }
  const kept = [ALIGNMENTS.includes(align) && `text-align: ${align}`, (typed || isIndented(style)) && align !== 'center' && 'text-indent: 2em'];
  element.removeAttribute('align');
  element.setAttribute('style', kept.filter(Boolean).join('; '));
}

/** Spans carry Word's bold, italics and underlines in their style; the rest of a style is dress. */
function plainSpan(element: HTMLElement): void {
  const style = element.getAttribute('style') ?? '';
  const kept = /(?:font-weight|font-style|text-decoration|vertical-align):\s*(?:bold|[6-9]00|italic|underline|line-through|super|sub)\b/gi;
  element.setAttribute('style', (style.match(kept) ?? []).join('; '));
}

function removeComments(root: Node): void {
  const walker = root.ownerDocument?.createTreeWalker(root, NodeFilter.SHOW_COMMENT);
  const comments: Node[] = [];
  while (walker?.nextNode()) comments.push(walker.currentNode);
  comments.forEach((comment) => comment.parentNode?.removeChild(comment));
}

const isOffice = (html: string): boolean => /class="?Mso|mso-|urn:schemas-microsoft-com|WPS Office/i.test(html);

export interface Pasted {
  readonly html: string;
  /** How many pictures lie outside the media library and were left behind. */
  readonly droppedPictures: number;
}

/**
 * Cleans what Word, WPS or a web page put on the clipboard: comments, name-spaced tags, widths and fonts go, lists
 * become lists, indents and alignment stay, pictures from elsewhere are left behind and counted.
 */
export function cleanPasted(html: string): Pasted {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  body.querySelectorAll(NOISE).forEach((element) => { element.remove(); });
  removeComments(body);
  if (isOffice(html)) gatherLists(body);
  for (const element of [...body.querySelectorAll<HTMLElement>('*')]) {
    if (element.tagName.includes(':')) element.replaceWith(...element.childNodes);
    else if (/^(?:P|H[1-6]|DIV)$/.test(element.tagName)) plainBlock(element);
    else if (element.tagName === 'SPAN') plainSpan(element);
    else for (const name of ['style', 'width', 'height', 'bgcolor', 'align', 'valign']) element.removeAttribute(name);
    element.removeAttribute('class');
  }
  const outside = [...body.querySelectorAll('img')].filter((image) => !(image.getAttribute('src') ?? '').startsWith('/uploads/'));
  outside.forEach((image) => { image.remove(); });
  for (const paragraph of [...body.querySelectorAll('p')]) {
    const empty = (paragraph.textContent ?? '').trim() === '' && paragraph.querySelector('img') === null;
    if (empty && paragraph.closest('td, th, li') === null) paragraph.remove();
  }
  return { html: body.innerHTML, droppedPictures: outside.length };
}
