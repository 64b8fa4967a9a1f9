/** A file of a document, as the site offers it for download. */
export interface PublicFile {
  /** Where it stands: `attachments[0].file`, `cover`, `body:0` for the first one that the body embeds. */
  readonly place: string;
  /** As the editors named it, else the name of the file. */
  readonly title: string;
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  /** MIME type. */
  readonly type: string;
  /** Of its bytes at release, hex. */
  readonly sha256: string;
  readonly url: string;
  readonly alternativeText: string | null;
}

/** Page tags of 《政府网站发展指引》; a page prints each as `<meta name="…" content="…">`. */
export interface PageTags {
  readonly SiteName: string;
  readonly SiteDomain: string;
  readonly SiteIDCode: string;
  readonly ColumnName: string;
  readonly ColumnDescription: string;
  readonly ColumnKeywords: string;
  readonly ColumnType: string;
  readonly ArticleTitle: string;
  /** `YYYY-MM-DD HH:MM` in the county: the true time of first release. */
  readonly PubDate: string;
  readonly ContentSource: string;
  readonly Keywords?: string;
  readonly Author?: string;
  readonly Description?: string;
  readonly Image?: string;
  readonly Url: string;
}

/** A line as the site shows it; `href` only where a browser may follow it. */
export interface Label {
  readonly label: string;
  readonly value: string;
  readonly href?: string;
}

export interface ColumnStep {
  readonly documentId: string;
  readonly name: string;
  readonly slug: string;
}

/** Another document, as far as a link to it needs. */
export interface Brief {
  readonly documentId: string;
  /** Plural name of its type, as in its address: `news-releases`. */
  readonly type: string;
  readonly title: string;
  readonly permalink: string;
  readonly url: string;
  readonly publishedAt: string;
}

/** What every document carries besides Strapi's own attributes. */
export interface ListedExtras {
  readonly permalink: string;
  /** On the county's site, absolute. */
  readonly url: string;
  /** 索引号 */
  readonly indexNumber: string;
  /** When this version was released; `publishedAt` is the first release. */
  readonly releasedAt: string;
  readonly publisher: { readonly name: string; readonly code: string } | null;
  readonly columnPath: readonly ColumnStep[];
  /** 转载's three labels; empty for what is original (REL-3.2b). */
  readonly reprintLabels: readonly Label[];
  /** 公开属性 */
  readonly marking: string | null;
  /** Of an open day: announced, sign-up-open, sign-up-closed, in-progress, held, feedback-published. */
  readonly state?: string;
  /** Of a policy document, what its dates say included. */
  readonly validityNow?: string;
  readonly meta: PageTags;
}

/** What a single document carries besides. */
export interface DetailExtras extends ListedExtras {
  /** The table under the title: 发文字号, 成文日期 … */
  readonly particulars: readonly Label[];
  readonly files: readonly PublicFile[];
  readonly previous: Brief | null;
  readonly next: Brief | null;
  readonly related: readonly Brief[];
  /** Of a policy document. */
  readonly interpretations?: readonly Brief[];
  readonly repealedByDocument?: Brief | null;
  readonly repeals?: readonly Brief[];
  /** Of an interpretation. */
  readonly policy?: Brief | null;
  /** Where it stood on the county's old site. */
  readonly legacyAddress: string | null;
}

export interface SiteAnswer {
  readonly meta: Pick<PageTags, 'SiteName' | 'SiteDomain' | 'SiteIDCode'>;
  readonly countyName: string;
  /** 主办单位 */
  readonly sponsor: string;
  /** 承办单位 */
  readonly operator: string;
  readonly icpNumber: string;
  /** 公安备案号 */
  readonly policeNumber: string;
  readonly contact: string;
  readonly address: string;
  /** 我为政府网站找错 */
  readonly errorReportUrl: string;
  readonly accessibilityUrl: string;
  readonly elderlyModeUrl: string;
  /** Where information is asked for (依申请公开). */
  readonly requestUrl: string;
  readonly types: readonly { readonly type: string; readonly profile: string }[];
}

export interface ColumnNode {
  readonly documentId: string;
  readonly slug: string;
  readonly name: string;
  readonly columnType: string;
  readonly description: string;
  readonly keywords: readonly string[];
  /** Live documents in the column itself. */
  readonly documents: number;
  /** … and in all below it. */
  readonly documentsWithin: number;
  /** Of its newest document or of one below it; null where there is none. */
  readonly lastPublishedAt: string | null;
  readonly children: readonly ColumnNode[];
}

export interface DisclosureTree {
  readonly parts: readonly {
    readonly key: 'guide' | 'regulations' | 'catalogue' | 'annual-reports' | 'requests';
    readonly name: string;
    readonly columns: readonly { readonly documentId: string; readonly slug: string; readonly name: string; readonly documents: number; readonly lastPublishedAt: string | null }[];
    readonly url?: string;
  }[];
  readonly statutory: {
    readonly key: 'statutory';
    readonly name: string;
    readonly basis: string;
    readonly categories: readonly { readonly code: string; readonly name: string; readonly level: string | null; readonly documents: number }[];
  };
}

export interface SearchFacet {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}
export interface SearchAnswer {
  readonly data: readonly (Brief & {
    readonly documentNumber: string | null;
    readonly indexNumber: string;
    readonly publisher: { readonly name: string; readonly code: string } | null;
    readonly columnPath: readonly ColumnStep[];
    /** Safe HTML, hits in `<em>`. */
    readonly highlight: { readonly title: string; readonly text: string; readonly in: 'text' | 'attachment' };
  })[];
  readonly meta: {
    readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number };
    /** True where there are more hits than are counted. */
    readonly more: boolean;
    /** What was looked for. */
    readonly words: readonly string[];
    /** Over the hits that are counted. */
    readonly facets: Readonly<Record<'type' | 'organisation' | 'column' | 'year', readonly SearchFacet[]>>;
  };
}

export interface WithdrawnAnswer {
  readonly data: readonly { readonly type: string; readonly documentId: string; readonly permalink: string; readonly withdrawnAt: string; readonly notice: string }[];
  readonly meta: { readonly pagination: { readonly page: number; readonly pageSize: number; readonly pageCount: number; readonly total: number } };
}

/** One change of the export. */
export type ExportChange =
  | { readonly sequence: number; readonly change: 'released'; readonly type: string; readonly documentId: string; readonly permalink: string; readonly sha256: string; readonly document: Readonly<Record<string, unknown>> }
  | { readonly sequence: number; readonly change: 'withdrawn'; readonly type: string; readonly documentId: string; readonly permalink: string; readonly withdrawnAt: string; readonly notice: string };
export interface ExportAnswer {
  readonly data: readonly ExportChange[];
  readonly meta: {
    /** To be sent as `since` the next time. */
    readonly next: number;
    readonly more: boolean;
  };
}
