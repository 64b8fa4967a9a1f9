import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useId } from 'react';
import { useSay, type Wording } from '../language';

interface LineProps {
  readonly label: Wording;
  readonly hint?: Wording;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly required?: boolean;
  /** Several rows. */
  readonly long?: boolean;
  readonly type?: 'text' | 'date' | 'datetime-local' | 'password';
}

/** A labelled field of a step's form. */
export function Line({ label, hint, value, onChange, required = false, long = false, type = 'text' }: LineProps) {
  const say = useSay();
  const name = useId();
  return (
    <Field.Root name={name} hint={hint === undefined ? undefined : say(hint)} required={required}>
      <Field.Label>{say(label)}</Field.Label>
      {long ? (
        <Textarea name={name} value={value} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)} />
      ) : (
        <TextInput name={name} type={type} value={value} onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)} />
      )}
      <Field.Hint />
    </Field.Root>
  );
}
