import { Box, Button, Flex, Main, Tabs, Typography } from '@strapi/design-system';
import { Layouts, Page, Pagination, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState } from 'react';
import type { Queue } from '../../../shared/desk';
import { useLoaded } from '../api/useLoaded';
import { useSay } from '../language';
import { MESSAGES } from '../names';
import { BatchDialog } from './BatchDialog';
import { getCounts, getInbox } from './deskRequests';
import { InboxFilters } from './InboxFilters';
import { InboxTable } from './InboxTable';
import { DONE_ENDS, countShown, keyOf, QUEUE_NAMES, QUEUES } from './queues';
import { PAGE_SIZE, useInboxAddress } from './useInboxAddress';

/** The desk: what waits for me, what I have sent on, what came back. */
export default function InboxPage() {
  const say = useSay();
  const client = useFetchClient();
  const address = useInboxAddress();
  const { queue, query, sort } = address;
  const key = new URLSearchParams(query).toString();
  const list = useLoaded(key, () => getInbox(client, query));
  const counts = useLoaded('counts', () => getCounts(client));
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const [approving, setApproving] = useState(false);
  useEffect(() => setTicked(new Set()), [key]);
  const title = say(MESSAGES['disclosure-review.menu']);
  const { results = [], pagination } = list.answer ?? {};
  const chosen = results.filter((row) => ticked.has(keyOf(row)));
  const afterBatch = (done: boolean): void => {
    setApproving(false);
    if (!done) return;
    setTicked(new Set());
    void list.reload();
    void counts.reload();
  };
  return (
    <Main>
      <Page.Title>{title}</Page.Title>
      <Layouts.Header
        title={title}
        subtitle={say({ zh: '按岗位分到您名下的稿件', en: 'Documents that have come to your posts' })}
        primaryAction={chosen.length > 0 && <Button onClick={() => setApproving(true)}>{say({ zh: `批量审核通过（${chosen.length}）`, en: `Approve ${chosen.length}` })}</Button>}
      />
      <Layouts.Content>
        <Tabs.Root variant="simple" value={queue} onValueChange={(to: string) => address.toQueue(to as Queue)}>
          <Tabs.List aria-label={say({ zh: '稿件分类', en: 'Queues' })}>
            {QUEUES.map((one) => (
              <Tabs.Trigger key={one} value={one}>
                {counts.answer === undefined ? say(QUEUE_NAMES[one]) : say({ zh: `${QUEUE_NAMES[one].zh}（${countShown(counts.answer[one])}）`, en: `${QUEUE_NAMES[one].en} (${countShown(counts.answer[one])})` })}
              </Tabs.Trigger>
            ))}
          </Tabs.List>
          <Tabs.Content value={queue}>
            <InboxFilters {...address} />
            {list.error !== undefined && (
              <Flex gap={3} paddingBottom={4} role="alert">
                <Typography textColor="danger700">{say({ zh: '列表读取失败。', en: 'The list could not be read.' })}</Typography>
                <Button variant="secondary" size="S" onClick={() => void list.reload()}>{say({ zh: '重试', en: 'Try again' })}</Button>
              </Flex>
            )}
            <Box aria-busy={list.loading}>
              {list.answer === undefined && list.loading && <Typography>{say({ zh: '正在读取…', en: 'Loading…' })}</Typography>}
              {list.answer !== undefined && <InboxTable rows={results} queue={queue} filtered={address.filtered} sort={sort} onSort={address.sortBy} ticked={ticked} onTick={setTicked} />}
            </Box>
            {queue === 'done' && <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={4}>{say(DONE_ENDS)}</Typography>}
            {pagination !== undefined && pagination.total > 0 && (
              <>
                <Typography variant="pi" textColor="neutral600" tag="p" paddingTop={4}>
                  {say(pagination.more === true ? { zh: `共 ${pagination.total} 篇以上，可用筛选缩小范围。`, en: `More than ${pagination.total}; narrow the list with filters.` } : { zh: `共 ${pagination.total} 篇`, en: `${pagination.total} in all` })}
                </Typography>
                <Pagination.Root defaultPageSize={PAGE_SIZE} pageCount={Math.max(1, Math.ceil(pagination.total / pagination.pageSize))} total={pagination.total}>
                  <Pagination.PageSize options={['20', '50', '100']} />
                  <Pagination.Links />
                </Pagination.Root>
              </>
            )}
          </Tabs.Content>
        </Tabs.Root>
      </Layouts.Content>
      {approving && <BatchDialog rows={chosen} onClose={afterBatch} />}
    </Main>
  );
}
