import { Box, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useSay, type Wording } from '../language';

/** One thing beside the document, under its heading. */
export function Card({ title, children, noPrint = false }: { readonly title: Wording; readonly children: ReactNode; readonly noPrint?: boolean }) {
  const say = useSay();
  return (
    <Box tag="section" aria-label={say(title)} background="neutral0" borderColor="neutral200" hasRadius padding={4} data-noprint={noPrint ? true : undefined}>
      <Box paddingBottom={3}>
        <Typography tag="h2" variant="delta">{say(title)}</Typography>
      </Box>
      {children}
    </Box>
  );
}
