import { Field, Flex } from '@strapi/design-system';
import type { ReactNode } from 'react';
import type { FieldProps } from './fieldProps';

type Frame = Pick<FieldProps<never>, 'name' | 'label' | 'labelAction' | 'hint' | 'required' | 'error'>;

/** Label, hint and error of a field, as Strapi's own inputs show them. */
export function FieldFrame({ children, label, labelAction, ...field }: Frame & { readonly children: ReactNode }) {
  return (
    <Field.Root name={field.name} id={field.name} hint={field.hint} error={field.error} required={field.required}>
      <Flex direction="column" alignItems="stretch" gap={1}>
        <Field.Label action={labelAction}>{label}</Field.Label>
        {children}
        <Field.Hint />
        <Field.Error />
      </Flex>
    </Field.Root>
  );
}

/** The part of a field's properties that its frame shows. */
export const frameOf = ({ name, label, labelAction, hint, required, error }: Frame): Frame => ({
  name, label, labelAction, hint, required, error,
});
