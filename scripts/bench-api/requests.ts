import { idOf, slugOf } from './fill';
import { questions, seeded } from './texts';

export interface Requests {
  readonly list: readonly string[];
  readonly column: readonly string[];
  readonly detail: readonly string[];
  readonly search: readonly string[];
  readonly feed: readonly string[];
  readonly sitemap: readonly string[];
}

const sort = 'sort=publishedAt%3Adesc';

/** What a county site asks for, at so many documents. The first of each is what is asked again and again; the others are never the same. */
export function requestsAt(documents: number): Requests {
  const random = seeded(documents);
  const below = (most: number): number => Math.floor(random() * most);
  const pages = (size: number, of: number): number => Math.max(1, Math.min(Math.floor(of / size), 40));
  const many = <One>(count: number, make: (index: number) => One): readonly One[] => Array.from({ length: count }, (_, index) => make(index));
  return {
    list: many(40, (index) => `/api/news-releases?populate=column&${sort}&pagination%5BpageSize%5D=20&pagination%5Bpage%5D=${1 + (index % pages(20, documents))}`),
    column: many(60, (index) => `/api/news-releases?filters%5Bcolumn%5D%5Bslug%5D%5B%24eq%5D=${slugOf(index)}&${sort}&pagination%5BpageSize%5D=50&pagination%5Bpage%5D=${1 + (Math.floor(index / 30) % pages(50, documents / 30))}`),
    detail: many(400, () => `/api/news-releases/${idOf(below(documents))}`),
    search: questions(200).map((question) => `/api/search?q=${encodeURIComponent(question)}`),
    feed: many(30, (index) => `/api/feeds/${slugOf(index)}.xml`),
    sitemap: many(20, (index) => (index % 2 === 0 ? '/api/sitemap.xml' : `/api/sitemaps/${1 + below(Math.ceil(documents / 1000))}.xml`)),
  };
}
