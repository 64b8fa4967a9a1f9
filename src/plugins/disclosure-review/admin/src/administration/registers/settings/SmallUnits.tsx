import { Combobox, ComboboxOption, Field } from '@strapi/design-system';
import type { Unit } from '../../../api/registers';
import { RemovableTags } from '../../../fields/RemovableTags';
import { useSay } from '../../../language';

interface SmallUnitsProps {
  readonly units: readonly Unit[];
  readonly chosen: readonly string[];
  readonly error: string | undefined;
  readonly disabled: boolean;
  readonly onChange: (chosen: readonly string[]) => void;
}

/** Units so small that one person may submit and assess; picked by name, one after the other. */
export function SmallUnits({ units, chosen, error, disabled, onChange }: SmallUnitsProps) {
  const say = useSay();
  const nameOf = (id: string): string => units.find(({ documentId }) => documentId === id)?.name ?? id;
  return (
    <Field.Root name="smallUnits" error={error} hint={say({ zh: '名单内的单位，一级审核和保密审查可以由同一人办理', en: 'One person may submit and assess there' })}>
      <Field.Label>{say({ zh: '人员特少的单位', en: 'Very small units' })}</Field.Label>
      {/* Begins anew after every choice: it only adds. */}
      <Combobox key={chosen.join()} autocomplete={{ type: 'list', filter: 'contains' }} value="" disabled={disabled} onChange={(id: string | undefined) => id && onChange([...chosen, id])} placeholder={say({ zh: '输入单位名称添加', en: 'Type to add a unit' })} noOptionsMessage={() => say({ zh: '没有找到', en: 'None found' })}>
        {units.filter(({ documentId }) => !chosen.includes(documentId)).map(({ documentId, name }) => <ComboboxOption key={documentId} value={documentId}>{name}</ComboboxOption>)}
      </Combobox>
      <RemovableTags tags={chosen.map((id) => ({ key: id, name: nameOf(id) }))} disabled={disabled} onRemove={(id) => onChange(chosen.filter((other) => other !== id))} />
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
