import { clientTypes } from '../../../../src/plugins/public-site/server/src/openapi/client-types';
import { openApiDocument } from '../../../../src/plugins/public-site/server/src/openapi/document';
import type { AttributeShape, Shape } from '../../../../src/plugins/public-site/server/src/domain/shape';

const attribute = (name: string, more: Partial<AttributeShape> = {}): readonly [string, AttributeShape] => [name, { name, kind: 'string', target: null, many: false, ...more }];
const notice: Shape = {
  uid: 'api::notice.notice',
  attributes: new Map([attribute('id', { kind: 'integer' }), attribute('documentId'), attribute('title'), attribute('kind', { choices: ['a', 'b'] }), attribute('words', { kind: 'json' }), attribute('parts', { kind: 'component', target: 'shared.part', many: true }), attribute('secret', { kind: 'relation', target: 'api::secret.secret' })]),
};
const shapes: Readonly<Record<string, Shape>> = {
  [notice.uid]: notice,
  'shared.part': { uid: 'shared.part', attributes: new Map([attribute('id', { kind: 'integer' }), attribute('on', { kind: 'date' })]) },
};
const shapeOf = (uid: string): Shape | null => shapes[uid] ?? null;
const made = (): ReturnType<typeof openApiDocument> =>
  openApiDocument({ types: [{ uid: notice.uid, profile: 'news-release', singular: 'notice', plural: 'notices', shape: notice }], shapeOf, url: 'https://county.example' });

describe('the document of a type', () => {
  it('should refuse in its schema whatever the shape does not name', () => {
    const { NoticeListed, Part } = made().components.schemas;
    expect(NoticeListed?.additionalProperties).toBe(false);
    expect(NoticeListed?.required).toEqual(['id', 'documentId', 'meta']);
    expect(Object.keys(Part?.properties ?? {})).toEqual(['id', 'on']);
  });

  it('should leave out what leads to a type that is not public', () => {
    expect(JSON.stringify(made())).not.toMatch(/secret/iu);
  });

  it('should let a text be compared in every way, a list of words only be asked whether it is there', () => {
    const { NoticeFilters, TextComparison, PresenceComparison } = made().components.schemas;
    expect(NoticeFilters?.properties?.title).toEqual({ $ref: '#/components/schemas/TextComparison' });
    expect(NoticeFilters?.properties?.words).toEqual({ $ref: '#/components/schemas/PresenceComparison' });
    expect(Object.keys(TextComparison?.properties ?? {})).toContain('$containsi');
    expect(Object.keys(PresenceComparison?.properties ?? {})).toEqual(['$null', '$notNull']);
  });

  it('should say where it is served', () => {
    expect(made().servers).toEqual([{ url: 'https://county.example' }]);
  });
});

describe('types for clients', () => {
  it('should write choices, lists and what may be empty as TypeScript has them', () => {
    const text = clientTypes(made());
    expect(text).toContain('readonly kind?: "a" | "b" | null;');
    expect(text).toContain('readonly words?: readonly string[] | null;');
    expect(text).toContain('readonly parts?: readonly Part[] | null;');
    expect(text).toContain('readonly documentId: string;');
    expect(text).toContain('readonly "/api/sitemap.xml": string;');
  });
});
