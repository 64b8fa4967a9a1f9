import { Field, Flex, Radio } from '@strapi/design-system';
import { useId } from 'react';
import { useSay, type Wording } from '../language';

interface ChooseProps<Value extends string> {
  readonly label: Wording;
  readonly choices: readonly { readonly value: Value; readonly name: Wording }[];
  readonly value: Value | '';
  readonly onChange: (value: Value) => void;
  /** Beside each other. */
  readonly inline?: boolean;
}

/** One of a few. */
export function Choose<Value extends string>({ label, choices, value, onChange, inline = false }: ChooseProps<Value>) {
  const say = useSay();
  const name = useId();
  return (
    <Field.Root name={name}>
      <Field.Label>{say(label)}</Field.Label>
      <Radio.Group value={value} onValueChange={(chosen: string) => onChange(chosen as Value)} aria-label={say(label)}>
        <Flex direction={inline ? 'row' : 'column'} alignItems="flex-start" gap={inline ? 4 : 2} paddingTop={1}>
          {choices.map((choice) => (
            <Radio.Item key={choice.value} value={choice.value}>{say(choice.name)}</Radio.Item>
          ))}
        </Flex>
      </Radio.Group>
    </Field.Root>
  );
}
