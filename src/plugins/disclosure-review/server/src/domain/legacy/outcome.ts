import { notForThePublic } from '../decisions/release';
import type { Refusal } from '../refusal';
import type { Situation } from '../situation';

/**
 * What keeps an imported document off the site: it stays a draft and goes the way of every new one. Findings that somebody could
 * waive at tier 2 are reported only, for it was public until now; what nobody may waive binds here as at `submit`.
 */
export function heldBack(situation: Situation): readonly Refusal[] {
  const { document, findings } = situation;
  return [
    ...notForThePublic(document.disclosureAttribute),
    ...document.unreleased.map(({ path, title }) => ({ kind: 'state', rule: 'REL-5', code: 'relation-unreleased', path, params: { title } }) as const),
    ...findings
      .filter(({ severity }) => severity === 'block')
      .map(({ rule, code, path, params }): Refusal => ({ kind: 'content', rule, code, path, ...(params !== undefined && { params }) })),
  ];
}
