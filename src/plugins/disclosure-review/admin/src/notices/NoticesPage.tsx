import { Button, Checkbox, Flex } from '@strapi/design-system';
import { Check, Cog } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { NoticesReadBody } from '../../../shared/notices';
import { PageFrame } from '../administration/PageFrame';
import { Pager } from '../administration/Pager';
import { useLoaded } from '../api/useLoaded';
import { useSay } from '../language';
import { NoticeSettings } from './NoticeSettings';
import { NoticeTable } from './NoticeTable';
import { getNotices, postRead } from './noticeRequests';
import { sayRead } from './unread';

/** What I was told, newest first, each with the way to the document; and how I want to be told. */
export default function NoticesPage() {
  const say = useSay();
  const client = useFetchClient();
  const [page, setPage] = useState(1);
  const [unread, setUnread] = useState(false);
  const [choosing, setChoosing] = useState(false);
  const [failed, setFailed] = useState<unknown>(undefined);
  const { answer, error, loading, reload } = useLoaded(`notices ${page} ${unread}`, () => getNotices(client, { page, unread }));
  const read = async (body: NoticesReadBody): Promise<void> => {
    try {
      await postRead(client, body);
      setFailed(undefined);
      sayRead();
      await reload();
    } catch (reason) {
      setFailed(reason);
    }
  };
  return (
    <PageFrame
      title={{ zh: '通知', en: 'Notices' }}
      subtitle={{ zh: '与我的岗位有关的稿件动态，保留半年。', en: 'What happened to documents of my posts; kept for half a year.' }}
      action={
        <Flex gap={2}>
          <Button variant="tertiary" startIcon={<Cog />} onClick={() => setChoosing(true)}>{say({ zh: '通知设置', en: 'Choose' })}</Button>
          <Button startIcon={<Check />} onClick={() => void read({ all: true })}>{say({ zh: '全部标为已读', en: 'Mark all as read' })}</Button>
        </Flex>
      }
      loading={loading}
      error={failed ?? error}
    >
      {answer !== undefined && (
        <Flex direction="column" alignItems="stretch" gap={4}>
          <Checkbox
            checked={unread}
            onCheckedChange={(on) => {
              setUnread(on === true);
              setPage(1);
            }}
          >
            {say({ zh: '只看未读', en: 'Unread only' })}
          </Checkbox>
          <NoticeTable notices={answer.results} onRead={(id) => void read({ ids: [id] })} />
          <Pager pagination={answer.pagination} onPage={setPage} />
        </Flex>
      )}
      {choosing && <NoticeSettings onClose={() => setChoosing(false)} />}
    </PageFrame>
  );
}
