interface Permission {
  readonly action: string;
}
type Next<Allowed> = (permissions: Allowed) => Promise<Allowed> | Allowed;

/** The market asks the internet for its wares, transfers are switched off, and content types are code: nobody has a use for these pages. */
const UNUSED = process.env.NODE_ENV === 'production' ? /^(admin::marketplace|admin::transfer|plugin::content-type-builder)\./u : /^admin::(marketplace|transfer)\./u;

/** Takes pages that lead nowhere out of the menus, the technician's too. Looks only: what is switched off is so on the server. */
export const hideUnusedPages =
  () =>
  <Allowed extends readonly Permission[]>(next: Next<Allowed>) =>
  async (permissions: Allowed): Promise<Allowed> =>
    next(permissions.filter(({ action }) => !UNUSED.test(action)) as unknown as Allowed);
