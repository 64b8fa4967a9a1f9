import { useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useSyncExternalStore } from 'react';
import type { HomeAnswer } from '../../../shared/desk';
import type { Client } from '../api/requests';
import { getHome } from '../inbox/deskRequests';

export type Home = { readonly kind: 'loading' } | { readonly kind: 'failed' } | { readonly kind: 'loaded'; readonly answer: HomeAnswer };

const LOADING: Home = { kind: 'loading' };
let home: Home = LOADING;
/** A later visit makes an earlier answer worthless, also of another person in the same window. */
let visit = 0;
const widgets = new Set<() => void>();

function put(next: Home): void {
  home = next;
  for (const tell of widgets) tell();
}

async function ask(client: Client): Promise<void> {
  visit += 1;
  const mine = visit;
  const next: Home = await getHome(client).then((answer) => ({ kind: 'loaded', answer }) as const, () => ({ kind: 'failed' }) as const);
  if (visit === mine) put(next);
}

function subscribe(tell: () => void): () => void {
  widgets.add(tell);
  return () => {
    widgets.delete(tell);
    if (widgets.size > 0) return;
    visit += 1;
    home = LOADING;
  };
}

let askedFor = -1;

/** The home page's one answer: the first widget on the page asks, the others share; a new visit asks anew. */
export function useHome(): Home {
  const client = useFetchClient();
  const current = useSyncExternalStore(subscribe, () => home);
  useEffect(() => {
    if (askedFor === visit) return;
    void ask(client);
    askedFor = visit;
  }, [client]);
  return current;
}
