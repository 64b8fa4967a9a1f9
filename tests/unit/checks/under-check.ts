import holidays from '../../../src/plugins/disclosure-review/server/src/reference/holidays.json';
import registry from '../../../src/plugins/disclosure-review/server/src/reference/sources.json';
import { carriersOf, runChecks, type ReadFile } from '../../../src/plugins/disclosure-review/server/src/checks';
import type { CheckContext, DocumentUnderCheck, OrganisationFacts, Profile } from '../../../src/plugins/disclosure-review/server/src/checks/check';
import type { Finding } from '../../../src/plugins/disclosure-review/server/src/domain/finding';
import type { Source } from '../../../src/plugins/disclosure-review/server/src/domain/sources';
import type { WorkCalendar } from '../../../src/plugins/disclosure-review/server/src/domain/working-days';
import demo from './demo-county.json';

export const county = demo.county;

export const organisation = (code: string): OrganisationFacts => {
  const known = demo.organisations.find((candidate) => candidate.code === code);
  if (known === undefined) throw new Error(`no organisation ${code}`);
  return { documentId: `org-${code}`, ...known };
};

export const context = (changes: Partial<CheckContext> = {}): CheckContext => ({
  now: new Date('2026-11-23T09:00:00+08:00'),
  county,
  sources: { edition: 1, sources: registry.sources as readonly Source[] },
  calendar: holidays as unknown as WorkCalendar,
  sameNumber: [],
  policyDocument: null,
  interpretedSince: null,
  ...changes,
});

/** A document that nothing speaks against, of each type. */
const sound: Readonly<Record<Profile, Readonly<Record<string, unknown>>>> = {
  'news-release': {},
  'policy-document': {
    documentNumber: '浔川府办发〔2026〕15号',
    issuingOrgan: '浔川县人民政府办公室',
    genre: '通知',
    validity: 'in-force',
    formedOn: '2026-11-19',
    body: '<p>各乡镇人民政府:</p><p>(此件公开发布)</p>',
  },
  interpretation: {
    responsibleOrganisation: organisation('rsj'),
    firstInterpreter: '主要负责人',
    forms: ['text', 'qa'],
    elements: Object.fromEntries(['background', 'goals', 'content', 'scope', 'standards', 'notes', 'terms', 'benefits', 'differences', 'followUp'].map((name) => [name, 'y'])),
    interpretedDocument: { title: '办法', documentNumber: '浔川人社字〔2026〕3号', issuedOn: '2026-11-20', draftingOrganisation: organisation('rsj') },
  },
  'open-day-event': {
    hostOrganisation: organisation('spj'),
    mode: 'onsite',
    quota: 20,
    inviteeCategories: ['市民代表'],
    startsAt: '2026-12-10T09:00:00+08:00',
    endsAt: '2026-12-10T11:00:00+08:00',
    signUp: { opensAt: '2026-11-24T09:00:00+08:00', closesAt: '2026-12-08T17:00:00+08:00', channel: '电话' },
  },
};

export function contentOf(profile: Profile, changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> {
  return {
    title: '县农业农村局开展冬种服务',
    body: '<p>全县冬种有序推进。</p>',
    organisation: organisation('nyj'),
    column: { documentId: 'column-gzdt', name: '工作动态' },
    origin: 'original',
    disclosureAttribute: 'active',
    ...sound[profile],
    ...changes,
  };
}

interface More {
  readonly context?: Partial<CheckContext>;
  readonly files?: readonly ReadFile[];
}

/** A sound document with these changes, as the checks are given it. */
export function given(profile: Profile, changes: Readonly<Record<string, unknown>> = {}, more: More = {}): readonly [DocumentUnderCheck, CheckContext] {
  const content = contentOf(profile, changes);
  const carriers = carriersOf({ profile, content, files: more.files ?? [] });
  return [{ profile, content, carriers, files: [] }, context(more.context)];
}

/** Findings of a sound document with these changes. */
export const check = (profile: Profile, changes: Readonly<Record<string, unknown>> = {}, more: More = {}): readonly Finding[] => runChecks(...given(profile, changes, more));

export const brief = (findings: readonly Finding[]): readonly string[] => findings.map(({ rule, code, severity }) => `${rule} ${code} ${severity}`);
export const binding = (findings: readonly Finding[]): readonly string[] => brief(findings.filter(({ severity }) => severity !== 'warn'));

export const reprint = (changes: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => ({
  origin: 'reprint',
  reprint: { sourceName: '新华网', sourceUrl: 'https://www.news.cn/a.html', reprintedAt: '2026-11-20T08:00:00+08:00', ...changes },
});
