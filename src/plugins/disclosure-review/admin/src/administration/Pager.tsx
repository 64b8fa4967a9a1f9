import { Button, Flex, Typography } from '@strapi/design-system';
import type { Pagination } from '../../../shared/desk';
import { useSay } from '../language';

/** Back and forth through the pages of a list. */
export function Pager({ pagination, onPage }: { readonly pagination: Pagination; readonly onPage: (page: number) => void }) {
  const say = useSay();
  const { page, pageSize, total } = pagination;
  const last = Math.max(1, Math.ceil(total / pageSize));
  return (
    <Flex justifyContent="space-between" gap={4}>
      <Typography textColor="neutral600">{say({ zh: `共 ${total} 条，第 ${page} 页，共 ${last} 页`, en: `Entries: ${total}. Page ${page} of ${last}` })}</Typography>
      <Flex gap={2}>
        <Button variant="tertiary" disabled={page <= 1} onClick={() => onPage(page - 1)}>{say({ zh: '上一页', en: 'Previous' })}</Button>
        <Button variant="tertiary" disabled={page >= last} onClick={() => onPage(page + 1)}>{say({ zh: '下一页', en: 'Next' })}</Button>
      </Flex>
    </Flex>
  );
}
