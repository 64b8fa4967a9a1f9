import { Box, Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { Download } from '@strapi/icons';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { AuditLine } from '../../../shared/administration';
import { getAudit, getAuditCsv } from '../api/requests';
import { useLoaded } from '../api/useLoaded';
import { useSay } from '../language';
import { shortTime } from '../time';
import { AuditFilters, span, type AuditWanted } from './AuditFilters';
import { kindName } from './auditWords';
import { PageFrame } from './PageFrame';
import { Pager } from './Pager';

const PAGE_SIZE = 50;

function Line({ line }: { readonly line: AuditLine }) {
  const say = useSay();
  return (
    <Tr>
      <Td><Typography>{line.sequence}</Typography></Td>
      <Td><Typography>{shortTime(line.at)}</Typography></Td>
      <Td><Typography fontWeight="semiBold">{say(kindName(line.kind))}</Typography></Td>
      <Td><Typography>{line.actor}</Typography></Td>
      <Td>
        <Box tag="details" maxWidth="44rem" paddingTop={2} paddingBottom={2} style={{ whiteSpace: 'normal' }}>
          <Typography tag="summary">{line.title ?? line.documentId ?? say({ zh: '内容', en: 'Entry' })}</Typography>
          {line.title !== null && <Typography tag="p" variant="pi" textColor="neutral600">{line.documentId}</Typography>}
          <Typography tag="pre" variant="pi" style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{JSON.stringify(line.entry, null, 2)}</Typography>
        </Box>
      </Td>
    </Tr>
  );
}

/** The tamper-evident record, newest first, for the auditor; as a file with the same filters. */
export default function AuditPage() {
  const say = useSay();
  const client = useFetchClient();
  const { toggleNotification } = useNotification();
  const [page, setPage] = useState(1);
  const [wanted, setWanted] = useState<AuditWanted>({ kind: '', from: '', to: '' });
  const query = { page, pageSize: PAGE_SIZE, ...span(wanted) };
  const { answer, error, loading } = useLoaded(JSON.stringify(query), () => getAudit(client, query));
  const save = async (): Promise<void> => {
    try {
      const address = URL.createObjectURL(await getAuditCsv(client, span(wanted)));
      Object.assign(document.createElement('a'), { href: address, download: 'audit.csv' }).click();
      URL.revokeObjectURL(address);
    } catch {
      toggleNotification({ type: 'danger', message: say({ zh: '导出没有成功，请再试一次。', en: 'The export failed; try again.' }) });
    }
  };
  const heads = [{ zh: '序号', en: 'No.' }, { zh: '时间', en: 'Time' }, { zh: '操作', en: 'What' }, { zh: '办理人', en: 'Who' }, { zh: '稿件与内容', en: 'Document and entry' }];
  return (
    <PageFrame
      title={{ zh: '审计记录', en: 'Record' }}
      subtitle={{ zh: '每一步操作都留有记录，前后相扣，任何改动都会被发现。', en: 'Every act is kept and chained; any change to it shows.' }}
      action={<Button startIcon={<Download />} onClick={() => void save()}>{say({ zh: '导出表格', en: 'Export' })}</Button>}
      loading={loading}
      error={error}
    >
      <Flex direction="column" alignItems="stretch" gap={4}>
        <AuditFilters wanted={wanted} kinds={answer?.kinds ?? []} onChange={(next) => { setWanted(next); setPage(1); }} />
        {answer !== undefined && answer.results.length === 0 && <Typography>{say({ zh: '没有符合条件的记录。', en: 'No entry matches.' })}</Typography>}
        {answer !== undefined && answer.results.length > 0 && (
          <>
            <Table colCount={heads.length} rowCount={answer.results.length + 1}>
              <Thead>
                <Tr>{heads.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
              </Thead>
              <Tbody>{answer.results.map((line) => <Line key={line.sequence} line={line} />)}</Tbody>
            </Table>
            <Pager pagination={answer.pagination} onPage={setPage} />
          </>
        )}
      </Flex>
    </PageFrame>
  );
}
