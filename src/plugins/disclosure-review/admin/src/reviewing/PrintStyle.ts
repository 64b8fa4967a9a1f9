import { createGlobalStyle } from 'styled-components';

/** On paper: the document first, then the record; nothing that can only be clicked. */
export const PrintStyle = createGlobalStyle`
  @media print {
    nav, header button, header a, [data-noprint], [role='tablist'] { display: none !important; }
    html, body, body * { overflow: visible !important; max-height: none !important; }
    [data-sheet] { display: block !important; }
    [data-beside] { position: static !important; width: 100% !important; margin-top: 24px; }
    [data-beside] section { break-inside: avoid; border: 0; padding: 8px 0; }
  }
`;
