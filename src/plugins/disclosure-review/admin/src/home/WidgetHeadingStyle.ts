import { createGlobalStyle } from 'styled-components';

/** Strapi sets the headings of widgets in a grey that is too light to be read by everybody (WCAG 1.4.3). */
export const WidgetHeadingStyle = createGlobalStyle`
  h2[id^='plugin::disclosure-review.'] {
    color: ${({ theme }) => theme.colors.neutral700};
  }
`;
