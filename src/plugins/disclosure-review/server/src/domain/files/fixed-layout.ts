import { attributesOf, piecesOf } from '../text/markup';

/** Objects nearer than this (millimetres) stand on one line. */
const SAME_LINE = 1.5;

/** Text of an OFD page: objects on the same height are one line, however finely the text is cut. */
export function pageText(xml: string): string {
  const lines: string[] = [];
  let height = Number.NaN;
  let inText = false;
  for (const piece of piecesOf(xml)) {
    if (piece.kind === 'open' && /(?:^|:)TextObject$/u.test(piece.name)) {
      const box = [...attributesOf(piece.attributes)].find(({ name }) => name === 'Boundary');
      const top = Number(box?.value.split(/\s+/u)[1] ?? Number.NaN);
      if (!(Math.abs(top - height) <= SAME_LINE)) lines.push('');
      height = top;
    } else if (/(?:^|:)TextCode$/u.test('name' in piece ? piece.name : '')) inText = piece.kind === 'open';
    else if (piece.kind === 'text' && inText) lines[Math.max(0, lines.length - 1)] = `${lines.at(-1) ?? ''}${piece.text}`;
  }
  return lines.map((line) => line.trim()).filter((line) => line !== '').join('\n');
}
