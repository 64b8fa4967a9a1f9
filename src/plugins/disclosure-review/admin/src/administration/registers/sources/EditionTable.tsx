import { Button, Flex, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { EditionsAnswer } from '../../../../../shared/registers';
import { useSay } from '../../../language';
import { shortTime } from '../../../time';
import { Pager } from '../../Pager';

interface EditionTableProps {
  readonly editions: EditionsAnswer;
  readonly onPage: (page: number) => void;
  readonly onCompare: (edition: number) => void;
}

const HEADS = [{ zh: '版次', en: 'Edition' }, { zh: '时间', en: 'When' }, { zh: '办理人', en: 'Who' }, { zh: '来源数', en: 'Sources' }, { zh: '比上一版', en: 'Against the one before' }, { zh: '办理', en: 'Actions' }];

/** All editions, newest first, each with what it changed. */
export function EditionTable({ editions, onPage, onCompare }: EditionTableProps) {
  const say = useSay();
  const { results, pagination } = editions;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} paddingTop={5}>
      <Table colCount={HEADS.length} rowCount={results.length + 1}>
        <Thead>
          <Tr>{HEADS.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
        </Thead>
        <Tbody>
          {results.map(({ edition, at, by, sources, added, changed, removed }) => (
            <Tr key={edition}>
              <Td><Typography fontWeight="semiBold">{say({ zh: `第 ${edition} 版`, en: String(edition) })}</Typography></Td>
              <Td><Typography>{shortTime(at)}</Typography></Td>
              <Td><Typography>{by}</Typography></Td>
              <Td><Typography>{sources}</Typography></Td>
              <Td><Typography>{say({ zh: `增 ${added}，改 ${changed}，删 ${removed}`, en: `${added} added, ${changed} changed, ${removed} removed` })}</Typography></Td>
              <Td>
                <Button size="S" variant="tertiary" aria-label={say({ zh: `查看变化：第 ${edition} 版`, en: `Changes of edition ${edition}` })} onClick={() => onCompare(edition)}>{say({ zh: '查看变化', en: 'Changes' })}</Button>
              </Td>
            </Tr>
          ))}
        </Tbody>
      </Table>
      <Pager pagination={pagination} onPage={onPage} />
    </Flex>
  );
}
