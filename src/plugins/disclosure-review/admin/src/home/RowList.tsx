import { Box, Flex, Link, Typography } from '@strapi/design-system';
import { Widget } from '@strapi/strapi/admin';
import { NavLink } from 'react-router-dom';
import type { InboxRow, Queue } from '../../../shared/desk';
import { placeOf, waitedWords } from '../inbox/queues';
import { useSay, type Wording } from '../language';
import { named, STATE_COLOURS } from '../names';
import { shortTime, useAgo } from '../time';
import { Tone } from '../review/Tone';

interface RowListProps {
  readonly rows: readonly InboxRow[];
  readonly queue: Queue | 'drafts';
  /** What it means that there is none. */
  readonly empty: Wording;
}

function Waiting({ row, queue }: { readonly row: InboxRow; readonly queue: Queue | 'drafts' }) {
  const say = useSay();
  const ago = useAgo();
  if (queue === 'drafts') return <Typography variant="pi" textColor="neutral600">{say({ zh: `${ago(row.lastStep?.at ?? row.since)}保存`, en: `saved ${ago(row.lastStep?.at ?? row.since)}` })}</Typography>;
  const waited = waitedWords(row.waited);
  return (
    <Typography variant="pi" textColor={row.overdue ? 'danger700' : 'neutral600'} title={shortTime(row.since)}>
      {say(row.overdue ? { zh: `逾期，已等：${waited.zh}`, en: `overdue, ${waited.en}` } : { zh: `已等：${waited.zh}`, en: `waited ${waited.en}` })}
    </Typography>
  );
}

/** Up to five documents, each a link to where it is worked on. */
export function RowList({ rows, queue, empty }: RowListProps) {
  const say = useSay();
  if (rows.length === 0) return <Widget.NoData>{say(empty)}</Widget.NoData>;
  return (
    <Flex tag="ul" direction="column" alignItems="stretch" gap={3}>
      {rows.map((row) => (
        <Box key={`${row.uid} ${row.documentId}`} tag="li">
          <Flex justifyContent="space-between" gap={3}>
            <Box style={{ minWidth: 0 }}>
              <Link tag={NavLink} to={placeOf(row, queue)}>{row.title === '' ? say({ zh: '（无标题）', en: '(no title)' }) : row.title}</Link>
              {queue === 'returned' && row.lastStep?.reason && <Typography variant="pi" tag="p" ellipsis textColor="neutral600">{say({ zh: `退回原因：${row.lastStep.reason}`, en: `Reason: ${row.lastStep.reason}` })}</Typography>}
            </Box>
            <Flex direction="column" alignItems="flex-end" gap={1} shrink={0}>
              <Flex gap={1}>
                {row.urgent && <Tone variant="danger">{say({ zh: '急件', en: 'Urgent' })}</Tone>}
                <Tone variant={STATE_COLOURS[row.state]}>{say(named(row.state))}</Tone>
              </Flex>
              <Waiting row={row} queue={queue} />
            </Flex>
          </Flex>
        </Box>
      ))}
    </Flex>
  );
}
