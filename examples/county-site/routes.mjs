import { notFound } from './pages/absent.mjs';
import { column } from './pages/column.mjs';
import { documentPage } from './pages/document.mjs';
import { home } from './pages/home.mjs';
import { openDays } from './pages/open-days.mjs';
import { searchPage } from './pages/search.mjs';
import { TYPES } from './words.mjs';

/** Parts of a path, decoded; null where it is no path at all. */
function partsOf(pathname) {
  try {
    return pathname.split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
}

/** The page of an address, as `{ status, body }`. */
export async function answerTo({ api, url }) {
  const [{ data: site }, { data: columns }] = await Promise.all([api.json('/api/site'), api.json('/api/columns/tree')]);
  const common = { api, site, columns, search: url.searchParams };
  const parts = partsOf(url.pathname);
  const [first, second, ...rest] = parts ?? [];
  if (parts === null || rest.length > 0) return notFound(common);
  if (first === '' && second === undefined) return home(common);
  if (first === 'search' && second === undefined) return searchPage(common);
  if (first === 'open-days' && second === undefined) return openDays(common);
  if (first === 'columns' && second) return column({ ...common, slug: second });
  if (Object.hasOwn(TYPES, first) && second) return documentPage({ ...common, type: first, permalink: second });
  return notFound(common);
}
