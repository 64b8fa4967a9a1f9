/** What the rules know about a governed type: which attributes mean what (design 3). A type says its profile in its schema. */
export const PROFILES = ['news-release', 'policy-document', 'interpretation', 'open-day-event'] as const;
export type Profile = (typeof PROFILES)[number];
