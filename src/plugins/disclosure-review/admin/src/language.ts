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

/** The language of the panel for what stands outside its pages; Chinese where nobody has chosen. */
export const panelLanguage = (): string => window.localStorage.getItem('strapi-admin-language') ?? 'zh-Hans';
