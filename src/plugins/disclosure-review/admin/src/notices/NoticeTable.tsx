import { Box, Button, Link, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Link as RouterLink } from 'react-router-dom';
import type { NoticeAnswer } from '../../../shared/notices';
import { useSay, type Wording } from '../language';
import { shortTime } from '../time';
import { KIND_WORDS } from './noticeWords';
import { Tone } from '../review/Tone';

const HEADS: readonly Wording[] = [
  { zh: '通知', en: 'Notice' },
  { zh: '稿件', en: 'Document' },
  { zh: '单位', en: 'Unit' },
  { zh: '时间', en: 'When' },
  { zh: '阅读', en: 'Read' },
];

interface NoticeTableProps {
  readonly notices: readonly NoticeAnswer[];
  readonly onRead: (id: number) => void;
}

/** One line a notice; opening the document marks it as read. */
export function NoticeTable({ notices, onRead }: NoticeTableProps) {
  const say = useSay();
  if (notices.length === 0) {
    return (
      <Box background="neutral0" padding={6} hasRadius shadow="tableShadow">
        <Typography>{say({ zh: '没有通知。要办的稿件在收件箱里。', en: 'No notices. What waits for you is in the inbox.' })}</Typography>
      </Box>
    );
  }
  return (
    <Table colCount={HEADS.length} rowCount={notices.length + 1}>
      <Thead>
        <Tr>
          {HEADS.map((head) => (
            <Th key={head.en}><Typography variant="sigma">{say(head)}</Typography></Th>
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {notices.map(({ id, kind, uid, documentId, title, organisation, at, readAt }) => (
          <Tr key={id}>
            <Td><Tone variant={KIND_WORDS[kind].colour}>{say(KIND_WORDS[kind].name)}</Tone></Td>
            <Td>
              <Link tag={RouterLink} to={`/plugins/disclosure-review/review/${uid}/${documentId}`} onClick={() => readAt === null && onRead(id)}>
                <Typography fontWeight={readAt === null ? 'bold' : 'regular'} textColor="inherit">{title === '' ? say({ zh: '（无标题）', en: '(no title)' }) : title}</Typography>
              </Link>
            </Td>
            <Td><Typography>{organisation ?? '—'}</Typography></Td>
            <Td><Typography>{shortTime(at)}</Typography></Td>
            <Td>
              {readAt === null ? (
                <Button size="S" variant="tertiary" aria-label={say({ zh: `标为已读：${title}`, en: `Mark as read: ${title}` })} onClick={() => onRead(id)}>{say({ zh: '标为已读', en: 'Mark as read' })}</Button>
              ) : (
                <Typography textColor="neutral600">{say({ zh: '已读', en: 'Read' })}</Typography>
              )}
            </Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}
