import { Box, Table, Tbody, Td, Th, Thead, Tr, Typography } from '@strapi/design-system';
import type { ComparedField } from '../../../../shared/desk';
import { useSay } from '../../language';

const Cell = ({ children, struck = false }: { readonly children: string; readonly struck?: boolean }) => (
  <Td>
    <Typography tag={struck ? 'del' : 'span'} style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{children}</Typography>
  </Td>
);

/** Attributes that differ, before and after. */
export function ChangedFields({ fields }: { readonly fields: readonly ComparedField[] }) {
  const say = useSay();
  if (fields.length === 0) return null;
  const empty = say({ zh: '（空）', en: '(empty)' });
  const heads = [{ zh: '字段', en: 'Field' }, { zh: '原来', en: 'Before' }, { zh: '现在', en: 'Now' }];
  return (
    <Box>
      <Typography tag="h3" variant="delta">{say({ zh: '字段', en: 'Fields' })}</Typography>
      <Box paddingTop={2}>
        <Table colCount={3} rowCount={fields.length + 1}>
          <Thead>
            <Tr>{heads.map((head) => <Th key={head.zh}><Typography variant="sigma">{say(head)}</Typography></Th>)}</Tr>
          </Thead>
          <Tbody>
            {fields.map(({ path, label, before, after }) => (
              <Tr key={path}>
                <Cell>{say(label)}</Cell>
                <Cell struck={before !== null}>{before ?? empty}</Cell>
                <Cell>{after ?? empty}</Cell>
              </Tr>
            ))}
          </Tbody>
        </Table>
      </Box>
    </Box>
  );
}
