import { z } from 'zod';
import type { Brief, ColumnNode, ColumnStep, DetailExtras, DisclosureTree, ExportAnswer, ExportChange, Label, ListedExtras, PageTags, PublicFile, SearchAnswer, SearchFacet, SiteAnswer, WithdrawnAnswer } from '../../../shared/contracts';

const count = z.int().min(0);
const moment = z.iso.datetime();
const digest = z.string().regex(/^[0-9a-f]{64}$/u);

const pageTags: z.ZodType<PageTags> = z
  .strictObject({
    SiteName: z.string(), SiteDomain: z.string(), SiteIDCode: z.string(), ColumnName: z.string(), ColumnDescription: z.string(), ColumnKeywords: z.string(), ColumnType: z.string(), ArticleTitle: z.string(),
    PubDate: z.string().regex(/^\d{4}-\d{2}-\d{2} \d{2}:\d{2}$/u).describe('首次发布的真实时间,北京时间 / true time of first release, county time'),
    ContentSource: z.string(), Keywords: z.string().optional(), Author: z.string().optional(), Description: z.string().optional(), Image: z.string().optional(), Url: z.string(),
  })
  .describe('《政府网站发展指引》的网页标签 / page tags, one <meta> each');
const label: z.ZodType<Label> = z.strictObject({ label: z.string(), value: z.string(), href: z.string().optional() });
const columnStep: z.ZodType<ColumnStep> = z.strictObject({ documentId: z.string(), name: z.string(), slug: z.string() });
const brief = z.strictObject({ documentId: z.string(), type: z.string(), title: z.string(), permalink: z.string(), url: z.string(), publishedAt: moment }) satisfies z.ZodType<Brief>;
const publisher = z.strictObject({ name: z.string(), code: z.string() }).nullable();
const publicFile: z.ZodType<PublicFile> = z.strictObject({
  place: z.string(), title: z.string(), name: z.string(), size: count.describe('字节 / bytes'), type: z.string(), sha256: digest, url: z.string(), alternativeText: z.string().nullable(),
});

const listed = z.strictObject({
  permalink: z.string().describe('永久网址的一段 / stable address'),
  url: z.string(),
  indexNumber: z.string().describe('索引号 / index number'),
  releasedAt: moment.describe('本版发布时间 / when this version was released'),
  publisher,
  columnPath: z.array(columnStep),
  reprintLabels: z.array(label).describe('转载三项标注;原创为空 / labels of a reprint'),
  marking: z.string().nullable().describe('公开属性标注 / marking of disclosure'),
  state: z.enum(['announced', 'sign-up-open', 'sign-up-closed', 'in-progress', 'held', 'feedback-published']).optional().describe('开放日进展 / state of an open day'),
  validityNow: z.enum(['not-yet-in-force', 'in-force', 'amended', 'expired', 'repealed']).optional().describe('按今天计的有效性 / validity as of today'),
  meta: pageTags,
});
const listedExtras: z.ZodType<ListedExtras> = listed;
const detailExtras: z.ZodType<DetailExtras> = listed.extend({
  particulars: z.array(label).describe('标题下的要素表 / table under the title'),
  files: z.array(publicFile),
  previous: brief.nullable(), next: brief.nullable(), related: z.array(brief),
  interpretations: z.array(brief).optional(), repealedByDocument: brief.nullable().optional(), repeals: z.array(brief).optional(), policy: brief.nullable().optional(),
  legacyAddress: z.string().nullable(),
});

const pagination = z.strictObject({ page: count, pageSize: count, pageCount: count, total: count });
const site: z.ZodType<SiteAnswer> = z.strictObject({
  meta: z.strictObject({ SiteName: z.string(), SiteDomain: z.string(), SiteIDCode: z.string() }),
  countyName: z.string(), sponsor: z.string(), operator: z.string(), icpNumber: z.string(), policeNumber: z.string(), contact: z.string(), address: z.string(),
  errorReportUrl: z.string(), accessibilityUrl: z.string(), elderlyModeUrl: z.string(), requestUrl: z.string(),
  types: z.array(z.strictObject({ type: z.string(), profile: z.string() })),
});
const columnNode: z.ZodType<ColumnNode> = z.strictObject({
  documentId: z.string(), slug: z.string(), name: z.string(), columnType: z.string(), description: z.string(), keywords: z.array(z.string()),
  documents: count, documentsWithin: count, lastPublishedAt: moment.nullable(), children: z.array(z.lazy(() => columnNode)),
});
const disclosureTree: z.ZodType<DisclosureTree> = z.strictObject({
  parts: z.array(
    z.strictObject({
      key: z.enum(['guide', 'regulations', 'catalogue', 'annual-reports', 'requests']), name: z.string(), url: z.string().optional(),
      columns: z.array(z.strictObject({ documentId: z.string(), slug: z.string(), name: z.string(), documents: count, lastPublishedAt: moment.nullable() })),
    }),
  ),
  statutory: z.strictObject({ key: z.literal('statutory'), name: z.string(), basis: z.string(), categories: z.array(z.strictObject({ code: z.string(), name: z.string(), level: z.string().nullable(), documents: count })) }),
});
const facet: z.ZodType<SearchFacet> = z.strictObject({ value: z.string(), name: z.string(), count });
const search: z.ZodType<SearchAnswer> = z.strictObject({
  data: z.array(
    brief.extend({
      documentNumber: z.string().nullable(), indexNumber: z.string(), publisher, columnPath: z.array(columnStep),
      highlight: z.strictObject({ title: z.string(), text: z.string(), in: z.enum(['text', 'attachment']) }).describe('可直接显示的 HTML,命中处为 <em> / safe HTML, hits in <em>'),
    }),
  ),
  meta: z.strictObject({ pagination, more: z.boolean(), words: z.array(z.string()), facets: z.strictObject({ type: z.array(facet), organisation: z.array(facet), column: z.array(facet), year: z.array(facet) }) }),
});
const withdrawn: z.ZodType<WithdrawnAnswer> = z.strictObject({
  data: z.array(z.strictObject({ type: z.string(), documentId: z.string(), permalink: z.string(), withdrawnAt: moment, notice: z.string() })),
  meta: z.strictObject({ pagination }),
});
const change = { sequence: count, type: z.string(), documentId: z.string(), permalink: z.string() };
const exportChange: z.ZodType<ExportChange> = z.discriminatedUnion('change', [
  z.strictObject({ ...change, change: z.literal('released'), sha256: digest, document: z.record(z.string(), z.unknown()) }),
  z.strictObject({ ...change, change: z.literal('withdrawn'), withdrawnAt: moment, notice: z.string() }),
]);
const exported: z.ZodType<ExportAnswer> = z.strictObject({ data: z.array(exportChange), meta: z.strictObject({ next: count, more: z.boolean() }) });

/** The contracts by their names in the document; each is held to its type in shared/contracts.ts by the compiler. */
export const CONTRACTS: Readonly<Record<string, z.ZodType>> = {
  PageTags: pageTags, Label: label, ColumnStep: columnStep, Brief: brief, PublicFile: publicFile, ListedExtras: listedExtras, DetailExtras: detailExtras, Site: site, ColumnNode: columnNode,
  DisclosureTree: disclosureTree, SearchFacet: facet, SearchAnswer: search, WithdrawnAnswer: withdrawn, ExportChange: exportChange, ExportAnswer: exported,
};
