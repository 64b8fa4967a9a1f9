import { useIntl } from 'react-intl';

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
