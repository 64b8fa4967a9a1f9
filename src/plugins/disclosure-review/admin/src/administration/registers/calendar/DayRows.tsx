import { Box, Button, Field, Flex, IconButton, TextInput, Typography } from '@strapi/design-system';
import { Plus, Trash } from '@strapi/icons';
import type { RefusalAnswer } from '../../../../../shared/contracts';
import { useSay, type Wording } from '../../../language';
import { errorAt } from '../places';
import type { YearDraft } from './year';

interface RowsProps<Rows> {
  readonly refusals: readonly RefusalAnswer[];
  readonly onChange: (rows: Rows) => void;
}

function Day({ label, value, onChange }: { readonly label: Wording; readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useSay();
  return (
    <Box width="18rem">
      <TextInput aria-label={say(label)} type="date" value={value} onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)} />
    </Box>
  );
}

function Rest({ error, remove, onRemove }: { readonly error: string | undefined; readonly remove: Wording; readonly onRemove: () => void }) {
  const say = useSay();
  return (
    <>
      <IconButton variant="ghost" label={say(remove)} onClick={onRemove}><Trash /></IconButton>
      {error !== undefined && (
        <Field.Root error={error}>
          <Field.Error />
        </Field.Root>
      )}
    </>
  );
}

const replaced = <Row,>(rows: readonly Row[], at: number, row: Row): readonly Row[] => rows.map((other, index) => (index === at ? row : other));
const without = <Row,>(rows: readonly Row[], at: number): readonly Row[] => rows.filter((_, index) => index !== at);

/** Spans of days off, both ends included. */
export function SpanRows({ spans, refusals, onChange }: RowsProps<YearDraft['off']> & { readonly spans: YearDraft['off'] }) {
  const say = useSay();
  return (
    <Flex tag="fieldset" direction="column" alignItems="flex-start" gap={2} style={{ border: 0, padding: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: '0 0 4px' }}>{say({ zh: '放假（首尾两天都放）', en: 'Days off, both included' })}</Typography>
      {spans.map(({ first, last }, index) => (
        <Flex key={index} gap={2} wrap="wrap">
          <Day label={{ zh: `第 ${index + 1} 段 自`, en: `Span ${index + 1} from` }} value={first} onChange={(value) => onChange(replaced(spans, index, { first: value, last: last === '' ? value : last }))} />
          <Typography>{say({ zh: '至', en: 'to' })}</Typography>
          <Day label={{ zh: `第 ${index + 1} 段 至`, en: `Span ${index + 1} to` }} value={last} onChange={(value) => onChange(replaced(spans, index, { first, last: value }))} />
          <Rest error={errorAt(refusals, `off[${index}]`)} remove={{ zh: `删去第 ${index + 1} 段`, en: `Remove span ${index + 1}` }} onRemove={() => onChange(without(spans, index))} />
        </Flex>
      ))}
      <Button size="S" variant="tertiary" startIcon={<Plus />} onClick={() => onChange([...spans, { first: '', last: '' }])}>{say({ zh: '加一段放假', en: 'Add a span' })}</Button>
    </Flex>
  );
}

/** Saturdays and Sundays that are worked. */
export function MakeupRows({ days, refusals, onChange }: RowsProps<readonly string[]> & { readonly days: readonly string[] }) {
  const say = useSay();
  return (
    <Flex tag="fieldset" direction="column" alignItems="flex-start" gap={2} style={{ border: 0, padding: 0 }}>
      <Typography tag="legend" variant="pi" fontWeight="bold" style={{ padding: '0 0 4px' }}>{say({ zh: '补班（上班的周六、周日）', en: 'Weekend days that are worked' })}</Typography>
      {days.map((day, index) => (
        <Flex key={index} gap={2} wrap="wrap">
          <Day label={{ zh: `补班日 ${index + 1}`, en: `Make-up day ${index + 1}` }} value={day} onChange={(value) => onChange(replaced(days, index, value))} />
          <Rest error={errorAt(refusals, `makeup[${index}]`)} remove={{ zh: `删去补班日 ${index + 1}`, en: `Remove make-up day ${index + 1}` }} onRemove={() => onChange(without(days, index))} />
        </Flex>
      ))}
      <Button size="S" variant="tertiary" startIcon={<Plus />} onClick={() => onChange([...days, ''])}>{say({ zh: '加一天补班', en: 'Add a day' })}</Button>
    </Flex>
  );
}
