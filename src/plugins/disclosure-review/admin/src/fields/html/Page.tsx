import { Box } from '@strapi/design-system';
import { styled } from 'styled-components';

/** The sheet on which the text is written; sets it roughly as the public site will. */
export const Page = styled(Box)`
  .tiptap {
    min-height: 32rem;
    max-height: 70vh;
    overflow-y: auto;
    padding: 1.6rem 2rem;
    outline: none;
    font-size: 1.6rem;
    line-height: 1.8;
    color: ${({ theme }) => theme.colors.neutral800};
  }
  .tiptap[contenteditable='false'] { background: ${({ theme }) => theme.colors.neutral150}; }
  .tiptap p { margin: 0 0 0.8rem; }
  .tiptap h1, .tiptap h2, .tiptap h3, .tiptap h4, .tiptap h5, .tiptap h6 { margin: 1.6rem 0 0.8rem; font-weight: 600; line-height: 1.4; }
  .tiptap h2 { font-size: 2.2rem; }
  .tiptap h3 { font-size: 1.9rem; }
  .tiptap h4 { font-size: 1.7rem; }
  .tiptap strong { font-weight: 700; }
  .tiptap em { font-style: italic; }
  .tiptap u { text-decoration: underline; }
  .tiptap s { text-decoration: line-through; }
  .tiptap sup { vertical-align: super; font-size: 0.75em; }
  .tiptap sub { vertical-align: sub; font-size: 0.75em; }
  .tiptap ul { list-style: disc; padding-left: 2.4rem; }
  .tiptap ol { list-style: decimal; padding-left: 2.4rem; }
  .tiptap blockquote { margin: 0.8rem 0; padding-left: 1.6rem; border-left: 3px solid ${({ theme }) => theme.colors.neutral200}; }
  .tiptap a { color: ${({ theme }) => theme.colors.primary600}; text-decoration: underline; }
  .tiptap img { max-width: 100%; height: auto; }
  .tiptap img.ProseMirror-selectednode { outline: 2px solid ${({ theme }) => theme.colors.primary600}; }
  .tiptap table { width: 100%; margin: 0.8rem 0; border-collapse: collapse; table-layout: fixed; }
  .tiptap td, .tiptap th { position: relative; padding: 0.6rem 0.8rem; border: 1px solid ${({ theme }) => theme.colors.neutral300}; vertical-align: top; }
  .tiptap td p, .tiptap th p { margin: 0; }
  .tiptap th { font-weight: 600; text-align: left; background: ${({ theme }) => theme.colors.neutral100}; }
  .tiptap .selectedCell { background: ${({ theme }) => theme.colors.primary100}; }
`;
