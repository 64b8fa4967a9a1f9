import type { Wording } from '../language';

const NAMES: Readonly<Record<string, Wording>> = {
  'news-release': { zh: '新闻发布', en: 'News release' },
  'policy-document': { zh: '政策文件', en: 'Policy document' },
  interpretation: { zh: '政策解读', en: 'Interpretation' },
  'open-day-event': { zh: '政府开放日', en: 'Open day' },
};

/** What a type of document is called, by its profile; the profile itself where the county has added one. */
export const typeName = (profile: string): Wording => NAMES[profile] ?? { zh: profile, en: profile };
