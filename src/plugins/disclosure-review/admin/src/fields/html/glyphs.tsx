const lines = (widths: readonly [number, number][]) =>
  function Glyph() {
    return (
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
        {widths.map(([from, to], row) => <path key={row} d={`M${from} ${3 + row * 3.4}H${to}`} />)}
      </svg>
    );
  };

export const AlignLeft = lines([[1, 15], [1, 10], [1, 15], [1, 8]]);
export const AlignCenter = lines([[1, 15], [4, 12], [1, 15], [5, 11]]);
export const AlignRight = lines([[1, 15], [6, 15], [1, 15], [8, 15]]);
export const AlignJustify = lines([[1, 15], [1, 15], [1, 15], [1, 15]]);

export function FirstLine() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M8 3H15M1 6.4H15M1 9.8H15M1 13.2H11" />
      <path d="M1 .8 5 3 1 5.2Z" fill="currentColor" stroke="none" />
    </svg>
  );
}

const text = (base: string, script: string, raised: boolean) =>
  function Glyph() {
    return (
      <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="currentColor">
        <text x="1" y="12" fontSize="12">{base}</text>
        <text x="9" y={raised ? 7 : 15} fontSize="8">{script}</text>
      </svg>
    );
  };
export const Raised = text('x', '2', true);
export const Lowered = text('x', '2', false);

export function TurnBack() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M6 2 2.5 5.5 6 9M3 5.5H10a3.5 3.5 0 0 1 0 7.5H5" />
    </svg>
  );
}
export function TurnForward() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.5">
      <path d="M10 2l3.5 3.5L10 9M13 5.5H6a3.5 3.5 0 0 0 0 7.5h5" />
    </svg>
  );
}
