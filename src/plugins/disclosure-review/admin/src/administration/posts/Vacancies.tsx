import { Box, Flex, Typography } from '@strapi/design-system';
import type { VacancyAnswer } from '../../../../shared/administration';
import { useSay } from '../../language';
import { POST_NAMES } from '../../names';

/** Posts that nobody holds now: documents of these units stand still. */
export function Vacancies({ vacancies }: { readonly vacancies: readonly VacancyAnswer[] }) {
  const say = useSay();
  if (vacancies.length === 0) return null;
  return (
    <Box background="warning100" borderColor="warning200" padding={4} hasRadius>
      <Typography tag="h2" variant="delta">{say({ zh: '目前无人担任的岗位，稿件会停在这里', en: 'Nobody holds these posts now; documents stand still there' })}</Typography>
      <Flex tag="ul" direction="column" alignItems="stretch" gap={1} paddingTop={2}>
        {vacancies.map(({ organisationId, organisation, post }) => (
          <Typography key={`${organisationId} ${post}`} tag="li">{`${organisation}：${say(POST_NAMES[post] ?? { zh: post, en: post })}`}</Typography>
        ))}
      </Flex>
    </Box>
  );
}
