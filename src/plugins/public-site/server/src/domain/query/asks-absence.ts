import type { Condition } from './filters';

const holdsOfNothing = (condition: Condition): boolean =>
  condition.kind === 'compare' && ((condition.operator === '$null' && condition.values[0] === true) || (condition.operator === '$notNull' && condition.values[0] === false));

/** Whether somewhere in it something is denied, or asked to be empty. */
function denies(condition: Condition): boolean {
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(denies);
    case 'not':
      return true;
    case 'related':
      return denies(condition.of);
    case 'compare':
      return holdsOfNothing(condition);
    default:
      return ((never: never) => never)(condition);
  }
}

const hasRelated = (condition: Condition): boolean => condition.kind === 'related' || (condition.kind === 'all' || condition.kind === 'any' ? condition.of.some(hasRelated) : condition.kind === 'not' && hasRelated(condition.of));

/**
 * Whether a condition may be met, or failed, because a related document is not there: `filters[column][name][$null]=true` finds what has no
 * column too, `$not` over a relation does not. Strapi's engine joins, and judges such by what the join leaves empty; a row that asks whether a
 * related one exists would answer otherwise, so these questions are the engine's.
 */
export function asksAbsence(condition: Condition | null): boolean {
  if (condition === null) return false;
  switch (condition.kind) {
    case 'all':
    case 'any':
      return condition.of.some(asksAbsence);
    case 'not':
      return hasRelated(condition.of);
    case 'related':
      return denies(condition.of);
    case 'compare':
      return false;
    default:
      return ((never: never) => never)(condition);
  }
}
