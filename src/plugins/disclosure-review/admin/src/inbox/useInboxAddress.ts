import { useSearchParams } from 'react-router-dom';
import type { InboxSort, Queue } from '../../../shared/desk';
import { QUEUES } from './queues';

export type Filter = 'type' | 'organisation' | 'tier' | 'state' | 'riskClass' | 'q';
export const FILTERS: readonly Filter[] = ['type', 'organisation', 'tier', 'state', 'riskClass', 'q'];

export const PAGE_SIZE = 20;

export interface InboxAddress {
  readonly queue: Queue;
  readonly sort: InboxSort | '';
  readonly filters: Readonly<Partial<Record<Filter, string>>>;
  /** What the server is asked; the same text means the same list. */
  readonly query: Readonly<Record<string, string>>;
  readonly filtered: boolean;
  readonly toQueue: (queue: Queue) => void;
  /** Empty values take a filter away; the list starts at its first page again. */
  readonly filter: (changed: Readonly<Partial<Record<Filter, string>>>) => void;
  readonly sortBy: (sort: InboxSort | '') => void;
}

/** Everything that says which lines are shown stands in the address: going back works, and a link can be handed on. */
export function useInboxAddress(): InboxAddress {
  const [params, setParams] = useSearchParams();
  const queue = QUEUES.find((one) => one === params.get('queue')) ?? 'todo';
  const sort = (params.get('sort') ?? '') as InboxSort | '';
  const filters = Object.fromEntries(FILTERS.flatMap((name) => (params.get(name) ? [[name, params.get(name) ?? '']] : []))) as Partial<Record<Filter, string>>;
  const change = (changed: Readonly<Record<string, string>>): void => {
    const next = new URLSearchParams(params);
    for (const [name, value] of Object.entries(changed)) {
      if (value === '') next.delete(name);
      else next.set(name, value);
    }
    next.delete('page');
    setParams(next);
  };
  return {
    queue,
    sort,
    filters,
    query: { queue, page: params.get('page') ?? '1', pageSize: params.get('pageSize') ?? String(PAGE_SIZE), ...(sort !== '' && { sort }), ...filters },
    filtered: Object.keys(filters).length > 0,
    // Other queues hold other documents: what was set for this one would hide them.
    toQueue: (other) => setParams(other === 'todo' ? {} : { queue: other }),
    filter: (changed) => change(changed),
    sortBy: (by) => change({ sort: by }),
  };
}
