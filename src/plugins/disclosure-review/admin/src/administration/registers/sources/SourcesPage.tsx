import { Button, Flex, LinkButton, Tabs } from '@strapi/design-system';
import { Upload } from '@strapi/icons';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import { NavLink } from 'react-router-dom';
import { getEditions } from '../../../api/registers';
import { useLoaded } from '../../../api/useLoaded';
import { useSay } from '../../../language';
import { PageFrame } from '../../PageFrame';
import { ChangesDialog } from './ChangesDialog';
import { CurrentEdition } from './CurrentEdition';
import { EditionTable } from './EditionTable';
import { ImportDialog } from './ImportDialog';

const PAGE_SIZE = 20;
const LIST = '/content-manager/collection-types/plugin::disclosure-review.source';

/** From whom the county may reprint: the list that decides now, how it came about, and a file that makes the next edition. */
export default function SourcesPage() {
  const say = useSay();
  const client = useFetchClient();
  const [page, setPage] = useState(1);
  const { answer, error, loading, reload } = useLoaded(`editions ${page}`, () => getEditions(client, { page, pageSize: PAGE_SIZE }));
  const newest = useLoaded('newest edition', async () => (await getEditions(client, { page: 1, pageSize: 1 })).results[0] ?? null);
  const [importing, setImporting] = useState(false);
  const [compared, setCompared] = useState<number | null>(null);
  const imported = (): void => {
    setImporting(false);
    void reload();
    void newest.reload();
  };
  return (
    <PageFrame
      title={{ zh: '转载来源', en: 'Sources' }}
      subtitle={{ zh: '只能转载名单内的来源。名单每次改动留一版，稿件按发布时的那一版核对。', en: 'Only these may be reprinted. Every change makes an edition.' }}
      action={
        <Flex gap={2}>
          <LinkButton tag={NavLink} to={LIST} variant="secondary">{say({ zh: '逐条编辑', en: 'Edit entries' })}</LinkButton>
          <Button startIcon={<Upload />} onClick={() => setImporting(true)}>{say({ zh: '从文件导入', en: 'Import' })}</Button>
        </Flex>
      }
      loading={loading}
      error={error}
    >
      <Tabs.Root defaultValue="current" variant="simple">
        <Tabs.List aria-label={say({ zh: '转载来源', en: 'Sources' })}>
          <Tabs.Trigger value="current">{say({ zh: '现行名单', en: 'In force' })}</Tabs.Trigger>
          <Tabs.Trigger value="editions">{say({ zh: '历次版本', en: 'Editions' })}</Tabs.Trigger>
        </Tabs.List>
        <Tabs.Content value="current">{newest.answer != null && <CurrentEdition edition={newest.answer.edition} />}</Tabs.Content>
        <Tabs.Content value="editions">{answer !== undefined && <EditionTable editions={answer} onPage={setPage} onCompare={setCompared} />}</Tabs.Content>
      </Tabs.Root>
      {importing && <ImportDialog onClose={() => setImporting(false)} onDone={imported} />}
      {compared !== null && <ChangesDialog edition={compared} onClose={() => setCompared(null)} />}
    </PageFrame>
  );
}
