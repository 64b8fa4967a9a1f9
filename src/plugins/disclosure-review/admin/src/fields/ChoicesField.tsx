import { MultiSelect, MultiSelectOption } from '@strapi/design-system';
import { choicesOf } from '../../../shared/lists/choices';
import { FieldFrame, frameOf } from './FieldFrame';
import { useSay } from '../language';
import type { FieldProps } from './fieldProps';
import { RemovableTags } from './RemovableTags';
import { stringsIn } from './stringsIn';

/** Several codes of a list, stored as an array in the list's order. */
export default function ChoicesField(props: FieldProps<readonly string[]>) {
  const say = useSay();
  const { name, value, onChange, disabled, attribute } = props;
  const choices = choicesOf(attribute?.options?.list);
  const chosen = stringsIn(value);
  const shown = choices.filter((choice) => chosen.includes(choice.value));
  const change = (codes: readonly string[]) => {
    const ordered = choices.map((choice) => choice.value).filter((code) => codes.includes(code));
    onChange(name, ordered.length === 0 ? null : ordered);
  };
  return (
    <FieldFrame {...frameOf(props)}>
      <MultiSelect
        value={[...chosen]}
        customizeContent={() => say({ zh: `已选 ${shown.length} 项`, en: `Chosen: ${shown.length}` })}
        disabled={disabled}
        placeholder={say({ zh: '可选多项', en: 'Choose one or more' })}
        clearLabel={say({ zh: '清除', en: 'Clear' })}
        onClear={() => { change([]); }}
        onChange={change}
      >
        {choices.map((choice) => (
          <MultiSelectOption key={choice.value} value={choice.value}>{say(choice)}</MultiSelectOption>
        ))}
      </MultiSelect>
      <RemovableTags
        tags={shown.map((choice) => ({ key: choice.value, name: say(choice) }))}
        disabled={disabled}
        onRemove={(code) => { change(chosen.filter((other) => other !== code)); }}
      />
    </FieldFrame>
  );
}
