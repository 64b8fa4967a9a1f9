import type { Page } from 'playwright-core';

export type Language = 'zh-Hans' | 'en';

interface Store {
  readonly dispatch: (action: { readonly type: string; readonly payload: string }) => unknown;
}
interface Fiber {
  readonly memoizedProps: { readonly store?: Store } | null;
  readonly child: Fiber | null;
}

/** Puts the page that is open into another language, as the choice on the login page does: what is filled in and opened stays. */
export const speakOn = (page: Page, language: Language): Promise<void> =>
  page.evaluate(async (wanted) => {
    const place = document.getElementById('strapi');
    const key = Object.keys(place ?? {}).find((name) => name.startsWith('__reactContainer$'));
    const root = (place as unknown as Readonly<Record<string, { readonly stateNode: { readonly current: Fiber } }>>)[key ?? ''];
    let fiber: Fiber | null = root?.stateNode.current ?? null;
    // Providers have one child each down to the one that holds the store.
    while (fiber !== null && fiber.memoizedProps?.store === undefined) fiber = fiber.child;
    if (fiber === null) throw new Error('the panel has no store');
    fiber.memoizedProps?.store?.dispatch({ type: 'admin/setLocale', payload: wanted });
    // Strapi's side panels say their words in a later turn, when the browser has nothing else to do (support/panel.ts).
    await new Promise((resolve) => setTimeout(resolve, 900));
  }, language);
