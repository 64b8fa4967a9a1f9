import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { NavLink } from 'react-router-dom';
import type { InboxCounts } from '../../../shared/desk';
import { countShown, NOTHING_IN, QUEUE_NAMES, QUEUES } from '../inbox/queues';
import { useSay } from '../language';
import { HomeWidget } from './HomeWidget';
import { RowList } from './RowList';

/** How many documents lie in each queue; each figure opens its queue. */
function Counts({ counts }: { readonly counts: InboxCounts }) {
  const say = useSay();
  return (
    <Flex tag="ul" gap={5} wrap="wrap" paddingBottom={4}>
      {QUEUES.map((queue) => (
        <Box tag="li" key={queue}>
          <Link tag={NavLink} to={`/plugins/disclosure-review${queue === 'todo' ? '' : `?queue=${queue}`}`}>
            {say(QUEUE_NAMES[queue])}
            <Typography variant="beta" tag="span" textColor={queue === 'overdue' && counts.overdue > 0 ? 'danger700' : 'neutral800'} paddingLeft={2}>{countShown(counts[queue])}</Typography>
          </Link>
        </Box>
      ))}
    </Flex>
  );
}

/** 待我办理: the counts of all queues, and what has waited for me longest. */
export function TodoWidget() {
  return (
    <HomeWidget>
      {({ counts, todo }) => (
        <Flex direction="column" alignItems="stretch" height="100%">
          <Counts counts={counts} />
          <Box flex={1}><RowList rows={todo} queue="todo" empty={NOTHING_IN.todo} /></Box>
        </Flex>
      )}
    </HomeWidget>
  );
}
