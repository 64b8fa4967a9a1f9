import { Button, Field, Flex, SingleSelect, SingleSelectOption, TextInput } from '@strapi/design-system';
import { useSay, type Wording } from '../language';
import { kindName } from './auditWords';

/** Days as `YYYY-MM-DD`, both included; empty: open. */
export interface AuditWanted {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
}

/** The wanted days as moments, Beijing time: from the first's midnight to the midnight after the last. */
export function span({ kind, from, to }: AuditWanted): { readonly kind?: string; readonly from?: string; readonly to?: string } {
  const after = to === '' ? '' : new Date(new Date(`${to}T00:00:00+08:00`).getTime() + 86_400_000).toISOString();
  return { ...(kind !== '' && { kind }), ...(from !== '' && { from: `${from}T00:00:00+08:00` }), ...(after !== '' && { to: after }) };
}

interface AuditFiltersProps {
  readonly wanted: AuditWanted;
  readonly kinds: readonly string[];
  readonly onChange: (wanted: AuditWanted) => void;
}

function Day({ label, value, onChange }: { readonly label: Wording; readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useSay();
  return (
    <Field.Root name={label.en}>
      <Field.Label>{say(label)}</Field.Label>
      <TextInput type="date" value={value} onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)} />
    </Field.Root>
  );
}

/** Which entries are shown. */
export function AuditFilters({ wanted, kinds, onChange }: AuditFiltersProps) {
  const say = useSay();
  return (
    <Flex gap={4} alignItems="flex-end" wrap="wrap">
      <Field.Root name="kind">
        <Field.Label>{say({ zh: '操作', en: 'What' })}</Field.Label>
        <SingleSelect value={wanted.kind} onChange={(kind: string | number) => onChange({ ...wanted, kind: String(kind) })} placeholder={say({ zh: '全部', en: 'All' })} onClear={() => onChange({ ...wanted, kind: '' })} clearLabel={say({ zh: '清除', en: 'Clear' })}>
          {kinds.map((kind) => (
            <SingleSelectOption key={kind} value={kind}>{say(kindName(kind))}</SingleSelectOption>
          ))}
        </SingleSelect>
      </Field.Root>
      <Day label={{ zh: '自', en: 'From' }} value={wanted.from} onChange={(from) => onChange({ ...wanted, from })} />
      <Day label={{ zh: '至', en: 'To' }} value={wanted.to} onChange={(to) => onChange({ ...wanted, to })} />
      <Button variant="tertiary" onClick={() => onChange({ kind: '', from: '', to: '' })}>{say({ zh: '显示全部', en: 'Show all' })}</Button>
    </Flex>
  );
}
