import { Box, Flex, Typography } from '@strapi/design-system';
import type { RefusalAnswer } from '../../../shared/contracts';
import { useSay } from '../language';

/** Why the server said no: every reason at once, each with the clause it enforces. */
export function Refusals({ refusals }: { readonly refusals: readonly RefusalAnswer[] }) {
  const say = useSay();
  if (refusals.length === 0) return null;
  return (
    <Box role="alert" background="danger100" borderColor="danger200" hasRadius padding={3}>
      <Typography variant="sigma" textColor="danger700">{say({ zh: '还不能办理', en: 'Not yet' })}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
        {refusals.map(({ rule, code, path, message }) => (
          <Typography key={`${rule} ${code} ${path ?? ''} ${message}`} tag="li" textColor="danger700">
            {message}
            {rule !== '' && <Typography variant="pi" textColor="danger700">{say({ zh: `（${rule}）`, en: ` (${rule})` })}</Typography>}
          </Typography>
        ))}
      </Flex>
    </Box>
  );
}
