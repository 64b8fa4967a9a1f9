import { createGlobalStyle } from 'styled-components';
import { partOf, rangeOf } from './places';

const MEANT = 'disclosure-review-meant';
const REMARKED = 'disclosure-review-remarked';

/** How a place shows that somebody pointed at it; underlined, so that colour is not all. */
export const HighlightStyle = createGlobalStyle`
  ::highlight(${REMARKED}) { background-color: #fff3c4; text-decoration: underline dotted #9a6a00 2px; }
  ::highlight(${MEANT}) { background-color: #ffd35c; text-decoration: underline solid #9a3c00 2px; }
`;

const paint = (name: string, ranges: readonly Range[]): void => {
  // Browsers from before this way of marking still scroll to the place.
  if (typeof Highlight === 'undefined') return;
  CSS.highlights.set(name, new Highlight(...ranges));
};

interface Meant {
  readonly path: string;
  readonly quote: string;
}

const find = (root: HTMLElement, { path, quote }: Meant): Range | null => {
  const part = partOf(root, path);
  return (part === null ? null : rangeOf(part, quote)) ?? rangeOf(root, quote);
};

/** Scrolls to a place of the page and marks it. @returns false where the page does not show it */
export function showPlace(root: HTMLElement, meant: Meant): boolean {
  const range = find(root, meant);
  const target = range?.startContainer.parentElement ?? partOf(root, meant.path);
  paint(MEANT, range === null ? [] : [range]);
  target?.scrollIntoView({ block: 'center', behavior: 'smooth' });
  if (range === null) target?.animate([{ backgroundColor: '#ffd35c' }, { backgroundColor: 'transparent' }], 2500);
  return target !== null;
}

/** Marks all places that somebody remarked on. */
export function showRemarked(root: HTMLElement, places: readonly Meant[]): void {
  paint(REMARKED, places.flatMap((place) => find(root, place) ?? []));
}
