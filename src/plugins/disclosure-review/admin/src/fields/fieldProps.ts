import type { ReactNode } from 'react';
import { useIntl } from 'react-intl';

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

/** A sentence in both languages of the panel. */
export interface Wording {
  readonly zh: string;
  readonly en: string;
}

/** Picks the language of the panel: English for an English panel, Chinese for everybody else. */
export function useSay(): (wording: Wording) => string {
  const { locale } = useIntl();
  return (wording) => (locale.startsWith('en') ? wording.en : wording.zh);
}
