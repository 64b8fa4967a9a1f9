/**
 * 县政府信息公开接口的类型 / Types of the county's public interface.
 * 由 npm run types:client 生成,请勿手改 / Made by npm run types:client; not to be edited.
 */

export interface ErrorAnswer {
  readonly data: null;
  readonly error: {
    readonly status: number;
    readonly name: string;
    readonly message: string;
    readonly details: {
      readonly errors?: readonly {
        readonly path: readonly string[];
        readonly name: string;
        readonly code?: string;
        readonly message: string;
      }[];
    };
  };
}

export interface GoneAnswer {
  readonly data: null;
  readonly error: {
    readonly status: 410;
    readonly name: "GoneError";
    readonly message: string;
    readonly details: {
      readonly permalink: string;
      readonly withdrawnAt: string;
      readonly notice: string;
    };
  };
}

/** 《政府网站发展指引》的网页标签 / page tags, one <meta> each */
export interface PageTags {
  readonly SiteName: string;
  readonly SiteDomain: string;
  readonly SiteIDCode: string;
  readonly ColumnName: string;
  readonly ColumnDescription: string;
  readonly ColumnKeywords: string;
  readonly ColumnType: string;
  readonly ArticleTitle: string;
  /** 首次发布的真实时间,北京时间 / true time of first release, county time */
  readonly PubDate: string;
  readonly ContentSource: string;
  readonly Keywords?: string;
  readonly Author?: string;
  readonly Description?: string;
  readonly Image?: string;
  readonly Url: string;
}

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

export interface Brief {
  readonly documentId: string;
  readonly type: string;
  readonly title: string;
  readonly permalink: string;
  readonly url: string;
  readonly publishedAt: string;
}

export interface PublicFile {
  readonly place: string;
  readonly title: string;
  readonly name: string;
  /** 字节 / bytes */
  readonly size: number;
  readonly type: string;
  readonly sha256: string;
  readonly url: string;
  readonly alternativeText: string | null;
}

export interface ListedExtras {
  /** 永久网址的一段 / stable address */
  readonly permalink: string;
  readonly url: string;
  /** 索引号 / index number */
  readonly indexNumber: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt: string;
  readonly publisher: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
}

export interface DetailExtras {
  /** 永久网址的一段 / stable address */
  readonly permalink: string;
  readonly url: string;
  /** 索引号 / index number */
  readonly indexNumber: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt: string;
  readonly publisher: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
  /** 标题下的要素表 / table under the title */
  readonly particulars: readonly Label[];
  readonly files: readonly PublicFile[];
  readonly previous: Brief | null;
  readonly next: Brief | null;
  readonly related: readonly Brief[];
  readonly interpretations?: readonly Brief[];
  readonly repealedByDocument?: Brief | null;
  readonly repeals?: readonly Brief[];
  readonly policy?: Brief | null;
  readonly legacyAddress: string | null;
}

export interface Site {
  readonly meta: {
    readonly SiteName: string;
    readonly SiteDomain: string;
    readonly SiteIDCode: string;
  };
  readonly countyName: string;
  readonly sponsor: string;
  readonly operator: string;
  readonly icpNumber: string;
  readonly policeNumber: string;
  readonly contact: string;
  readonly address: string;
  readonly errorReportUrl: string;
  readonly accessibilityUrl: string;
  readonly elderlyModeUrl: string;
  readonly requestUrl: string;
  readonly types: readonly {
    readonly type: string;
    readonly profile: string;
  }[];
}

export interface ColumnNode {
  readonly documentId: string;
  readonly slug: string;
  readonly name: string;
  readonly columnType: string;
  readonly description: string;
  readonly keywords: readonly string[];
  readonly documents: number;
  readonly documentsWithin: number;
  readonly lastPublishedAt: string | null;
  readonly children: readonly ColumnNode[];
}

export interface DisclosureTree {
  readonly parts: readonly ({
    readonly key: "guide" | "regulations" | "catalogue" | "annual-reports" | "requests";
    readonly name: string;
    readonly url?: string;
    readonly columns: readonly ({
      readonly documentId: string;
      readonly slug: string;
      readonly name: string;
      readonly documents: number;
      readonly lastPublishedAt: string | null;
    })[];
  })[];
  readonly statutory: {
    readonly key: "statutory";
    readonly name: string;
    readonly basis: string;
    readonly categories: readonly ({
      readonly code: string;
      readonly name: string;
      readonly level: string | null;
      readonly documents: number;
    })[];
  };
}

export interface SearchFacet {
  readonly value: string;
  readonly name: string;
  readonly count: number;
}

export interface SearchAnswer {
  readonly data: readonly ({
    readonly documentId: string;
    readonly type: string;
    readonly title: string;
    readonly permalink: string;
    readonly url: string;
    readonly publishedAt: string;
    readonly documentNumber: string | null;
    readonly indexNumber: string;
    readonly publisher: {
      readonly name: string;
      readonly code: string;
    } | null;
    readonly columnPath: readonly ColumnStep[];
    /** 可直接显示的 HTML,命中处为 <em> / safe HTML, hits in <em> */
    readonly highlight: {
      readonly title: string;
      readonly text: string;
      readonly in: "text" | "attachment";
    };
  })[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
    readonly more: boolean;
    readonly words: readonly string[];
    readonly facets: {
      readonly type: readonly SearchFacet[];
      readonly organisation: readonly SearchFacet[];
      readonly column: readonly SearchFacet[];
      readonly year: readonly SearchFacet[];
    };
  };
}

export interface WithdrawnAnswer {
  readonly data: readonly {
    readonly type: string;
    readonly documentId: string;
    readonly permalink: string;
    readonly withdrawnAt: string;
    readonly notice: string;
  }[];
  readonly meta: {
    readonly pagination: {
      readonly page: number;
      readonly pageSize: number;
      readonly pageCount: number;
      readonly total: number;
    };
  };
}

export type ExportChange = {
  readonly sequence: number;
  readonly type: string;
  readonly documentId: string;
  readonly permalink: string;
  readonly change: "released";
  readonly sha256: string;
  readonly document: Readonly<Record<string, unknown>>;
} | {
  readonly sequence: number;
  readonly type: string;
  readonly documentId: string;
  readonly permalink: string;
  readonly change: "withdrawn";
  readonly withdrawnAt: string;
  readonly notice: string;
};

export interface ExportAnswer {
  readonly data: readonly ExportChange[];
  readonly meta: {
    readonly next: number;
    readonly more: boolean;
  };
}

export interface Interpretation {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** populate=policyDocument:所解读的文件 / document interpreted */
  readonly policyDocument?: PolicyDocument | null;
  /** populate=interpretedDocument:所解读的外来文件 / interpreted document */
  readonly interpretedDocument?: InterpretedDocument | null;
  /** populate=responsibleOrganisation:解读单位 / interpreting unit */
  readonly responsibleOrganisation?: Organisation | null;
  /** 第一解读人 / first interpreter */
  readonly firstInterpreter?: string | null;
  /** 解读形式 / forms of interpretation */
  readonly forms?: readonly string[] | null;
  /** populate=elements:解读要素 / elements */
  readonly elements?: InterpretationElements | null;
  /** 解读次序 / sequence */
  readonly sequence?: number | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
}

export interface Organisation {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 名称 / name */
  readonly name?: string | null;
  /** 代码 / code */
  readonly code?: string | null;
  readonly kind?: "department" | "township" | "government-office" | "institution" | "site-operator" | "secrecy-authority" | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
}

export interface Column {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 名称 / name */
  readonly name?: string | null;
  /** 网址名 / slug */
  readonly slug?: string | null;
  /** 类型 / type */
  readonly type?: string | null;
  /** populate=parent */
  readonly parent?: Column | null;
  /** 说明 / description */
  readonly description?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  readonly order?: number | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
}

export interface PolicyDocument {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 发文字号 / document number */
  readonly documentNumber?: string | null;
  /** 发文机关 / issuing organ */
  readonly issuingOrgan?: string | null;
  /** 联合发文机关 / co-issuers */
  readonly coIssuers?: readonly string[] | null;
  /** populate=draftingOrganisation:起草单位 / drafting organisation */
  readonly draftingOrganisation?: Organisation | null;
  /** 体裁 / genre */
  readonly genre?: string | null;
  /** 主题分类 / subject */
  readonly subject?: readonly string[] | null;
  /** 成文日期 / date of the document */
  readonly formedOn?: string | null;
  /** 发布日期 / date of issue */
  readonly issuedOn?: string | null;
  /** 施行日期 / in force from */
  readonly effectiveFrom?: string | null;
  /** 失效日期 / in force until */
  readonly effectiveTo?: string | null;
  /** 有效性 / validity */
  readonly validity?: "in-force" | "amended" | "expired" | "repealed" | null;
  /** populate=repealedBy:废止依据 / repealed by */
  readonly repealedBy?: PolicyDocument | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
}

export interface UploadFile {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 名称 / name */
  readonly name?: string | null;
  readonly alternativeText?: string | null;
  readonly caption?: string | null;
  readonly focalPoint?: unknown;
  readonly width?: number | null;
  readonly height?: number | null;
  readonly formats?: unknown;
  readonly hash?: string | null;
  readonly ext?: string | null;
  /** MIME 类型 / MIME type */
  readonly mime?: string | null;
  /** 大小(KB)/ size in KB */
  readonly size?: number | null;
  /** 地址 / address */
  readonly url?: string | null;
  readonly previewUrl?: string | null;
  readonly provider?: string | null;
  readonly provider_metadata?: unknown;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
}

export interface Attachment {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** populate=file */
  readonly file?: UploadFile | null;
  /** 标题 / title */
  readonly title?: string | null;
}

export interface Reprint {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 转载来源 / source */
  readonly sourceName?: string | null;
  /** 转载链接 / link */
  readonly sourceUrl?: string | null;
  /** 转载时间 / time of the reprint */
  readonly reprintedAt?: string | null;
  /** 发文机关 / issuing organ */
  readonly issuingOrgan?: string | null;
  /** 发文字号 / document number */
  readonly documentNumber?: string | null;
}

export interface Channel {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 名称 / name */
  readonly name?: string | null;
  /** 地址 / address */
  readonly url?: string | null;
  readonly appearedAt?: string | null;
}

export interface InterpretedDocument {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 标题 / title */
  readonly title?: string | null;
  /** 发文字号 / document number */
  readonly documentNumber?: string | null;
  /** 发布日期 / date of issue */
  readonly issuedOn?: string | null;
  /** populate=draftingOrganisation:起草单位 / drafting organisation */
  readonly draftingOrganisation?: Organisation | null;
}

export interface InterpretationElements {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 背景依据 / background and basis */
  readonly background?: string | null;
  /** 目标任务 / goals */
  readonly goals?: string | null;
  /** 主要内容 / main content */
  readonly content?: string | null;
  /** 范围 / scope */
  readonly scope?: string | null;
  /** 执行标准 / standards */
  readonly standards?: string | null;
  /** 注意事项 / points to note */
  readonly notes?: string | null;
  /** 关键词诠释 / terms explained */
  readonly terms?: string | null;
  /** 惠民利民举措 / benefits */
  readonly benefits?: string | null;
  /** 新旧政策差异 / differences from before */
  readonly differences?: string | null;
  /** 后续工作考虑 / follow-up */
  readonly followUp?: string | null;
}

export interface NewsRelease {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** 副标题 / subtitle */
  readonly subtitle?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
}

export interface OpenDayEvent {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 活动主题 / theme */
  readonly theme?: string | null;
  /** populate=hostOrganisation:主办单位 / host */
  readonly hostOrganisation?: Organisation | null;
  /** 活动方式 / mode */
  readonly mode?: "onsite" | "online" | "hybrid" | null;
  /** 活动地点 / place */
  readonly place?: string | null;
  /** 开始时间 / start */
  readonly startsAt?: string | null;
  /** 结束时间 / end */
  readonly endsAt?: string | null;
  /** 活动安排 / programme */
  readonly programme?: string | null;
  /** 名额 / quota */
  readonly quota?: number | null;
  /** 邀请对象 / who is invited */
  readonly inviteeCategories?: readonly string[] | null;
  /** populate=signUp:报名 / sign-up */
  readonly signUp?: SignUp | null;
  /** populate=feedback:活动反馈 / feedback */
  readonly feedback?: Feedback | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
}

export interface SignUp {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 报名开始 / sign-up opens */
  readonly opensAt?: string | null;
  /** 报名截止 / sign-up closes */
  readonly closesAt?: string | null;
  /** 报名方式 / how to sign up */
  readonly channel?: string | null;
}

export interface Feedback {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** populate=opinions:意见建议 / opinions */
  readonly opinions?: readonly Opinion[] | null;
}

export interface Opinion {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 主要内容 / main content */
  readonly content?: string | null;
  readonly handling?: string | null;
  readonly result?: string | null;
}

export interface InterpretationListed {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** populate=policyDocument:所解读的文件 / document interpreted */
  readonly policyDocument?: PolicyDocument | null;
  /** populate=interpretedDocument:所解读的外来文件 / interpreted document */
  readonly interpretedDocument?: InterpretedDocument | null;
  /** populate=responsibleOrganisation:解读单位 / interpreting unit */
  readonly responsibleOrganisation?: Organisation | null;
  /** 第一解读人 / first interpreter */
  readonly firstInterpreter?: string | null;
  /** 解读形式 / forms of interpretation */
  readonly forms?: readonly string[] | null;
  /** populate=elements:解读要素 / elements */
  readonly elements?: InterpretationElements | null;
  /** 解读次序 / sequence */
  readonly sequence?: number | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
  /** 永久网址的一段 / stable address */
  readonly permalink?: string;
  readonly url?: string;
  /** 索引号 / index number */
  readonly indexNumber?: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt?: string;
  readonly publisher?: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath?: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels?: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking?: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
}

export interface InterpretationDetail {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** populate=policyDocument:所解读的文件 / document interpreted */
  readonly policyDocument?: PolicyDocument | null;
  /** populate=interpretedDocument:所解读的外来文件 / interpreted document */
  readonly interpretedDocument?: InterpretedDocument | null;
  /** populate=responsibleOrganisation:解读单位 / interpreting unit */
  readonly responsibleOrganisation?: Organisation | null;
  /** 第一解读人 / first interpreter */
  readonly firstInterpreter?: string | null;
  /** 解读形式 / forms of interpretation */
  readonly forms?: readonly string[] | null;
  /** populate=elements:解读要素 / elements */
  readonly elements?: InterpretationElements | null;
  /** 解读次序 / sequence */
  readonly sequence?: number | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
  /** 永久网址的一段 / stable address */
  readonly permalink?: string;
  readonly url?: string;
  /** 索引号 / index number */
  readonly indexNumber?: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt?: string;
  readonly publisher?: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath?: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels?: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking?: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
  /** 标题下的要素表 / table under the title */
  readonly particulars?: readonly Label[];
  readonly files?: readonly PublicFile[];
  readonly previous?: Brief | null;
  readonly next?: Brief | null;
  readonly related?: readonly Brief[];
  readonly interpretations?: readonly Brief[];
  readonly repealedByDocument?: Brief | null;
  readonly repeals?: readonly Brief[];
  readonly policy?: Brief | null;
  readonly legacyAddress?: string | null;
}

export interface NewsReleaseListed {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** 副标题 / subtitle */
  readonly subtitle?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
  /** 永久网址的一段 / stable address */
  readonly permalink?: string;
  readonly url?: string;
  /** 索引号 / index number */
  readonly indexNumber?: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt?: string;
  readonly publisher?: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath?: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels?: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking?: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
}

export interface NewsReleaseDetail {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** 副标题 / subtitle */
  readonly subtitle?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
  /** 永久网址的一段 / stable address */
  readonly permalink?: string;
  readonly url?: string;
  /** 索引号 / index number */
  readonly indexNumber?: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt?: string;
  readonly publisher?: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath?: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels?: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking?: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
  /** 标题下的要素表 / table under the title */
  readonly particulars?: readonly Label[];
  readonly files?: readonly PublicFile[];
  readonly previous?: Brief | null;
  readonly next?: Brief | null;
  readonly related?: readonly Brief[];
  readonly interpretations?: readonly Brief[];
  readonly repealedByDocument?: Brief | null;
  readonly repeals?: readonly Brief[];
  readonly policy?: Brief | null;
  readonly legacyAddress?: string | null;
}

export interface OpenDayEventListed {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 活动主题 / theme */
  readonly theme?: string | null;
  /** populate=hostOrganisation:主办单位 / host */
  readonly hostOrganisation?: Organisation | null;
  /** 活动方式 / mode */
  readonly mode?: "onsite" | "online" | "hybrid" | null;
  /** 活动地点 / place */
  readonly place?: string | null;
  /** 开始时间 / start */
  readonly startsAt?: string | null;
  /** 结束时间 / end */
  readonly endsAt?: string | null;
  /** 活动安排 / programme */
  readonly programme?: string | null;
  /** 名额 / quota */
  readonly quota?: number | null;
  /** 邀请对象 / who is invited */
  readonly inviteeCategories?: readonly string[] | null;
  /** populate=signUp:报名 / sign-up */
  readonly signUp?: SignUp | null;
  /** populate=feedback:活动反馈 / feedback */
  readonly feedback?: Feedback | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
  /** 永久网址的一段 / stable address */
  readonly permalink?: string;
  readonly url?: string;
  /** 索引号 / index number */
  readonly indexNumber?: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt?: string;
  readonly publisher?: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath?: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels?: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking?: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
}

export interface OpenDayEventDetail {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 活动主题 / theme */
  readonly theme?: string | null;
  /** populate=hostOrganisation:主办单位 / host */
  readonly hostOrganisation?: Organisation | null;
  /** 活动方式 / mode */
  readonly mode?: "onsite" | "online" | "hybrid" | null;
  /** 活动地点 / place */
  readonly place?: string | null;
  /** 开始时间 / start */
  readonly startsAt?: string | null;
  /** 结束时间 / end */
  readonly endsAt?: string | null;
  /** 活动安排 / programme */
  readonly programme?: string | null;
  /** 名额 / quota */
  readonly quota?: number | null;
  /** 邀请对象 / who is invited */
  readonly inviteeCategories?: readonly string[] | null;
  /** populate=signUp:报名 / sign-up */
  readonly signUp?: SignUp | null;
  /** populate=feedback:活动反馈 / feedback */
  readonly feedback?: Feedback | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
  /** 永久网址的一段 / stable address */
  readonly permalink?: string;
  readonly url?: string;
  /** 索引号 / index number */
  readonly indexNumber?: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt?: string;
  readonly publisher?: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath?: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels?: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking?: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
  /** 标题下的要素表 / table under the title */
  readonly particulars?: readonly Label[];
  readonly files?: readonly PublicFile[];
  readonly previous?: Brief | null;
  readonly next?: Brief | null;
  readonly related?: readonly Brief[];
  readonly interpretations?: readonly Brief[];
  readonly repealedByDocument?: Brief | null;
  readonly repeals?: readonly Brief[];
  readonly policy?: Brief | null;
  readonly legacyAddress?: string | null;
}

export interface PolicyDocumentListed {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 发文字号 / document number */
  readonly documentNumber?: string | null;
  /** 发文机关 / issuing organ */
  readonly issuingOrgan?: string | null;
  /** 联合发文机关 / co-issuers */
  readonly coIssuers?: readonly string[] | null;
  /** populate=draftingOrganisation:起草单位 / drafting organisation */
  readonly draftingOrganisation?: Organisation | null;
  /** 体裁 / genre */
  readonly genre?: string | null;
  /** 主题分类 / subject */
  readonly subject?: readonly string[] | null;
  /** 成文日期 / date of the document */
  readonly formedOn?: string | null;
  /** 发布日期 / date of issue */
  readonly issuedOn?: string | null;
  /** 施行日期 / in force from */
  readonly effectiveFrom?: string | null;
  /** 失效日期 / in force until */
  readonly effectiveTo?: string | null;
  /** 有效性 / validity */
  readonly validity?: "in-force" | "amended" | "expired" | "repealed" | null;
  /** populate=repealedBy:废止依据 / repealed by */
  readonly repealedBy?: PolicyDocument | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
  /** 永久网址的一段 / stable address */
  readonly permalink?: string;
  readonly url?: string;
  /** 索引号 / index number */
  readonly indexNumber?: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt?: string;
  readonly publisher?: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath?: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels?: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking?: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
}

export interface PolicyDocumentDetail {
  /** 行号,会变;请用 documentId / row number, changes; use documentId */
  readonly id: number;
  /** 文档编号,不变 / stable id of the document */
  readonly documentId: string;
  /** 标题 / title */
  readonly title?: string | null;
  /** populate=organisation:发布单位 / publishing unit */
  readonly organisation?: Organisation | null;
  /** populate=column:栏目 / column */
  readonly column?: Column | null;
  /** 作者 / author */
  readonly author?: string | null;
  /** 发文字号 / document number */
  readonly documentNumber?: string | null;
  /** 发文机关 / issuing organ */
  readonly issuingOrgan?: string | null;
  /** 联合发文机关 / co-issuers */
  readonly coIssuers?: readonly string[] | null;
  /** populate=draftingOrganisation:起草单位 / drafting organisation */
  readonly draftingOrganisation?: Organisation | null;
  /** 体裁 / genre */
  readonly genre?: string | null;
  /** 主题分类 / subject */
  readonly subject?: readonly string[] | null;
  /** 成文日期 / date of the document */
  readonly formedOn?: string | null;
  /** 发布日期 / date of issue */
  readonly issuedOn?: string | null;
  /** 施行日期 / in force from */
  readonly effectiveFrom?: string | null;
  /** 失效日期 / in force until */
  readonly effectiveTo?: string | null;
  /** 有效性 / validity */
  readonly validity?: "in-force" | "amended" | "expired" | "repealed" | null;
  /** populate=repealedBy:废止依据 / repealed by */
  readonly repealedBy?: PolicyDocument | null;
  /** 正文 / body。可直接显示的 HTML,已消毒 / HTML, sanitised */
  readonly body?: string | null;
  /** 摘要 / summary */
  readonly summary?: string | null;
  /** 关键词 / keywords */
  readonly keywords?: readonly string[] | null;
  /** populate=cover:封面图片 / cover */
  readonly cover?: UploadFile | null;
  /** populate=attachments:附件 / attachments */
  readonly attachments?: readonly Attachment[] | null;
  /** 来源类型 / origin */
  readonly origin?: "original" | "reprint" | null;
  /** populate=reprint:转载信息 / reprint */
  readonly reprint?: Reprint | null;
  /** 公开属性 / disclosure attribute */
  readonly disclosureAttribute?: "active" | "on-request" | "withheld" | "partial" | null;
  /** 法定主动公开类别 / statutory category */
  readonly statutoryCategory?: string | null;
  /** populate=channels:其他发布渠道 / other channels */
  readonly channels?: readonly Channel[] | null;
  /** 建立时间 / when this version was written */
  readonly createdAt?: string | null;
  /** 更新时间 / when this version was last written */
  readonly updatedAt?: string | null;
  /** 首次发布时间 / first release */
  readonly publishedAt?: string | null;
  /** 永久网址的一段 / stable address */
  readonly permalink?: string;
  readonly url?: string;
  /** 索引号 / index number */
  readonly indexNumber?: string;
  /** 本版发布时间 / when this version was released */
  readonly releasedAt?: string;
  readonly publisher?: {
    readonly name: string;
    readonly code: string;
  } | null;
  readonly columnPath?: readonly ColumnStep[];
  /** 转载三项标注;原创为空 / labels of a reprint */
  readonly reprintLabels?: readonly Label[];
  /** 公开属性标注 / marking of disclosure */
  readonly marking?: string | null;
  /** 开放日进展 / state of an open day */
  readonly state?: "announced" | "sign-up-open" | "sign-up-closed" | "in-progress" | "held" | "feedback-published";
  /** 按今天计的有效性 / validity as of today */
  readonly validityNow?: "not-yet-in-force" | "in-force" | "amended" | "expired" | "repealed";
  readonly meta: PageTags;
  /** 标题下的要素表 / table under the title */
  readonly particulars?: readonly Label[];
  readonly files?: readonly PublicFile[];
  readonly previous?: Brief | null;
  readonly next?: Brief | null;
  readonly related?: readonly Brief[];
  readonly interpretations?: readonly Brief[];
  readonly repealedByDocument?: Brief | null;
  readonly repeals?: readonly Brief[];
  readonly policy?: Brief | null;
  readonly legacyAddress?: string | null;
}

export interface TextComparison {
  readonly $eq?: string;
  readonly $ne?: string;
  readonly $lt?: string;
  readonly $lte?: string;
  readonly $gt?: string;
  readonly $gte?: string;
  readonly $eqi?: string;
  readonly $nei?: string;
  readonly $contains?: string;
  readonly $notContains?: string;
  readonly $containsi?: string;
  readonly $notContainsi?: string;
  readonly $startsWith?: string;
  readonly $startsWithi?: string;
  readonly $endsWith?: string;
  readonly $endsWithi?: string;
  readonly $in?: readonly string[];
  readonly $notIn?: readonly string[];
  readonly $between?: readonly string[];
  readonly $null?: boolean;
  readonly $notNull?: boolean;
  readonly $not?: TextComparison;
}

export interface IntegerComparison {
  readonly $eq?: number;
  readonly $ne?: number;
  readonly $lt?: number;
  readonly $lte?: number;
  readonly $gt?: number;
  readonly $gte?: number;
  readonly $in?: readonly number[];
  readonly $notIn?: readonly number[];
  readonly $between?: readonly number[];
  readonly $null?: boolean;
  readonly $notNull?: boolean;
  readonly $not?: IntegerComparison;
}

export interface DecimalComparison {
  readonly $eq?: number;
  readonly $ne?: number;
  readonly $lt?: number;
  readonly $lte?: number;
  readonly $gt?: number;
  readonly $gte?: number;
  readonly $in?: readonly number[];
  readonly $notIn?: readonly number[];
  readonly $between?: readonly number[];
  readonly $null?: boolean;
  readonly $notNull?: boolean;
  readonly $not?: DecimalComparison;
}

export interface BooleanComparison {
  readonly $eq?: boolean;
  readonly $ne?: boolean;
  readonly $lt?: boolean;
  readonly $lte?: boolean;
  readonly $gt?: boolean;
  readonly $gte?: boolean;
  readonly $in?: readonly boolean[];
  readonly $notIn?: readonly boolean[];
  readonly $between?: readonly boolean[];
  readonly $null?: boolean;
  readonly $notNull?: boolean;
  readonly $not?: BooleanComparison;
}

export interface DateComparison {
  readonly $eq?: string;
  readonly $ne?: string;
  readonly $lt?: string;
  readonly $lte?: string;
  readonly $gt?: string;
  readonly $gte?: string;
  readonly $in?: readonly string[];
  readonly $notIn?: readonly string[];
  readonly $between?: readonly string[];
  readonly $null?: boolean;
  readonly $notNull?: boolean;
  readonly $not?: DateComparison;
}

export interface MomentComparison {
  readonly $eq?: string;
  readonly $ne?: string;
  readonly $lt?: string;
  readonly $lte?: string;
  readonly $gt?: string;
  readonly $gte?: string;
  readonly $in?: readonly string[];
  readonly $notIn?: readonly string[];
  readonly $between?: readonly string[];
  readonly $null?: boolean;
  readonly $notNull?: boolean;
  readonly $not?: MomentComparison;
}

export interface PresenceComparison {
  readonly $null?: boolean;
  readonly $notNull?: boolean;
}

/** `page` 与 `pageSize`,或 `start` 与 `limit`,不能混用 / either pair */
export type Pagination = {
  readonly page?: number;
  readonly pageSize?: number;
  readonly withCount?: boolean;
} | {
  readonly start?: number;
  readonly limit?: number;
  readonly withCount?: boolean;
};

export interface InterpretationSelection {
  readonly fields?: readonly ("id" | "documentId" | "title" | "author" | "firstInterpreter" | "forms" | "sequence" | "body" | "summary" | "keywords" | "origin" | "disclosureAttribute" | "statutoryCategory" | "createdAt" | "updatedAt" | "publishedAt")[];
  readonly populate?: "*" | readonly ("organisation" | "column" | "policyDocument" | "interpretedDocument" | "responsibleOrganisation" | "elements" | "cover" | "attachments" | "reprint" | "channels")[] | {
    readonly organisation?: true | OrganisationSelection;
    readonly column?: true | ColumnSelection;
    readonly policyDocument?: true | PolicyDocumentSelection;
    readonly interpretedDocument?: true | InterpretedDocumentSelection;
    readonly responsibleOrganisation?: true | OrganisationSelection;
    readonly elements?: true | InterpretationElementsSelection;
    readonly cover?: true | UploadFileSelection;
    readonly attachments?: true | AttachmentSelection;
    readonly reprint?: true | ReprintSelection;
    readonly channels?: true | ChannelSelection;
  };
}

export interface InterpretationFilters {
  readonly $and?: readonly InterpretationFilters[];
  readonly $or?: readonly InterpretationFilters[];
  readonly $not?: InterpretationFilters;
  readonly id?: IntegerComparison;
  readonly documentId?: TextComparison;
  readonly title?: TextComparison;
  readonly organisation?: OrganisationFilters;
  readonly column?: ColumnFilters;
  readonly author?: TextComparison;
  readonly policyDocument?: PolicyDocumentFilters;
  readonly interpretedDocument?: InterpretedDocumentFilters;
  readonly responsibleOrganisation?: OrganisationFilters;
  readonly firstInterpreter?: TextComparison;
  readonly forms?: PresenceComparison;
  readonly elements?: InterpretationElementsFilters;
  readonly sequence?: IntegerComparison;
  readonly body?: TextComparison;
  readonly summary?: TextComparison;
  readonly keywords?: PresenceComparison;
  readonly attachments?: AttachmentFilters;
  readonly origin?: TextComparison;
  readonly reprint?: ReprintFilters;
  readonly disclosureAttribute?: TextComparison;
  readonly statutoryCategory?: TextComparison;
  readonly channels?: ChannelFilters;
  readonly createdAt?: MomentComparison;
  readonly updatedAt?: MomentComparison;
  readonly publishedAt?: MomentComparison;
}

export interface OrganisationSelection {
  readonly fields?: readonly ("id" | "documentId" | "name" | "code" | "kind" | "createdAt" | "updatedAt" | "publishedAt")[];
}

export interface OrganisationFilters {
  readonly $and?: readonly OrganisationFilters[];
  readonly $or?: readonly OrganisationFilters[];
  readonly $not?: OrganisationFilters;
  readonly id?: IntegerComparison;
  readonly documentId?: TextComparison;
  readonly name?: TextComparison;
  readonly code?: TextComparison;
  readonly kind?: TextComparison;
  readonly createdAt?: MomentComparison;
  readonly updatedAt?: MomentComparison;
  readonly publishedAt?: MomentComparison;
}

export interface ColumnSelection {
  readonly fields?: readonly ("id" | "documentId" | "name" | "slug" | "type" | "description" | "keywords" | "order" | "createdAt" | "updatedAt" | "publishedAt")[];
  readonly populate?: "*" | readonly "parent"[] | {
    readonly parent?: true | ColumnSelection;
  };
}

export interface ColumnFilters {
  readonly $and?: readonly ColumnFilters[];
  readonly $or?: readonly ColumnFilters[];
  readonly $not?: ColumnFilters;
  readonly id?: IntegerComparison;
  readonly documentId?: TextComparison;
  readonly name?: TextComparison;
  readonly slug?: TextComparison;
  readonly type?: TextComparison;
  readonly parent?: ColumnFilters;
  readonly description?: TextComparison;
  readonly keywords?: PresenceComparison;
  readonly order?: IntegerComparison;
  readonly createdAt?: MomentComparison;
  readonly updatedAt?: MomentComparison;
  readonly publishedAt?: MomentComparison;
}

export interface PolicyDocumentSelection {
  readonly fields?: readonly ("id" | "documentId" | "title" | "author" | "documentNumber" | "issuingOrgan" | "coIssuers" | "genre" | "subject" | "formedOn" | "issuedOn" | "effectiveFrom" | "effectiveTo" | "validity" | "body" | "summary" | "keywords" | "origin" | "disclosureAttribute" | "statutoryCategory" | "createdAt" | "updatedAt" | "publishedAt")[];
  readonly populate?: "*" | readonly ("organisation" | "column" | "draftingOrganisation" | "repealedBy" | "cover" | "attachments" | "reprint" | "channels")[] | {
    readonly organisation?: true | OrganisationSelection;
    readonly column?: true | ColumnSelection;
    readonly draftingOrganisation?: true | OrganisationSelection;
    readonly repealedBy?: true | PolicyDocumentSelection;
    readonly cover?: true | UploadFileSelection;
    readonly attachments?: true | AttachmentSelection;
    readonly reprint?: true | ReprintSelection;
    readonly channels?: true | ChannelSelection;
  };
}

export interface PolicyDocumentFilters {
  readonly $and?: readonly PolicyDocumentFilters[];
  readonly $or?: readonly PolicyDocumentFilters[];
  readonly $not?: PolicyDocumentFilters;
  readonly id?: IntegerComparison;
  readonly documentId?: TextComparison;
  readonly title?: TextComparison;
  readonly organisation?: OrganisationFilters;
  readonly column?: ColumnFilters;
  readonly author?: TextComparison;
  readonly documentNumber?: TextComparison;
  readonly issuingOrgan?: TextComparison;
  readonly coIssuers?: PresenceComparison;
  readonly draftingOrganisation?: OrganisationFilters;
  readonly genre?: TextComparison;
  readonly subject?: PresenceComparison;
  readonly formedOn?: DateComparison;
  readonly issuedOn?: DateComparison;
  readonly effectiveFrom?: DateComparison;
  readonly effectiveTo?: DateComparison;
  readonly validity?: TextComparison;
  readonly repealedBy?: PolicyDocumentFilters;
  readonly body?: TextComparison;
  readonly summary?: TextComparison;
  readonly keywords?: PresenceComparison;
  readonly attachments?: AttachmentFilters;
  readonly origin?: TextComparison;
  readonly reprint?: ReprintFilters;
  readonly disclosureAttribute?: TextComparison;
  readonly statutoryCategory?: TextComparison;
  readonly channels?: ChannelFilters;
  readonly createdAt?: MomentComparison;
  readonly updatedAt?: MomentComparison;
  readonly publishedAt?: MomentComparison;
}

export interface UploadFileSelection {
  readonly fields?: readonly ("id" | "documentId" | "name" | "alternativeText" | "caption" | "focalPoint" | "width" | "height" | "formats" | "hash" | "ext" | "mime" | "size" | "url" | "previewUrl" | "provider" | "provider_metadata" | "createdAt" | "updatedAt" | "publishedAt")[];
}

export interface AttachmentSelection {
  readonly fields?: readonly ("id" | "title")[];
  readonly populate?: "*" | readonly "file"[] | {
    readonly file?: true | UploadFileSelection;
  };
}

export interface AttachmentFilters {
  readonly $and?: readonly AttachmentFilters[];
  readonly $or?: readonly AttachmentFilters[];
  readonly $not?: AttachmentFilters;
  readonly id?: IntegerComparison;
  readonly title?: TextComparison;
}

export interface ReprintSelection {
  readonly fields?: readonly ("id" | "sourceName" | "sourceUrl" | "reprintedAt" | "issuingOrgan" | "documentNumber")[];
}

export interface ReprintFilters {
  readonly $and?: readonly ReprintFilters[];
  readonly $or?: readonly ReprintFilters[];
  readonly $not?: ReprintFilters;
  readonly id?: IntegerComparison;
  readonly sourceName?: TextComparison;
  readonly sourceUrl?: TextComparison;
  readonly reprintedAt?: MomentComparison;
  readonly issuingOrgan?: TextComparison;
  readonly documentNumber?: TextComparison;
}

export interface ChannelSelection {
  readonly fields?: readonly ("id" | "name" | "url" | "appearedAt")[];
}

export interface ChannelFilters {
  readonly $and?: readonly ChannelFilters[];
  readonly $or?: readonly ChannelFilters[];
  readonly $not?: ChannelFilters;
  readonly id?: IntegerComparison;
  readonly name?: TextComparison;
  readonly url?: TextComparison;
  readonly appearedAt?: MomentComparison;
}

export interface InterpretedDocumentSelection {
  readonly fields?: readonly ("id" | "title" | "documentNumber" | "issuedOn")[];
  readonly populate?: "*" | readonly "draftingOrganisation"[] | {
    readonly draftingOrganisation?: true | OrganisationSelection;
  };
}

export interface InterpretedDocumentFilters {
  readonly $and?: readonly InterpretedDocumentFilters[];
  readonly $or?: readonly InterpretedDocumentFilters[];
  readonly $not?: InterpretedDocumentFilters;
  readonly id?: IntegerComparison;
  readonly title?: TextComparison;
  readonly documentNumber?: TextComparison;
  readonly issuedOn?: DateComparison;
  readonly draftingOrganisation?: OrganisationFilters;
}

export interface InterpretationElementsSelection {
  readonly fields?: readonly ("id" | "background" | "goals" | "content" | "scope" | "standards" | "notes" | "terms" | "benefits" | "differences" | "followUp")[];
}

export interface InterpretationElementsFilters {
  readonly $and?: readonly InterpretationElementsFilters[];
  readonly $or?: readonly InterpretationElementsFilters[];
  readonly $not?: InterpretationElementsFilters;
  readonly id?: IntegerComparison;
  readonly background?: TextComparison;
  readonly goals?: TextComparison;
  readonly content?: TextComparison;
  readonly scope?: TextComparison;
  readonly standards?: TextComparison;
  readonly notes?: TextComparison;
  readonly terms?: TextComparison;
  readonly benefits?: TextComparison;
  readonly differences?: TextComparison;
  readonly followUp?: TextComparison;
}

export interface NewsReleaseSelection {
  readonly fields?: readonly ("id" | "documentId" | "title" | "subtitle" | "author" | "body" | "summary" | "keywords" | "origin" | "disclosureAttribute" | "statutoryCategory" | "createdAt" | "updatedAt" | "publishedAt")[];
  readonly populate?: "*" | readonly ("organisation" | "column" | "cover" | "attachments" | "reprint" | "channels")[] | {
    readonly organisation?: true | OrganisationSelection;
    readonly column?: true | ColumnSelection;
    readonly cover?: true | UploadFileSelection;
    readonly attachments?: true | AttachmentSelection;
    readonly reprint?: true | ReprintSelection;
    readonly channels?: true | ChannelSelection;
  };
}

export interface NewsReleaseFilters {
  readonly $and?: readonly NewsReleaseFilters[];
  readonly $or?: readonly NewsReleaseFilters[];
  readonly $not?: NewsReleaseFilters;
  readonly id?: IntegerComparison;
  readonly documentId?: TextComparison;
  readonly title?: TextComparison;
  readonly subtitle?: TextComparison;
  readonly organisation?: OrganisationFilters;
  readonly column?: ColumnFilters;
  readonly author?: TextComparison;
  readonly body?: TextComparison;
  readonly summary?: TextComparison;
  readonly keywords?: PresenceComparison;
  readonly attachments?: AttachmentFilters;
  readonly origin?: TextComparison;
  readonly reprint?: ReprintFilters;
  readonly disclosureAttribute?: TextComparison;
  readonly statutoryCategory?: TextComparison;
  readonly channels?: ChannelFilters;
  readonly createdAt?: MomentComparison;
  readonly updatedAt?: MomentComparison;
  readonly publishedAt?: MomentComparison;
}

export interface OpenDayEventSelection {
  readonly fields?: readonly ("id" | "documentId" | "title" | "author" | "theme" | "mode" | "place" | "startsAt" | "endsAt" | "programme" | "quota" | "inviteeCategories" | "body" | "summary" | "keywords" | "origin" | "disclosureAttribute" | "statutoryCategory" | "createdAt" | "updatedAt" | "publishedAt")[];
  readonly populate?: "*" | readonly ("organisation" | "column" | "hostOrganisation" | "signUp" | "feedback" | "cover" | "attachments" | "reprint" | "channels")[] | {
    readonly organisation?: true | OrganisationSelection;
    readonly column?: true | ColumnSelection;
    readonly hostOrganisation?: true | OrganisationSelection;
    readonly signUp?: true | SignUpSelection;
    readonly feedback?: true | FeedbackSelection;
    readonly cover?: true | UploadFileSelection;
    readonly attachments?: true | AttachmentSelection;
    readonly reprint?: true | ReprintSelection;
    readonly channels?: true | ChannelSelection;
  };
}

export interface OpenDayEventFilters {
  readonly $and?: readonly OpenDayEventFilters[];
  readonly $or?: readonly OpenDayEventFilters[];
  readonly $not?: OpenDayEventFilters;
  readonly id?: IntegerComparison;
  readonly documentId?: TextComparison;
  readonly title?: TextComparison;
  readonly organisation?: OrganisationFilters;
  readonly column?: ColumnFilters;
  readonly author?: TextComparison;
  readonly theme?: TextComparison;
  readonly hostOrganisation?: OrganisationFilters;
  readonly mode?: TextComparison;
  readonly place?: TextComparison;
  readonly startsAt?: MomentComparison;
  readonly endsAt?: MomentComparison;
  readonly programme?: TextComparison;
  readonly quota?: IntegerComparison;
  readonly inviteeCategories?: PresenceComparison;
  readonly signUp?: SignUpFilters;
  readonly feedback?: FeedbackFilters;
  readonly body?: TextComparison;
  readonly summary?: TextComparison;
  readonly keywords?: PresenceComparison;
  readonly attachments?: AttachmentFilters;
  readonly origin?: TextComparison;
  readonly reprint?: ReprintFilters;
  readonly disclosureAttribute?: TextComparison;
  readonly statutoryCategory?: TextComparison;
  readonly channels?: ChannelFilters;
  readonly createdAt?: MomentComparison;
  readonly updatedAt?: MomentComparison;
  readonly publishedAt?: MomentComparison;
}

export interface SignUpSelection {
  readonly fields?: readonly ("id" | "opensAt" | "closesAt" | "channel")[];
}

export interface SignUpFilters {
  readonly $and?: readonly SignUpFilters[];
  readonly $or?: readonly SignUpFilters[];
  readonly $not?: SignUpFilters;
  readonly id?: IntegerComparison;
  readonly opensAt?: MomentComparison;
  readonly closesAt?: MomentComparison;
  readonly channel?: TextComparison;
}

export interface FeedbackSelection {
  readonly fields?: readonly ("id" | "summary")[];
  readonly populate?: "*" | readonly "opinions"[] | {
    readonly opinions?: true | OpinionSelection;
  };
}

export interface FeedbackFilters {
  readonly $and?: readonly FeedbackFilters[];
  readonly $or?: readonly FeedbackFilters[];
  readonly $not?: FeedbackFilters;
  readonly id?: IntegerComparison;
  readonly summary?: TextComparison;
  readonly opinions?: OpinionFilters;
}

export interface OpinionSelection {
  readonly fields?: readonly ("id" | "content" | "handling" | "result")[];
}

export interface OpinionFilters {
  readonly $and?: readonly OpinionFilters[];
  readonly $or?: readonly OpinionFilters[];
  readonly $not?: OpinionFilters;
  readonly id?: IntegerComparison;
  readonly content?: TextComparison;
  readonly handling?: TextComparison;
  readonly result?: TextComparison;
}

/** 各地址的回答(200) / What each address answers. */
export interface Answers {
  /** 网站信息 / what the site says of itself */
  readonly "/api/site": {
    readonly data: Site;
    readonly meta: {
    };
  };
  /** 栏目树,含篇数与最近更新 / columns with counts and last update */
  readonly "/api/columns/tree": {
    readonly data: readonly ColumnNode[];
    readonly meta: {
    };
  };
  /** 政府信息公开目录 / the statutory directory */
  readonly "/api/disclosure-tree": {
    readonly data: DisclosureTree;
    readonly meta: {
    };
  };
  /** 全文检索 / full text search */
  readonly "/api/search": SearchAnswer;
  /** 旧网址现在何处 / where a page of the old site stands now */
  readonly "/api/moved": {
    readonly data: Brief;
    readonly meta: {
    };
  };
  /** 栏目订阅,最新 30 篇 / the newest 30 of a column */
  readonly "/api/feeds/{column}.xml": string;
  /** 网站地图索引 / index of the site map */
  readonly "/api/sitemap.xml": string;
  /** 网站地图的一部分 / a part of the site map */
  readonly "/api/sitemaps/{part}.xml": string;
  /** 已撤下的信息及公告 / what is gone, with its notice */
  readonly "/api/withdrawn": WithdrawnAnswer;
  /** 变更导出,可续传 / changes, resumable */
  readonly "/api/export": ExportAnswer;
  /** 本说明,OpenAPI 3.1 / this document */
  readonly "/api/openapi.json": Readonly<Record<string, unknown>>;
  /** 本说明,网页 / this document as a page */
  readonly "/api/docs": string;
  /** 列表:interpretations / list */
  readonly "/api/interpretations": {
    readonly data: readonly InterpretationListed[];
    readonly meta: {
      readonly pagination: {
        readonly page?: number;
        readonly pageSize?: number;
        readonly pageCount?: number;
        readonly start?: number;
        readonly limit?: number;
        readonly total?: number;
      };
    };
  };
  /** 一条:interpretation / one */
  readonly "/api/interpretations/{documentId}": {
    readonly data: InterpretationDetail;
    readonly meta: {
    };
  };
  /** 按永久网址:interpretation / by stable address */
  readonly "/api/interpretations/by-path/{permalink}": {
    readonly data: InterpretationDetail;
    readonly meta: {
    };
  };
  /** 列表:news-releases / list */
  readonly "/api/news-releases": {
    readonly data: readonly NewsReleaseListed[];
    readonly meta: {
      readonly pagination: {
        readonly page?: number;
        readonly pageSize?: number;
        readonly pageCount?: number;
        readonly start?: number;
        readonly limit?: number;
        readonly total?: number;
      };
    };
  };
  /** 一条:news-release / one */
  readonly "/api/news-releases/{documentId}": {
    readonly data: NewsReleaseDetail;
    readonly meta: {
    };
  };
  /** 按永久网址:news-release / by stable address */
  readonly "/api/news-releases/by-path/{permalink}": {
    readonly data: NewsReleaseDetail;
    readonly meta: {
    };
  };
  /** 列表:open-day-events / list */
  readonly "/api/open-day-events": {
    readonly data: readonly OpenDayEventListed[];
    readonly meta: {
      readonly pagination: {
        readonly page?: number;
        readonly pageSize?: number;
        readonly pageCount?: number;
        readonly start?: number;
        readonly limit?: number;
        readonly total?: number;
      };
    };
  };
  /** 一条:open-day-event / one */
  readonly "/api/open-day-events/{documentId}": {
    readonly data: OpenDayEventDetail;
    readonly meta: {
    };
  };
  /** 按永久网址:open-day-event / by stable address */
  readonly "/api/open-day-events/by-path/{permalink}": {
    readonly data: OpenDayEventDetail;
    readonly meta: {
    };
  };
  /** 列表:policy-documents / list */
  readonly "/api/policy-documents": {
    readonly data: readonly PolicyDocumentListed[];
    readonly meta: {
      readonly pagination: {
        readonly page?: number;
        readonly pageSize?: number;
        readonly pageCount?: number;
        readonly start?: number;
        readonly limit?: number;
        readonly total?: number;
      };
    };
  };
  /** 一条:policy-document / one */
  readonly "/api/policy-documents/{documentId}": {
    readonly data: PolicyDocumentDetail;
    readonly meta: {
    };
  };
  /** 按永久网址:policy-document / by stable address */
  readonly "/api/policy-documents/by-path/{permalink}": {
    readonly data: PolicyDocumentDetail;
    readonly meta: {
    };
  };
  /** 列表:columns / list */
  readonly "/api/columns": {
    readonly data: readonly Column[];
    readonly meta: {
      readonly pagination: {
        readonly page?: number;
        readonly pageSize?: number;
        readonly pageCount?: number;
        readonly start?: number;
        readonly limit?: number;
        readonly total?: number;
      };
    };
  };
  /** 一条:column / one */
  readonly "/api/columns/{documentId}": {
    readonly data: Column;
    readonly meta: {
    };
  };
  /** 列表:organisations / list */
  readonly "/api/organisations": {
    readonly data: readonly Organisation[];
    readonly meta: {
      readonly pagination: {
        readonly page?: number;
        readonly pageSize?: number;
        readonly pageCount?: number;
        readonly start?: number;
        readonly limit?: number;
        readonly total?: number;
      };
    };
  };
  /** 一条:organisation / one */
  readonly "/api/organisations/{documentId}": {
    readonly data: Organisation;
    readonly meta: {
    };
  };
}
