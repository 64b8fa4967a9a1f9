import english from '../../../../disclosure-review/shared/words/words.en.json';
import chinese from '../../../../disclosure-review/shared/words/words.zh.json';

type Words = Readonly<Record<string, string>>;

/** Names of attributes that Strapi adds by itself. */
const OF_STRAPI: Readonly<Record<string, string>> = {
  id: '行号,会变;请用 documentId / row number, changes; use documentId',
  documentId: '文档编号,不变 / stable id of the document',
  createdAt: '建立时间 / when this version was written',
  updatedAt: '更新时间 / when this version was last written',
  publishedAt: '首次发布时间 / first release',
  url: '地址 / address',
  name: '名称 / name',
  code: '代码 / code',
  slug: '网址名 / slug',
  size: '大小(KB)/ size in KB',
  mime: 'MIME 类型 / MIME type',
};

const found = (words: Words, name: string): string | undefined => {
  if (Object.hasOwn(words, name)) return words[name];
  const key = Object.keys(words).find((one) => one.endsWith(`.${name}`));
  return key === undefined ? undefined : words[key];
};

/** What an attribute is called where people read it, Chinese first; undefined where it has no name of its own. */
export function attributeWords(name: string): string | undefined {
  if (Object.hasOwn(OF_STRAPI, name)) return OF_STRAPI[name];
  const [zh, en] = [found(chinese, name), found(english, name)];
  return zh === undefined || en === undefined ? zh : `${zh} / ${en}`;
}
