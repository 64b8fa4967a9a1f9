import { Field, Textarea, TextInput } from '@strapi/design-system';
import { useId } from 'react';
import { useSay, type Wording } from '../../language';

interface EntryProps {
  readonly label: Wording;
  readonly hint?: Wording;
  readonly error?: string | undefined;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly type?: 'text' | 'date' | 'number';
  readonly disabled?: boolean;
  /** Several rows. */
  readonly long?: boolean;
}

/** A labelled field of a register, with what was refused about it below. */
export function Entry({ label, hint, error, value, onChange, type = 'text', disabled = false, long = false }: EntryProps) {
  const say = useSay();
  const name = useId();
  return (
    <Field.Root name={name} hint={hint === undefined ? undefined : say(hint)} error={error} flex="1">
      <Field.Label>{say(label)}</Field.Label>
      {long ? (
        <Textarea name={name} value={value} disabled={disabled} onChange={(event: React.ChangeEvent<HTMLTextAreaElement>) => onChange(event.target.value)} />
      ) : (
        <TextInput name={name} type={type} value={value} disabled={disabled} onChange={(event: React.ChangeEvent<HTMLInputElement>) => onChange(event.target.value)} />
      )}
      <Field.Error />
      <Field.Hint />
    </Field.Root>
  );
}
