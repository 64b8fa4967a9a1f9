import { bankCards } from '../text/bank-cards';
import { disclosureNotes } from '../text/disclosure-notes';
import { homeAddresses } from '../text/home-addresses';
import { htmlToText } from '../text/html-to-text';
import { identityNumbers } from '../text/identity-numbers';
import { internalMarks } from '../text/internal-marks';
import { attributesOf, piecesOf } from '../text/markup';
import { mobileNumbers } from '../text/mobile-numbers';
import { nameLists } from '../text/name-lists';
import { normalise, type Found, type Normalised } from '../text/normalise';
import { passports } from '../text/passports';
import { sensitivePersonal } from '../text/sensitive-personal';

/** Where it stood: a comment, an attribute that nobody sees, or an element that is dropped with its text (script, style, frame …). */
export type TakenFrom = 'hidden-comment' | 'hidden-attribute' | 'hidden-element';

/** Something private or internal that a save brought and the sanitiser took out: what kind and from where, never the text itself. */
export interface TakenOut {
  readonly path: string;
  /** Code of the finding that it would have been, kebab-case. */
  readonly what: string;
  readonly from: TakenFrom;
  readonly count: number;
}

const DETECTORS: readonly (readonly [what: string, find: (text: Normalised) => readonly Found[]])[] = [
  ['identity-number', (text) => identityNumbers(text).filter(({ kind }) => kind === 'valid')],
  ['bank-card', bankCards],
  ['passport', passports],
  ['mobile-number', mobileNumbers],
  ['home-address', homeAddresses],
  ['name-list', nameLists],
  ['sensitive-beside-name', sensitivePersonal],
  ['internal-mark', (text) => internalMarks(text).filter(({ kind }) => kind !== 'cited')],
  ['non-public-note', (text) => disclosureNotes(text).filter(({ meaning }) => meaning !== 'active' && meaning !== 'partial')],
];

function decoded(value: string): string {
  if (!value.includes('%')) return value;
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}

/** Comments, which may hold markup of their own, and every attribute's value; each on lines of its own. Bytes written as text are none. */
function hiddenTexts(html: string): { readonly comments: string; readonly attributes: string } {
  const comments: string[] = [];
  const attributes: string[] = [];
  for (const piece of piecesOf(html)) {
    if (piece.kind === 'hidden') comments.push(htmlToText(piece.text, { withHidden: true }));
    else if (piece.kind !== 'text') for (const { value } of attributesOf(piece.attributes)) if (!value.startsWith('data:')) attributes.push(decoded(value));
  }
  return { comments: comments.join('\n'), attributes: attributes.join('\n') };
}

/** Everything that was sent as text, what no reader sees included: markings are looked for in it (REV-5.1). */
export function sentTexts(html: string): readonly string[] {
  const { comments, attributes } = hiddenTexts(html);
  return [htmlToText(html), comments, attributes].filter((text) => text !== '');
}

/**
 * What the privacy and secrecy detectors find in an HTML text as it was sent, and no longer in what is stored of it (issue 3: nothing
 * is lost unseen). Empty at no cost where the sanitiser changed nothing.
 * @param parts.path the attribute, for instance `body`
 */
export function takenOut(parts: { readonly path: string; readonly sent: string; readonly stored: string }): readonly TakenOut[] {
  const { path, sent, stored } = parts;
  if (sent === stored) return [];
  const kept = normalise(htmlToText(stored));
  const hidden = hiddenTexts(sent);
  const places: readonly (readonly [TakenFrom, Normalised])[] = [
    ['hidden-comment', normalise(hidden.comments)],
    ['hidden-attribute', normalise(hidden.attributes)],
    ['hidden-element', normalise(htmlToText(sent))],
  ];
  return DETECTORS.flatMap(([what, find]) => {
    const standing = new Set(find(kept).map(({ text }) => text));
    return places.flatMap(([from, text]): readonly TakenOut[] => {
      const lost = new Set(find(text).map((found) => found.text).filter((found) => !standing.has(found)));
      // Told once: an attribute that is read aloud stands among the element's text too.
      for (const found of lost) standing.add(found);
      return lost.size === 0 ? [] : [{ path, what, from, count: lost.size }];
    });
  });
}
