/** A request of the public interface; `{w}` stands for a word, `{d}` for a documentId, `{o}` for the name of a stored object. */
export interface Request {
  readonly method: 'GET' | 'HEAD';
  readonly path: string;
  readonly token: 'none' | 'read-only' | 'wrong';
  readonly ifNoneMatch: boolean;
}

const OPERATORS = ['$eq', '$eqi', '$ne', '$nei', '$in', '$notIn', '$lt', '$lte', '$gt', '$gte', '$between', '$contains', '$notContains', '$containsi', '$notContainsi', '$startsWith', '$startsWithi', '$endsWith', '$endsWithi', '$null', '$notNull', '$and', '$or', '$not', '$regex', '$where', '$elemMatch'];
const BOOKKEEPING = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'firstPublishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations', 'status', 'related', 'folderPath', '__proto__', 'constructor'];
const BELOW_PEOPLE = ['email', 'firstname', 'password', 'resetPasswordToken', 'roles', 'username'];
const PLURALS = ['news-releases', 'policy-documents', 'interpretations', 'open-day-events', 'columns', 'organisations'];
const EXTRA = ['status=draft', 'status=published', 'publicationFilter=never-published', 'publicationFilter=modified', 'hasPublishedVersion=false', 'lookup[title]={w}', 'where[title]={w}', 'locale=*', 'locale=all', 'count=true', '_where[title]={w}', 'preview=true', 'draft=1', 'pagination[withCount]=true', 'pagination[pageSize]=100', 'pagination[limit]=-1'];

/** Draws requests from a seed: any attribute with any operator, at any depth; sorting, populating, searching, every address. */
export function requestsFrom(random: () => number, attributes: readonly string[]): () => Request {
  const one = <Item>(list: readonly Item[]): Item => list[Math.floor(random() * list.length)] as Item;
  const chance = (part: number): boolean => random() < part;
  const name = (): string => one(chance(0.8) ? attributes : BOOKKEEPING);
  const place = (): string => {
    const first = `[${name()}]`;
    if (chance(0.6)) return first;
    const next = `[${one([name(), one(BELOW_PEOPLE), name()])}]`;
    return chance(0.7) ? first + next : `${first}${next}[${name()}]`;
  };
  const value = (): string => one(['{w}', '{w}', '{w}', '{d}', 'true', 'false', '1', '2026-11-16', '']);
  const filter = (): string => {
    const wrapped = one(['', '', '', '[$not]', '[$or][0]', '[$and][0]', '[$or][0][$not]', '[$and][0][$or][1]']);
    return `filters${wrapped}${place()}${chance(0.85) ? `[${one(OPERATORS)}]` : ''}${chance(0.1) ? '[0]' : ''}=${value()}`;
  };
  const populate = (): string => one([() => 'populate=*', () => `populate=${name()}`, () => `populate[0]=${name()}.${name()}`, () => `populate[${name()}][populate]=*`, () => `populate[${name()}][fields][0]=${name()}`, () => `populate[${name()}][filters][${name()}][$contains]={w}`, () => `populate[${name()}][populate][${name()}][populate][${name()}]=true`, () => `populate[${name()}][sort]=${name()}`, () => `populate[${name()}][status]=draft`, () => 'populate[createdBy]=*'])();
  const sort = (): string => one([() => `sort=${name()}`, () => `sort[0]=${name()}:desc`, () => `sort[${name()}][${name()}]=asc`, () => `sort=${name()}.${one(BELOW_PEOPLE)}`])();
  const fields = (): string => one([() => `fields=${name()}`, () => `fields[0]=title&fields[1]=${name()}`, () => 'fields=*'])();
  const part = (): string => one([filter, filter, filter, filter, populate, populate, sort, fields, () => '_q={w}', () => one(EXTRA)])();
  const query = (): string => Array.from({ length: 1 + Math.floor(random() * 3) }, part).join('&');
  const searching = (): string => `/api/search?q={w}${one(['', '', '&sort=newest', '&type=news-releases', '&year=2026', '&column=gzdt', '&organisation=nyj', '&from=2026-01-01&to=2027-01-01', '&page=2', '&pageSize=50'])}`;
  const object = (): string => one(['/uploads/{o}', '/uploads/{o}', '/uploads/./{o}', '/uploads//{o}', '/uploads/x/../{o}', '/uploads/%2e/{o}', '/UPLOADS/{o}', '/uploads/{o}/', '/uploads/{o}?x=1', '/uploads\\{o}', '/api/upload/files/{o}', '//uploads/{o}', '/uploads/{o}%00', '/public/uploads/{o}', '/uploads/%75ploads/../{o}', '/%75ploads/{o}']);
  const detail = (): string => one([`/api/${one(PLURALS)}/{d}`, `/api/${one(PLURALS)}/{d}?${query()}`, `/api/${one(PLURALS)}/by-path/{d}`, `/api/${one(PLURALS)}/by-path/{w}`, `/api/moved?address={w}`, `/api/feeds/{w}.xml`]);
  const whole = (): string => one(['/api/site', '/api/columns/tree', '/api/disclosure-tree', '/api/feeds/all.xml', '/api/feeds/gzdt.xml?format=atom', '/api/feeds/zcwj.xml', '/api/sitemap.xml', '/api/sitemaps/1.xml', '/api/withdrawn', `/api/export?since=${Math.floor(random() * 14)}`, '/api/export?limit=500', `/api/export?limit=${1 + Math.floor(random() * 5)}&since=${Math.floor(random() * 14)}`, '/api/users', '/api/users/me', '/api/upload/files', '/api/disclosure-review/documents', '/api/content-type-builder/content-types', '/admin/init', '/disclosure-review/inbox']);
  const list = (): string => `/api/${one(PLURALS)}?${query()}`;
  return () => ({
    method: chance(0.08) ? 'HEAD' : 'GET',
    path: one([list, list, list, list, list, list, detail, searching, searching, object, whole])(),
    token: one(['none', 'none', 'none', 'none', 'read-only', 'wrong']),
    ifNoneMatch: chance(0.1),
  });
}
