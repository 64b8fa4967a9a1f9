import { Combobox, ComboboxOption } from '@strapi/design-system';
import { choicesOf } from '../../../shared/lists/choices';
import { FieldFrame, frameOf } from './FieldFrame';
import { useSay } from '../language';
import type { FieldProps } from './fieldProps';

/** One string from a list that can be searched; where the attribute says `free`, words of one's own as well. */
export default function ListedField(props: FieldProps<string>) {
  const say = useSay();
  const { name, value, onChange, disabled, attribute } = props;
  const listed = choicesOf(attribute?.options?.list);
  const free = attribute?.options?.free === true;
  // What is stored stays visible even when the list no longer has it.
  const unknown = value && !listed.some((choice) => choice.value === value) ? [{ value, zh: value, en: value }] : [];
  return (
    <FieldFrame {...frameOf(props)}>
      <Combobox
        value={value ?? ''}
        disabled={disabled}
        autocomplete={{ type: 'list', filter: 'contains' }}
        creatable={free ? 'visible' : undefined}
        allowCustomValue={free}
        createMessage={(words: string) => say({ zh: `使用“${words}”`, en: `Use “${words}”` })}
        noOptionsMessage={() => say({ zh: '没有匹配的选项', en: 'Nothing matches' })}
        placeholder={free ? say({ zh: '请选择或填写', en: 'Choose or type' }) : say({ zh: '请选择', en: 'Choose' })}
        clearLabel={say({ zh: '清除', en: 'Clear' })}
        onClear={() => { onChange(name, null); }}
        onChange={(chosen?: string) => { onChange(name, chosen === undefined || chosen === '' ? null : chosen); }}
        onCreateOption={(words?: string) => { onChange(name, words?.slice(0, attribute?.maxLength) ?? null); }}
      >
        {[...listed, ...unknown].map((choice) => (
          <ComboboxOption key={choice.value} value={choice.value}>{say(choice)}</ComboboxOption>
        ))}
      </Combobox>
    </FieldFrame>
  );
}
