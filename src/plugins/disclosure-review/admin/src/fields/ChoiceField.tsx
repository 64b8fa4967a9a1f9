import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { choicesOf } from '../../../shared/lists/choices';
import { FieldFrame, frameOf } from './FieldFrame';
import { useSay } from '../language';
import type { FieldProps } from './fieldProps';

/** One code of an enumeration, shown by its name in the panel's language. */
export default function ChoiceField(props: FieldProps<string>) {
  const say = useSay();
  const { name, value, onChange, disabled, attribute } = props;
  return (
    <FieldFrame {...frameOf(props)}>
      <SingleSelect
        value={value ?? undefined}
        disabled={disabled}
        placeholder={say({ zh: '请选择', en: 'Choose' })}
        clearLabel={say({ zh: '清除', en: 'Clear' })}
        onClear={() => { onChange(name, null); }}
        onChange={(chosen) => { onChange(name, String(chosen)); }}
      >
        {choicesOf(attribute?.options?.list).map((choice) => (
          <SingleSelectOption key={choice.value} value={choice.value}>{say(choice)}</SingleSelectOption>
        ))}
      </SingleSelect>
    </FieldFrame>
  );
}
