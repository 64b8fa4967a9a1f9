import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { componentLayouts, typeLayouts } from '../../src/panel-layout';
import { CHOICES } from '../../src/plugins/disclosure-review/shared/lists/choices';

interface Attribute {
  readonly type: string;
  readonly private?: boolean;
  readonly required?: boolean;
  readonly relation?: string;
  readonly inversedBy?: string;
  readonly mappedBy?: string;
  readonly customField?: string;
  readonly component?: string;
  readonly enum?: readonly string[];
  readonly options?: { readonly list?: string };
  readonly pluginOptions?: unknown;
}
interface Schema {
  readonly options?: { readonly draftAndPublish?: boolean };
  readonly pluginOptions?: Readonly<Record<string, { readonly governed?: boolean; readonly profile?: string; readonly localized?: boolean }>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
}

const source = path.resolve(__dirname, '../../src');
const read = (file: string): Schema => JSON.parse(readFileSync(file, 'utf8')) as Schema;
const typeNames = readdirSync(path.join(source, 'api')).filter((name) => existsSync(path.join(source, 'api', name, 'content-types', name, 'schema.json')));
const registers = path.join(source, 'plugins/disclosure-review/server/src/content-types');
const types = new Map<string, Schema>([
  ...typeNames.map((name) => [`api::${name}.${name}`, read(path.join(source, 'api', name, 'content-types', name, 'schema.json'))] as const),
  ...['source', 'wording'].map((name) => [`plugin::disclosure-review.${name}`, read(path.join(registers, name, 'schema.json'))] as const),
]);
const componentNames = readdirSync(path.join(source, 'components/shared')).map((file) => file.replace('.json', ''));
const components = new Map(componentNames.map((name) => [`shared.${name}`, read(path.join(source, 'components/shared', `${name}.json`))]));
const governed = [...types].filter(([, { pluginOptions }]) => pluginOptions?.['disclosure-review']?.governed === true);
const everything = [...types, ...components];

/** design 3, "Private"; `reprint.approval` stands in its component. */
const PRIVATE = ['withheldPart', 'attributeReason', 'attributeBasis', 'withholdingGrounds', 'riskClass', 'involvedOrganisations', 'superiorApproval', 'thirdParty', 'expiresAt'];
const PRIVATE_OF_POLICY = ['openGovernmentReview', 'needsInterpretation', 'interpretationWaiver'];

describe('the content types', () => {
  it('should govern the four types of the design, each under its own profile', () => {
    expect(governed.map(([uid, schema]) => [uid, schema.pluginOptions?.['disclosure-review']?.profile])).toEqual([
      ['api::interpretation.interpretation', 'interpretation'],
      ['api::news-release.news-release', 'news-release'],
      ['api::open-day-event.open-day-event', 'open-day-event'],
      ['api::policy-document.policy-document', 'policy-document'],
    ]);
  });

  it.each(governed)('should keep drafts of %s apart from what is live, in one language', (_uid, schema) => {
    expect(schema.options?.draftAndPublish).toBe(true);
    expect(JSON.stringify(schema)).not.toContain('localized');
  });

  it.each(everything)('should relate %s one way only, without dynamic zones', (_uid, schema) => {
    for (const attribute of Object.values(schema.attributes)) {
      expect(attribute.type).not.toBe('dynamiczone');
      if (attribute.type !== 'relation') continue;
      expect(attribute).not.toHaveProperty('inversedBy');
      expect(attribute).not.toHaveProperty('mappedBy');
      expect(['oneToOne', 'oneToMany']).toContain(attribute.relation);
    }
  });

  it.each(governed)('should let a draft of %s be saved however little it holds', (_uid, schema) => {
    expect(Object.values(schema.attributes).filter(({ required }) => required === true)).toEqual([]);
  });

  it.each(governed)('should keep the private attributes of %s private, and no others', (uid, schema) => {
    const expected = uid.includes('policy-document') ? [...PRIVATE, ...PRIVATE_OF_POLICY] : PRIVATE;
    const marked = Object.entries(schema.attributes).filter(([, attribute]) => attribute.private === true).map(([name]) => name);
    expect(marked.sort()).toEqual([...expected].sort());
    expect(components.get('shared.reprint')?.attributes.approval?.private).toBe(true);
  });

  it.each(everything)('should offer a named list wherever %s asks for a code', (_uid, schema) => {
    for (const attribute of Object.values(schema.attributes)) {
      expect(attribute.type).not.toBe('json');
      expect(attribute.type).not.toBe('enumeration');
      if (!/\.(?:choice|choices|listed)$/.test(attribute.customField ?? '')) continue;
      const values = CHOICES[attribute.options?.list ?? '']?.map(({ value }) => value);
      expect(values).toBeDefined();
      if (attribute.enum !== undefined) expect(attribute.enum).toEqual(values);
    }
  });
});

describe('the panel layout', () => {
  const layouts = [
    ...typeLayouts.map((layout) => [layout.uid, layout.sections.flatMap(({ rows }) => rows)] as const),
    ...componentLayouts.map((layout) => [layout.uid, layout.rows] as const),
  ];

  it('should lay out every type and every component', () => {
    expect(layouts.map(([uid]) => uid).sort()).toEqual(everything.map(([uid]) => uid).sort());
  });

  it.each(layouts)('should give every attribute of %s a place and a Chinese label', (uid, rows) => {
    const fields = rows.flat();
    const schema = types.get(uid) ?? components.get(uid);
    expect(fields.map(({ name }) => name).sort()).toEqual(Object.keys(schema?.attributes ?? {}).sort());
    for (const { label, hint } of fields) {
      expect(label).toMatch(/[\u4e00-\u9fff]/);
      expect(hint ?? '提示').toMatch(/[\u4e00-\u9fff]/);
    }
  });

  it.each(layouts)('should fill no row of %s beyond its twelve columns', (_uid, rows) => {
    for (const row of rows) expect(row.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(12);
  });

  it.each(typeLayouts.map((layout) => [layout.uid, layout] as const))('should list only attributes that %s has', (uid, layout) => {
    const attributes = Object.keys(types.get(uid)?.attributes ?? {});
    for (const name of layout.list) expect([...attributes, 'updatedAt']).toContain(name);
    expect(attributes).toContain(layout.mainField);
  });

  it('should mark what submit asks for', () => {
    const required = (uid: string) =>
      typeLayouts.find((layout) => layout.uid === uid)?.sections.flatMap(({ rows }) => rows.flat()).filter((field) => field.required).map(({ name }) => name).sort();
    const common = ['title', 'body', 'organisation', 'column', 'origin', 'disclosureAttribute'];
    expect(required('api::news-release.news-release')).toEqual([...common].sort());
    expect(required('api::policy-document.policy-document')).toEqual([...common, 'documentNumber', 'issuingOrgan', 'genre', 'validity', 'formedOn'].sort());
    expect(required('api::interpretation.interpretation')).toEqual([...common, 'responsibleOrganisation', 'firstInterpreter', 'forms'].sort());
    expect(required('api::open-day-event.open-day-event')).toEqual([...common, 'hostOrganisation', 'mode', 'startsAt', 'endsAt'].sort());
  });
});
