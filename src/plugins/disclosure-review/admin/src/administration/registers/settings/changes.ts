import type { SettingsAnswer, SettingsBody } from '../../../../../shared/registers';

export type Settings = Pick<SettingsAnswer, 'county' | 'site' | 'review'>;

/** The entries that differ; undefined where none does. */
function differing<Part extends object>(before: Part, after: Part): Partial<Part> | undefined {
  const names = (Object.keys(after) as (keyof Part)[]).filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  return names.length === 0 ? undefined : (Object.fromEntries(names.map((name) => [name, after[name]])) as Partial<Part>);
}

/** Only what the person has changed is sent: what somebody else set meanwhile stays. */
export function changesOf(before: Settings, after: Settings): SettingsBody {
  const county = differing(before.county, after.county);
  const site = differing(before.site, after.site);
  const review = differing(before.review, after.review);
  return { ...(county !== undefined && { county }), ...(site !== undefined && { site }), ...(review !== undefined && { review }) };
}
