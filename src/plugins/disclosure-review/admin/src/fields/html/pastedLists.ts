interface Item {
  readonly paragraph: HTMLElement;
  readonly level: number;
  readonly ordered: boolean;
}

const MARKER = 'span[style*="mso-list"]';

/** The list item that Word made of a paragraph, or null. 一、 and (一) are words of an official text and stay paragraphs. */
function itemOf(paragraph: Element): Item | null {
  if (!(paragraph instanceof HTMLElement) || paragraph.tagName !== 'P') return null;
  const level = /mso-list:\s*l\d+\s+level(\d)/i.exec(paragraph.getAttribute('style') ?? '')?.[1];
  const marker = paragraph.querySelector(MARKER);
  if (level === undefined || marker === null) return null;
  const text = (marker.textContent ?? '').replace(/[\s\u00a0]/g, '');
  if (/^(?:第?[一二三四五六七八九十百]+|[((][^))]*[))])/.test(text)) {
    marker.replaceWith(text);
    return null;
  }
  return { paragraph, level: Number(level), ordered: /^[0-9a-z]{1,3}[.)、.]/i.test(text) };
}

function closeTo(open: HTMLElement[], depth: number): void {
  while (open.length > depth) open.pop();
}

/** Turns the numbered and dotted paragraphs of Word and WPS into real lists, nested by their level. */
export function gatherLists(body: HTMLElement): void {
  const open: HTMLElement[] = [];
  for (const element of [...body.querySelectorAll('p')]) {
    const item = itemOf(element);
    if (item === null) {
      closeTo(open, 0);
      continue;
    }
    if (open.length > 0 && element.previousElementSibling !== open[0]) closeTo(open, 0);
    closeTo(open, item.level);
    const tag = item.ordered ? 'OL' : 'UL';
    if (open.length === item.level && open.at(-1)?.tagName !== tag) closeTo(open, item.level - 1);
    if (open.length < item.level || open.length === 0) {
      const list = element.ownerDocument.createElement(tag);
      const parent = open.at(-1);
      if (parent === undefined) element.before(list);
      else (parent.lastElementChild ?? parent).append(list);
      open.push(list);
    }
    const entry = element.ownerDocument.createElement('li');
    element.querySelectorAll(MARKER).forEach((marker) => { marker.remove(); });
    const paragraph = element.ownerDocument.createElement('p');
    paragraph.append(...element.childNodes);
    entry.append(paragraph);
    open.at(-1)?.append(entry);
    element.remove();
  }
}
