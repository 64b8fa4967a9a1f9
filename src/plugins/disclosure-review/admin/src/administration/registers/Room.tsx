import { Box, Flex, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { useSay, type Wording } from '../../language';

/** A part of a page, under its own heading. */
export function Room({ title, hint, children }: { readonly title: Wording; readonly hint?: Wording; readonly children: ReactNode }) {
  const say = useSay();
  return (
    <Box tag="section" background="neutral0" shadow="tableShadow" hasRadius padding={6}>
      <Typography tag="h2" variant="delta">{say(title)}</Typography>
      {hint !== undefined && <Typography tag="p" textColor="neutral600">{say(hint)}</Typography>}
      <Flex direction="column" alignItems="stretch" gap={4} paddingTop={4}>{children}</Flex>
    </Box>
  );
}
