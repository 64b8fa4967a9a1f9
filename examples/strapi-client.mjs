/**
 * 用 @strapi/client 读公开接口 / reading the public interface with @strapi/client:
 * `node examples/strapi-client.mjs [http://127.0.0.1:1337]`
 */
import { strapi } from '@strapi/client';

const base = process.argv[2] ?? 'http://127.0.0.1:1337';
const client = strapi({ baseURL: `${base}/api` });

// 最新五篇新闻,带栏目 / the newest five, with their column
const { data, meta } = await client.collection('news-releases').find({
  sort: ['publishedAt:desc'],
  fields: ['title', 'publishedAt'],
  populate: { column: { fields: ['name', 'slug'] } },
  pagination: { page: 1, pageSize: 5 },
});
console.log(`新闻 / news: ${meta.pagination.total}`);
for (const { title, publishedAt, column, meta: tags } of data) console.log(`  ${publishedAt.slice(0, 10)} [${column?.name ?? ''}] ${title} ${tags.Url}`);

// 一件政策文件和它的解读 / a policy document with its interpretations
const policies = await client.collection('policy-documents').find({ filters: { validity: { $eq: 'in-force' } }, pagination: { pageSize: 1 } });
for (const { documentId } of policies.data) {
  const policy = await client.collection('policy-documents').findOne(documentId);
  console.log(`政策 / policy: ${policy.data.documentNumber} ${policy.data.title}`);
  for (const { title } of policy.data.interpretations) console.log(`  解读 / interpretation: ${title}`);
}

// 不属于内容类型的地址 / what is no content type
const site = await (await client.fetch('/site')).json();
console.log(`网站 / site: ${site.data.meta.SiteName}`);
