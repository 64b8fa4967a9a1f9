import { Flex, TextButton, Th, Typography, VisuallyHidden } from '@strapi/design-system';
import { CaretDown, CaretUp } from '@strapi/icons';
import type { InboxSort } from '../../../shared/desk';
import { useSay, type Wording } from '../language';

interface HeaderProps {
  readonly name: Wording;
  readonly sort?: InboxSort | undefined;
  readonly sorted: InboxSort | '';
  readonly onSort: (sort: InboxSort | '') => void;
}

/** The head of a column: pressed once it sorts by it, twice the other way round, a third time as the queue comes. */
export function SortedHeader({ name, sort, sorted, onSort }: HeaderProps) {
  const say = useSay();
  const label = <Typography variant="sigma" textColor="neutral600">{say(name)}</Typography>;
  if (sort === undefined) return <Th>{label}</Th>;
  const reversed = `-${sort}` as InboxSort;
  const next = sorted === sort ? reversed : sorted === reversed ? '' : sort;
  return (
    <Th role="columnheader" aria-sort={sorted === sort ? 'ascending' : sorted === reversed ? 'descending' : 'none'}>
      <TextButton onClick={() => onSort(next)} endIcon={sorted === sort ? <CaretUp /> : sorted === reversed ? <CaretDown /> : undefined}>
        <Flex gap={1}>
          {label}
          <VisuallyHidden>{say({ zh: '（点击排序）', en: '(sort)' })}</VisuallyHidden>
        </Flex>
      </TextButton>
    </Th>
  );
}
