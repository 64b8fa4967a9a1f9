import fc from 'fast-check';
import qs from 'qs';
import type { UID } from '@strapi/strapi';
import { INTERPRETATION, NEWS, OPEN_DAY, POLICY, type PublicCounty } from '../../../support/public-county';

type Values = Readonly<Record<string, unknown>>;
interface Usual {
  readonly uid: string;
  readonly query: Values;
}
interface Listed {
  readonly data: readonly Values[];
  readonly meta: Values;
}

const PLURALS: Readonly<Record<string, string>> = { [NEWS]: 'news-releases', [POLICY]: 'policy-documents', [INTERPRETATION]: 'interpretations', [OPEN_DAY]: 'open-day-events' };
/** What our answers carry besides Strapi's. */
const EXTRAS = ['permalink', 'url', 'indexNumber', 'releasedAt', 'publisher', 'columnPath', 'reprintLabels', 'marking', 'state', 'validityNow', 'meta'];

let county: PublicCounty;

const filter: fc.Arbitrary<Values> = fc.oneof(
  fc.constantFrom<Values>(
    { title: { $contains: '田间' } }, { title: { $containsi: 'HARVEST' } }, { title: '晚稻收割进度过半' }, { title: { $startsWith: '关于' } }, { title: { $ne: '春季田间管理技术指导' } }, { title: { $in: ['晚稻收割进度过半', '《农村供水管护通知》解读'] } }, { title: { $notIn: ['晚稻收割进度过半'] } }, { title: { $endsWith: '公告' } },
    { title: { $notContains: '田间' } }, { title: { $eqi: 'harvest & <B>markets</b> "2026"' } }, { column: { slug: { $eq: 'gzdt' } } }, { column: { slug: { $in: ['gzdt', 'zcwj', 'zfkfr'] } } }, { organisation: { code: { $eq: 'nyj' } } }, { organisation: { name: { $contains: '水利' } } }, { column: { name: { $startsWith: '政' } } }, { origin: 'reprint' }, { origin: { $ne: 'reprint' } },
    { publishedAt: { $notNull: true } }, { publishedAt: { $gt: '2020-01-01T00:00:00.000Z' } }, { publishedAt: { $lt: '2020-01-01T00:00:00.000Z' } }, { publishedAt: { $between: ['2020-01-01T00:00:00.000Z', '2040-01-01T00:00:00.000Z'] } }, { statutoryCategory: '20-1' }, { statutoryCategory: { $null: true } }, { disclosureAttribute: 'active' },
    { $or: [{ title: { $contains: '田间' } }, { column: { slug: 'zcwj' } }] }, { $and: [{ origin: 'original' }, { organisation: { code: 'slj' } }] }, { $not: { title: { $contains: '田间' } } }, { title: { $not: { $contains: '田间' } } },
  ),
  fc.constant<Values>({}),
);
const SPECIAL: Readonly<Record<string, readonly Values[]>> = {
  [POLICY]: [{ documentNumber: '浔川水字〔2026〕11号' }, { validity: { $eq: 'in-force' } }, { formedOn: { $gte: '2026-11-16' } }, { genre: { $in: ['通知', '意见'] } }, { draftingOrganisation: { code: 'slj' } }, { repealedBy: { documentNumber: { $contains: '11号' } } }, { effectiveTo: { $null: true } }],
  [INTERPRETATION]: [{ policyDocument: { title: { $contains: '供水' } } }, { responsibleOrganisation: { code: { $eq: 'slj' } } }],
  [OPEN_DAY]: [{ mode: 'onsite' }, { startsAt: { $gt: '2027-01-01T00:00:00.000Z' } }, { hostOrganisation: { code: 'nyj' } }],
};
const POPULATED: Readonly<Record<string, readonly unknown[]>> = {
  [NEWS]: ['reprint', ['cover', 'reprint'], { attachments: { populate: ['file'] } }, { attachments: { populate: { file: { fields: ['name', 'url'] } } }, channels: true }],
  [POLICY]: ['repealedBy', { repealedBy: { fields: ['title', 'documentNumber'] }, draftingOrganisation: true }],
  [INTERPRETATION]: ['policyDocument', { policyDocument: { fields: ['title'] }, elements: true }, ['elements', 'responsibleOrganisation']],
  [OPEN_DAY]: ['signUp', { feedback: { populate: ['opinions'] } }, 'hostOrganisation'],
};

const usual: fc.Arbitrary<Usual> = fc.constantFrom(...Object.keys(PLURALS)).chain((uid) =>
  fc.record(
    {
      filters: SPECIAL[uid] === undefined ? filter : fc.oneof(filter, fc.constantFrom(...SPECIAL[uid])),
      // The last key decides between equals.
      sort: fc.constantFrom<readonly string[]>(['documentId'], ['documentId:desc'], ['id:desc'], ['publishedAt:desc'], ['publishedAt:asc'], ['origin:asc', 'documentId:asc'], ['createdAt:desc', 'id:desc'], ['statutoryCategory:desc', 'id:asc']),
      fields: fc.constantFrom<readonly string[] | undefined>(undefined, undefined, ['title'], ['title', 'publishedAt', 'body'], ['keywords', 'origin']),
      populate: fc.oneof(fc.constantFrom<unknown>(undefined, '*', ['column'], ['column', 'organisation'], 'organisation', { column: { fields: ['name', 'slug'], populate: { parent: { fields: ['name'] } } } }, { column: true, organisation: { fields: ['code'] } }), fc.constantFrom(...(POPULATED[uid] ?? []))),
      pagination: fc.oneof(fc.constantFrom<Values | undefined>(undefined, { withCount: true }, { withCount: false }), fc.record({ page: fc.integer({ min: 1, max: 3 }), pageSize: fc.integer({ min: 1, max: 3 }) }), fc.record({ start: fc.integer({ min: 0, max: 3 }), limit: fc.integer({ min: 1, max: 4 }) })),
    },
    { requiredKeys: ['sort'] },
  ).map((query) => ({ uid, query: Object.fromEntries(Object.entries(query).filter(([, value]) => value !== undefined)) })),
);

/** The engine adds what it sorted by where it needed a subquery, whether `fields` asks for it or not; we do not. */
function asChosen(document: Values, { fields, sort }: Values): Values {
  if (!Array.isArray(fields) || !Array.isArray(sort)) return document;
  const added = sort.map((key) => String(key).split(':')[0]).filter((name) => name !== 'id' && name !== 'documentId' && !fields.includes(name));
  return Object.fromEntries(Object.entries(document).filter(([name]) => !added.includes(name)));
}

/** What Strapi's engine answers, as its own controller has it. */
async function byEngine({ uid, query }: Usual): Promise<Listed> {
  const { strapi } = county;
  const type = strapi.contentType(uid as UID.ContentType);
  const asked = qs.parse(qs.stringify(query), { depth: 20 });
  await strapi.contentAPI.validate.query(asked, type);
  const { results, pagination } = await strapi.service(uid as UID.CollectionType & UID.Service).find(await strapi.contentAPI.sanitize.query(asked, type));
  const answer = JSON.parse(JSON.stringify({ data: await strapi.contentAPI.sanitize.output(results, type), meta: { pagination } })) as Listed;
  return { ...answer, data: answer.data.map((document) => asChosen(document, query)) };
}

async function byUs({ uid, query }: Usual): Promise<Listed> {
  const answer = await fetch(`${county.address}/api/${PLURALS[uid] ?? ''}?${qs.stringify(query)}`);
  const { data, meta } = (await answer.json()) as Listed;
  return { data: data.map((document) => Object.fromEntries(Object.entries(document).filter(([name]) => !EXTRAS.includes(name)))), meta };
}

/** Names in one order, so that two answers can be compared as text. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, one]) => [name, sorted(one)]));
}

/** Met or failed because a related document is not there; the engine's own joins decide. */
const ABSENT: readonly Usual[] = [
  { uid: POLICY, query: { filters: { repealedBy: { documentNumber: { $null: true } } } } },
  { uid: POLICY, query: { filters: { $not: { repealedBy: { title: { $contains: '水' } } } } } },
  { uid: POLICY, query: { filters: { repealedBy: { title: { $not: { $contains: '水' } } } } } },
  { uid: NEWS, query: { filters: { column: { parent: { name: { $null: true } } } } } },
  { uid: NEWS, query: { filters: { $or: [{ origin: 'reprint' }, { organisation: { code: { $notNull: false } } }] } } },
].map(({ uid, query }) => ({ uid, query: { ...query, sort: ['documentId'] } }));

/** To be run on a county that is served. */
export function likeTheEngine(countyOf: () => PublicCounty): void {
  beforeAll(() => {
    county = countyOf();
  });

  describe('the quick way', () => {
    it('should answer 200 usual requests as Strapi does: documents, order, attributes, what hangs on them, pages', async () => {
      const requests = fc.sample(usual, { seed: 20261201, numRuns: 200 });
      const asked = jest.fn();
      const different: unknown[] = [];
      let found = 0;
      for (const request of requests) {
        const engine = await byEngine(request);
        const spies = [jest.spyOn(county.strapi.service(request.uid as UID.CollectionType & UID.Service), 'find').mockImplementation(asked)];
        const ours = await byUs(request).finally(() => spies.forEach((spy) => spy.mockRestore()));
        found += engine.data.length;
        if (JSON.stringify(sorted(ours)) !== JSON.stringify(sorted(engine))) different.push({ request, ours, engine });
      }
      expect(different.slice(0, 3)).toEqual([]);
      // None of them went to the engine after all, and they were about something.
      expect(asked).not.toHaveBeenCalled();
      expect(found).toBeGreaterThan(200);
    }, 300_000);

    it.each(ABSENT)('should answer as Strapi does what asks for the absence of a relation: %j', async (request) => {
      expect(sorted(await byUs(request))).toEqual(sorted(await byEngine(request)));
    });
  });
}
