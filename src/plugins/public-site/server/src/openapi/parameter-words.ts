const WORDS: Readonly<Record<string, string>> = {
  q: '要找的词 / words to look for',
  type: '类型,如 policy-documents / type',
  organisation: '发布单位代码 / code of the publishing unit',
  column: '栏目网址名,含下级栏目;all 为全站(仅订阅) / slug of a column, what stands below included',
  year: '首次发布的年份 / year of first release',
  from: '首次发布不早于 / first released on or after',
  to: '首次发布不晚于 / first released on or before',
  sort: '排序,如 publishedAt:desc / order',
  page: '第几页 / page',
  pageSize: '每页几条 / per page',
  address: '旧网址,一字不差 / address on the old site, as it was',
  format: 'RSS 或 Atom / RSS or Atom',
  part: '第几部分 / part',
  since: '从这个序号之后 / after this number',
  limit: '至多几条 / at most so many',
  filters: '条件,Strapi 写法:filters[字段][$运算]=值 / conditions, as Strapi writes them',
  fields: '只要这些字段 / these attributes only',
  populate: '一并给出所关联的 / what hangs on it',
  pagination: '分页 / paging',
  _q: '含这些词 / containing these words',
  documentId: '文档编号,不变 / stable id of the document',
  permalink: '永久网址的一段 / stable address',
};

/** What a parameter is, Chinese first. Throws for one that nobody described, so that none is published without words. */
export function parameterWords(name: string): string {
  const words = WORDS[name];
  if (words === undefined) throw new Error(`no words for parameter ${name}`);
  return words;
}
