import { ask, type Ask } from '../../../../../src/plugins/public-site/server/src/domain/query/ask';
import { holds, type Held } from '../../../../../src/plugins/public-site/server/src/domain/query/compare';
import { OPERATORS, readFilters, valueOf, type Condition } from '../../../../../src/plugins/public-site/server/src/domain/query/filters';
import { pagingAnswer, readPaging } from '../../../../../src/plugins/public-site/server/src/domain/query/paging';
import type { AttributeShape, Kind, Shape, ShapeOf } from '../../../../../src/plugins/public-site/server/src/domain/shape';

const attribute = (name: string, kind: Kind, target: string | null = null, many = false): readonly [string, AttributeShape] => [name, { name, kind, target, many }];
const column: Shape = { uid: 'column', attributes: new Map([attribute('id', 'integer'), attribute('slug', 'string'), attribute('parent', 'relation', 'column')]) };
const news: Shape = {
  uid: 'news',
  attributes: new Map([
    attribute('id', 'integer'), attribute('documentId', 'string'), attribute('title', 'string'), attribute('body', 'html'), attribute('issuedOn', 'date'), attribute('publishedAt', 'datetime'), attribute('keywords', 'json'), attribute('open', 'boolean'),
    attribute('column', 'relation', 'column'), attribute('hidden', 'relation', 'secret'), attribute('many', 'relation', 'column', true), attribute('cover', 'media'),
  ]),
};
const shapeOf: ShapeOf = (uid) => (uid === 'column' ? column : uid === 'plugin::upload.file' ? { uid, attributes: new Map([attribute('name', 'string')]) } : null);
const asked = (query: object): Ask => ask({ query, shape: news, shapeOf });
const codes = (query: object): readonly string[] => {
  const read = asked(query);
  return read.ok ? [] : read.problems.map(({ code }) => code);
};
const nested = (depth: number, inner: object): object => (depth === 0 ? inner : { $and: [nested(depth - 1, inner)] });

describe('a filter', () => {
  it.each(OPERATORS)('should be refused with %s on what is private and on what there is not, in the same words', (operator) => {
    const [one, other] = ['withheldPart', 'nothingSuch'].map((name) => asked({ filters: { [name]: { [operator]: 'x' } } }));
    expect(JSON.stringify(one).replaceAll('withheldPart', 'nothingSuch')).toBe(JSON.stringify(other));
    expect(one).toEqual({ ok: false, problems: [{ code: 'unknown-attribute', path: 'filters[withheldPart]' }] });
  });
  it.each([
    { filters: { $or: [{ title: 'a' }, { $not: { secret: 'x' } }] } }, { filters: { column: { secret: 'x' } } }, { filters: { createdBy: { email: 'x' } } }, { filters: { column: { parent: { parent: { createdBy: 'x' } } } } },
    { filters: { __proto__x: 'x' } }, { filters: { constructor: 'x' } }, { filters: JSON.parse('{"__proto__":{"a":1}}') as object }, { filters: { toString: 'x' } }, { filters: { hasOwnProperty: 'x' } },
  ])('should be refused wherever the private stands: %j', (query) => {
    expect(codes(query)).toContain('unknown-attribute');
  });
  it('should be refused on what leads to a type that the public may not read', () => {
    expect(codes({ filters: { hidden: { id: '1' } } })).toEqual(['value-invalid']);
  });
  it.each([
    [{ title: { $regex: 'x' } }, 'unknown-operator'], [{ $where: '1=1' }, 'unknown-operator'], [{ title: { $contains: ['a'] } }, 'value-invalid'], [{ id: { $contains: '1' } }, 'unknown-operator'], [{ keywords: 'x' }, 'not-filterable'], [{ cover: { name: 'x' } }, 'not-filterable'],
    [{ id: 'x' }, 'value-invalid'], [{ issuedOn: '2026-02-30' }, 'value-invalid'], [{ publishedAt: 'yesterday' }, 'value-invalid'], [{ title: 'a\u0000b' }, 'value-invalid'], [{ title: 'x'.repeat(501) }, 'value-invalid'], [{ id: { $between: ['1'] } }, 'value-invalid'],
    [{ id: { $in: Array.from({ length: 101 }, () => '1') } }, 'too-many'], [{ id: { $in: [] } }, 'value-invalid'], [{ open: 'maybe' }, 'value-invalid'], ['x', 'value-invalid'], [['x'], 'value-invalid'], [{ $or: 'x' }, 'value-invalid'], [{ column: 'x' }, 'value-invalid'],
  ])('should be refused that is none: %j', (filters, code) => {
    expect(codes({ filters })).toContain(code);
  });
  it('should be bounded in depth and number', () => {
    expect(codes({ filters: nested(6, { title: 'x' }) })).toEqual([]);
    expect(codes({ filters: nested(7, { title: 'x' }) })).toEqual(['too-deep']);
    expect(codes({ filters: { title: { $not: { $not: { $not: { $not: { $not: { $not: { $not: { $not: { $eq: 'x' } } } } } } } } } } })).toContain('too-deep');
    const many = (count: number): object => ({ $or: Array.from({ length: count }, (_, at) => ({ title: String(at) })) });
    expect(codes({ filters: many(30) })).toEqual([]);
    expect(codes({ filters: many(31) })).toEqual(['too-many']);
    const wide = asked({ filters: many(5000) });
    expect(!wide.ok && wide.problems.length).toBe(50);
  });
  it('should read values by their kind', () => {
    expect([valueOf('integer', '-7'), valueOf('decimal', '1.5'), valueOf('boolean', '0'), valueOf('date', '2026-01-31'), valueOf('datetime', '2026-01-31T08:00:00+08:00'), valueOf('string', ''), valueOf('integer', '1e3'), valueOf('relation', 'x'), valueOf('string', 5)]).toEqual([
      -7, 1.5, false, '2026-01-31', '2026-01-31T00:00:00.000Z', '', null, null, null,
    ]);
  });
});

describe('what is in memory', () => {
  const held: Held = { values: { id: 3, slug: 'Gzdt', none: null }, related: (name) => (name === 'parent' ? { values: { id: 1, slug: 'root' }, related: () => null } : null) };
  const meets = (filters: object): boolean => {
    const { condition, problems } = readFilters({ raw: filters, shape: column, shapeOf });
    expect(problems).toEqual([]);
    return holds(condition as Condition, held);
  };
  it.each([
    [{ slug: 'Gzdt' }, true], [{ slug: { $ne: 'Gzdt' } }, false], [{ slug: { $eqi: 'gZDT' } }, true], [{ slug: { $nei: 'gzdt' } }, false], [{ slug: ['a', 'Gzdt'] }, true], [{ slug: { $notIn: ['a', 'Gzdt'] } }, false], [{ id: { $lt: '4' } }, true], [{ id: { $lt: '3' } }, false],
    [{ id: { $lte: '3' } }, true], [{ id: { $gt: '2' } }, true], [{ id: { $gt: '3' } }, false], [{ id: { $gte: '10' } }, false], [{ id: { $between: ['2', '3'] } }, true], [{ id: { $between: ['4', '9'] } }, false], [{ slug: { $contains: 'zd' } }, true], [{ slug: { $notContains: 'zd' } }, false],
    [{ slug: { $contains: 'ZD' } }, false], [{ slug: { $containsi: 'ZD' } }, true], [{ slug: { $notContainsi: 'ZD' } }, false], [{ slug: { $startsWith: 'Gz' } }, true], [{ slug: { $startsWithi: 'gz' } }, true], [{ slug: { $startsWith: 'gz' } }, false], [{ slug: { $endsWith: 'dt' } }, true],
    [{ slug: { $endsWithi: 'DT' } }, true], [{ slug: { $endsWith: 'DT' } }, false], [{ slug: { $null: 'true' } }, false], [{ slug: { $notNull: 'true' } }, true], [{ parent: { slug: 'root' } }, true], [{ parent: { slug: 'x' } }, false], [{ parent: { parent: { slug: 'x' } } }, false],
    [{ $not: { slug: 'Gzdt' } }, false], [{ $or: [{ slug: 'x' }, { id: '3' }] }, true], [{ $or: [{ slug: 'x' }, { id: '4' }] }, false], [{ slug: 'Gzdt', id: '4' }, false], [{ slug: { $not: { $eq: 'x' } } }, true],
  ])('should meet %j: %s', (filters, met) => {
    expect(meets(filters)).toBe(met);
  });
});

describe('the rest of a request', () => {
  it.each([
    [{ sort: 'withheldPart' }, 'not-sortable'], [{ sort: 'body' }, 'not-sortable'], [{ sort: 'title:up' }, 'value-invalid'], [{ sort: { column: { secret: 'asc' } } }, 'not-sortable'], [{ sort: 'many.slug' }, 'not-sortable'], [{ sort: 'hidden.id' }, 'not-sortable'], [{ sort: 'column.parent.parent.slug' }, 'not-sortable'],
    [{ sort: 'id,id,id,id,id,id' }, 'too-many'], [{ sort: {} }, 'value-invalid'], [{ fields: 'withheldPart' }, 'unknown-attribute'], [{ fields: ['title', 'createdBy'] }, 'unknown-attribute'], [{ fields: 'column' }, 'unknown-attribute'], [{ populate: 'createdBy' }, 'unknown-attribute'], [{ populate: { column: { fields: 'secret' } } }, 'unknown-attribute'],
    [{ populate: 'localizations' }, 'unknown-attribute'], [{ populate: { column: { populate: { createdBy: 'true' } } } }, 'unknown-attribute'], [{ populate: 'column.parent.parent.parent.parent.parent' }, 'too-deep'], [{ populate: { column: { where: 'x' } } }, 'unknown-parameter'], [{ lookup: 'x' }, 'unknown-parameter'], [{ where: { id: 1 } }, 'unknown-parameter'],
    [{ token: 'x' }, 'unknown-parameter'], [{ pagination: { page: '0' } }, 'value-invalid'], [{ pagination: { page: '402', pageSize: '25' } }, 'page-too-deep'], [{ pagination: { start: '10001' } }, 'page-too-deep'], [{ pagination: { page: '1', start: '1' } }, 'value-invalid'], [{ pagination: { x: '1' } }, 'unknown-parameter'], [{ pagination: 'x' }, 'value-invalid'],
    [{ pagination: { withCount: 'maybe' } }, 'value-invalid'], [{ _q: 'x'.repeat(101) }, 'value-invalid'], [{ _q: { a: 1 } }, 'value-invalid'], [{ _q: 'a\u0000' }, 'value-invalid'],
  ])('should be refused: %j', (query, code) => {
    expect(codes(query)).toContain(code);
  });
  it.each([
    {}, { sort: 'title' }, { sort: ['title:DESC', 'id'] }, { sort: { column: { slug: 'desc' } } }, { sort: 'column.slug' }, { fields: '*' }, { fields: 'title,body' }, { populate: '*' }, { populate: ['column', 'cover'] }, { populate: 'column.parent' }, { populate: { '*': true, column: { fields: ['slug'] } } }, { populate: 'hidden' },
    { status: 'draft', locale: 'x', publicationFilter: 'never-published' }, { pagination: { pageSize: '1000' } }, { pagination: { limit: '-1' } }, { pagination: { withCount: 'false' } }, { _q: '水库' },
  ])('should be read: %j', (query) => {
    expect(codes(query)).toEqual([]);
  });
  it('should leave out what leads to a type that the public may not read', () => {
    const read = asked({ populate: '*' });
    expect(read.ok && [...read.asked.selection.below.keys()]).toEqual(['column', 'many', 'cover']);
  });
  it('should hand filters within populate to the engine, by name', () => {
    const read = asked({ populate: { column: { filters: { slug: 'x' } } } });
    expect(read.ok && read.asked.others).toEqual(['populate[column][filters]']);
  });
  it('should cut a page to the largest, and answer in the form it was asked in', () => {
    const read = readPaging({ page: '3', pageSize: '500' });
    expect(read.paging).toEqual({ start: 200, limit: 100, withCount: true, form: 'page' });
    expect(pagingAnswer(read.paging, 950)).toEqual({ page: 3, pageSize: 100, pageCount: 10, total: 950 });
    expect(pagingAnswer(readPaging({ start: '5', limit: '10', withCount: '0' }).paging, null)).toEqual({ start: 5, limit: 10 });
  });
});
