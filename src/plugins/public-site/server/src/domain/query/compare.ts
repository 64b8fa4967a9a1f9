import type { Condition, Operator, Value } from './filters';

const lower = (value: unknown): string => String(value).toLowerCase();

/** Whether a value that is in memory meets one comparison, as the database would judge it: what is empty meets nothing but `$null`. */
function meets(value: unknown, operator: Operator, values: readonly Value[]): boolean {
  const [first, second] = values;
  const empty = value === null || value === undefined;
  if (operator === '$null') return empty === first;
  if (operator === '$notNull') return empty !== first;
  if (empty || first === undefined) return false;
  const [text, asked] = [String(value), String(first)];
  const order = (other: Value): number => (typeof value === 'number' && typeof other === 'number' ? value - other : text < String(other) ? -1 : text > String(other) ? 1 : 0);
  switch (operator) {
    case '$eq':
      return order(first) === 0;
    case '$ne':
      return order(first) !== 0;
    case '$eqi':
      return lower(value) === lower(first);
    case '$nei':
      return lower(value) !== lower(first);
    case '$in':
      return values.some((one) => order(one) === 0);
    case '$notIn':
      return values.every((one) => order(one) !== 0);
    case '$lt':
      return order(first) < 0;
    case '$lte':
      return order(first) <= 0;
    case '$gt':
      return order(first) > 0;
    case '$gte':
      return order(first) >= 0;
    case '$between':
      return second !== undefined && order(first) >= 0 && order(second) <= 0;
    case '$contains':
      return text.includes(asked);
    case '$notContains':
      return !text.includes(asked);
    case '$containsi':
      return lower(text).includes(lower(asked));
    case '$notContainsi':
      return !lower(text).includes(lower(asked));
    case '$startsWith':
      return text.startsWith(asked);
    case '$startsWithi':
      return lower(text).startsWith(lower(asked));
    case '$endsWith':
      return text.endsWith(asked);
    case '$endsWithi':
      return lower(text).endsWith(lower(asked));
    default:
      return ((never: never) => never)(operator);
  }
}

/** Something in memory with what it hangs on, for instance a column with its parent. */
export interface Held {
  readonly values: Readonly<Record<string, unknown>>;
  readonly related: (name: string) => Held | null;
}

/** Whether it meets a condition. */
export function holds(condition: Condition, held: Held): boolean {
  switch (condition.kind) {
    case 'all':
      return condition.of.every((one) => holds(one, held));
    case 'any':
      return condition.of.length === 0 || condition.of.some((one) => holds(one, held));
    case 'not':
      return !holds(condition.of, held);
    case 'related': {
      const related = held.related(condition.attribute.name);
      return related !== null && holds(condition.of, related);
    }
    case 'compare':
      return meets(held.values[condition.attribute.name], condition.operator, condition.values);
    default:
      return ((never: never) => never)(condition);
  }
}
