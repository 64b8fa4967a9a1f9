import type { ReactNode } from 'react';

/** What the content manager hands to the input of a custom field. */
export interface FieldProps<Value> {
  readonly name: string;
  readonly label: ReactNode;
  readonly labelAction?: ReactNode;
  readonly hint?: ReactNode;
  readonly required?: boolean;
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly error?: string;
  readonly value?: Value | null;
  readonly onChange: (name: string, value: Value | null) => void;
  readonly attribute?: { readonly options?: { readonly list?: string; readonly free?: boolean }; readonly maxLength?: number };
}
