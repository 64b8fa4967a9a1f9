import { momentText } from '../../../../disclosure-review/server/src/domain/rendering/particulars';
import type { PageTags } from '../../../shared/contracts';

type Values = Readonly<Record<string, unknown>>;

export interface Tagged {
  readonly site: { readonly name: string; readonly domain: string; readonly idCode: string };
  /** The document's own column; null for none. */
  readonly column: Values | null;
  readonly attributes: Values;
  readonly publishedAt: Date;
  /** The publishing unit, or where a reprint comes from. */
  readonly source: string;
  /** Absolute address of the cover, or null. */
  readonly image: string | null;
  readonly url: string;
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const list = (value: unknown): string => (Array.isArray(value) ? value.filter((one) => typeof one === 'string').join(';') : '');

/** Page tags of 《政府网站发展指引》 (国办发〔2017〕47号); those that are optional are left out where there is nothing to say. */
export function pageTags({ site, column, attributes, publishedAt, source, image, url }: Tagged): PageTags {
  const [keywords, author, description] = [list(attributes.keywords), text(attributes.author), text(attributes.summary)];
  return {
    SiteName: site.name,
    SiteDomain: site.domain,
    SiteIDCode: site.idCode,
    ColumnName: text(column?.name),
    ColumnDescription: text(column?.description),
    ColumnKeywords: list(column?.keywords),
    ColumnType: text(column?.type),
    ArticleTitle: text(attributes.title),
    PubDate: momentText(publishedAt),
    ContentSource: source,
    ...(keywords !== '' && { Keywords: keywords }),
    ...(author !== '' && { Author: author }),
    ...(description !== '' && { Description: description }),
    ...(image !== null && image !== '' && { Image: image }),
    Url: url,
  };
}
