import { Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useState } from 'react';
import type { SourceAnswer } from '../../../../../shared/registers';
import { getEdition } from '../../../api/registers';
import { useLoaded } from '../../../api/useLoaded';
import { useSay } from '../../../language';
import { shortTime } from '../../../time';
import { Pager } from '../../Pager';
import { TableSearch } from '../../TableSearch';
import { isFound, valueOf } from './values';

const PAGE_SIZE = 20;

function Row({ source }: { readonly source: SourceAnswer }) {
  const say = useSay();
  const { name, aliases, domains, from, to } = source;
  const term = from || to ? `${from ?? ''} – ${to || say({ zh: '长期', en: 'open' })}` : say({ zh: '长期', en: 'open' });
  return (
    <Tr>
      <Td style={{ whiteSpace: 'normal' }}>
        <Flex direction="column" alignItems="flex-start" paddingTop={2} paddingBottom={2}>
          <Typography fontWeight="semiBold">{name}</Typography>
          {aliases.length > 0 && <Typography variant="pi" textColor="neutral600">{aliases.join('、')}</Typography>}
        </Flex>
      </Td>
      <Td style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>
        <Flex direction="column" alignItems="flex-start">
          {domains.map((host) => <Typography key={host}>{host}</Typography>)}
          <Typography variant="pi" textColor="neutral600">{say(valueOf(source, 'match'))}</Typography>
        </Flex>
      </Td>
      <Td><Typography>{`${say(valueOf(source, 'level'))} · ${say(valueOf(source, 'type'))}`}</Typography></Td>
      <Td><Typography>{term}</Typography></Td>
      <Td><Typography>{say(valueOf(source, 'evidence'))}</Typography></Td>
    </Tr>
  );
}

/** The list that decides now. */
export function CurrentEdition({ edition }: { readonly edition: number }) {
  const say = useSay();
  const client = useFetchClient();
  const { answer } = useLoaded(`edition ${edition}`, () => getEdition(client, edition));
  const [text, setText] = useState('');
  const [page, setPage] = useState(1);
  if (answer === undefined) return <Typography>{say({ zh: '正在读取…', en: 'Loading…' })}</Typography>;
  const shown = answer.sources.filter((source) => isFound(source, text));
  const find = (next: string): void => {
    setText(next);
    setPage(1);
  };
  const heads = [{ zh: '名称', en: 'Name' }, { zh: '域名', en: 'Hosts' }, { zh: '级别和类型', en: 'Level and kind' }, { zh: '有效期', en: 'Valid' }, { zh: '核实情况', en: 'Evidence' }];
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
      <Typography textColor="neutral600">{say({ zh: `第 ${edition} 版，${shortTime(answer.at)}，共 ${answer.sources.length} 个来源`, en: `Edition ${edition}, ${shortTime(answer.at)}, ${answer.sources.length} sources` })}</Typography>
      <TableSearch name="source" label={{ zh: '查找来源', en: 'Find a source' }} placeholder={{ zh: '名称或域名，如 people.com.cn', en: 'Name or host, for instance people.com.cn' }} value={text} onChange={find} />
      {shown.length === 0 && <Typography>{say({ zh: '名单内没有这个来源，不能转载；确需增补请逐条编辑或导入。', en: 'Not in the list: it may not be reprinted.' })}</Typography>}
      {shown.length > 0 && (
        <>
          <Table colCount={heads.length} rowCount={shown.length + 1}>
            <Thead>
              <Tr>{heads.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
            </Thead>
            <Tbody>{shown.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE).map((source) => <Row key={source.name} source={source} />)}</Tbody>
          </Table>
          <Pager pagination={{ page, pageSize: PAGE_SIZE, total: shown.length }} onPage={setPage} />
        </>
      )}
    </Flex>
  );
}
