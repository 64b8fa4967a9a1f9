import { Box, Typography } from '@strapi/design-system';
import { useSay, type Wording } from '../../../language';

/** A heading with the entries it counts; nothing where there are none. */
export function Names({ title, names }: { readonly title: Wording; readonly names: readonly string[] }) {
  const say = useSay();
  if (names.length === 0) return null;
  return (
    <Box>
      <Typography tag="h3" variant="delta">{say(title)}</Typography>
      <Box tag="ul" paddingTop={2} maxHeight="40rem" overflow="auto">
        {names.map((name) => <Typography key={name} tag="li" style={{ display: 'block' }}>{name}</Typography>)}
      </Box>
    </Box>
  );
}
