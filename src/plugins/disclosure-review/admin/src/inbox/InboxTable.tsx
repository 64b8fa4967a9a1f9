import { Box, Checkbox, EmptyStateLayout, Table, Tbody, Th, Thead, Tr, VisuallyHidden } from '@strapi/design-system';
import { EmptyDocuments } from '@strapi/icons/symbols';
import type { InboxRow, InboxSort, Queue } from '../../../shared/desk';
import { useSay } from '../language';
import { InboxLine } from './InboxLine';
import { COLUMNS, keyOf, NOTHING_FOUND, NOTHING_IN } from './queues';
import { SortedHeader } from './SortedHeader';

interface TableProps {
  readonly rows: readonly InboxRow[];
  readonly queue: Queue;
  readonly filtered: boolean;
  readonly sort: InboxSort | '';
  readonly onSort: (sort: InboxSort | '') => void;
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (ticked: ReadonlySet<string>) => void;
}

/** The lines of a queue. Those that ask for nothing but the checklist can be ticked, all of one tier together. */
export function InboxTable({ rows, queue, filtered, sort, onSort, ticked, onTick }: TableProps) {
  const say = useSay();
  if (rows.length === 0) {
    return (
      <Box paddingTop={4}>
        <EmptyStateLayout icon={<EmptyDocuments width="16rem" />} content={say(filtered ? NOTHING_FOUND : NOTHING_IN[queue])} />
      </Box>
    );
  }
  const approvable = rows.filter((row) => row.approvable);
  const tierOf = (row: InboxRow): number | undefined => row.approval?.tier;
  const first = rows.find((row) => ticked.has(keyOf(row))) ?? approvable[0];
  const together = approvable.filter((row) => first !== undefined && tierOf(row) === tierOf(first));
  const all = together.length > 0 && together.every((row) => ticked.has(keyOf(row)));
  const change = (row: InboxRow, on: boolean): void => {
    const next = new Set(ticked);
    if (on) next.add(keyOf(row));
    else next.delete(keyOf(row));
    onTick(next);
  };
  const boxes = approvable.length > 0;
  return (
    <Table colCount={COLUMNS.length + (boxes ? 1 : 0)} rowCount={rows.length + 1}>
      <Thead>
        <Tr>
          {boxes && (
            <Th>
              <Checkbox
                aria-label={say({ zh: '全选可批量审核的稿件', en: 'Select all that can be approved together' })}
                checked={all ? true : ticked.size > 0 ? 'indeterminate' : false}
                onCheckedChange={() => onTick(all ? new Set() : new Set(together.map(keyOf)))}
              />
              <VisuallyHidden>{say({ zh: '选择', en: 'Select' })}</VisuallyHidden>
            </Th>
          )}
          {COLUMNS.map((column) => (
            <SortedHeader key={column.column} name={column.name} sort={column.sort} sorted={sort} onSort={onSort} />
          ))}
        </Tr>
      </Thead>
      <Tbody>
        {rows.map((row) => (
          <InboxLine
            key={keyOf(row)}
            row={row}
            queue={queue}
            tick={boxes ? { on: ticked.has(keyOf(row)), open: ticked.size === 0 || (first !== undefined && tierOf(row) === tierOf(first)), onChange: (on) => change(row, on) } : null}
          />
        ))}
      </Tbody>
    </Table>
  );
}
