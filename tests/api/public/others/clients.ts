import { execFile } from 'node:child_process';
import path from 'node:path';
import { Readable } from 'node:stream';
import { promisify } from 'node:util';
import { strapi as client } from '@strapi/client';
import { XMLValidator } from 'fast-xml-parser';
import Parser from 'rss-parser';
import { parseSitemap, parseSitemapIndex } from 'sitemap';
import type { PublicCounty } from '../../../support/public-county';

interface Brief {
  readonly title: string;
  readonly url: string;
  readonly documentId: string;
  readonly publishedAt: string;
}

let county: PublicCounty;

const text = async (path: string): Promise<string> => (await fetch(`${county.address}${path}`)).text();
const newest = async (plural: string): Promise<readonly Brief[]> => ((await (await fetch(`${county.address}/api/${plural}?sort=publishedAt:desc&pagination[pageSize]=100`)).json()) as { readonly data: readonly Brief[] }).data;
const everything = async (): Promise<readonly Brief[]> => (await Promise.all(['news-releases', 'policy-documents', 'interpretations', 'open-day-events'].map(newest))).flat();
const collection = (name: string) => client({ baseURL: `${county.address}/api` }).collection(name);

/** To be run on a county that is served. */
export function clientsFromNpm(countyOf: () => PublicCounty): void {
  beforeAll(() => {
    county = countyOf();
  });

  describe('@strapi/client', () => {
    it('should find with filters, sort, pagination and fields', async () => {
      const { data, meta } = await collection('news-releases').find({ filters: { title: { $contains: '田间' } }, sort: ['publishedAt:asc'], pagination: { page: 1, pageSize: 1 }, fields: ['title'] });
      expect(data.map(({ title }) => title)).toEqual(['春季田间管理技术指导']);
      expect(meta.pagination).toEqual({ page: 1, pageSize: 1, pageCount: 2, total: 2 });
      expect(Object.keys(data[0] ?? {}).sort()).toEqual(['documentId', 'id', 'meta', 'title']);
    });

    it('should populate an object, a list, everything, and what is nested', async () => {
      const news = collection('news-releases');
      const filters = { title: { $eq: '春季田间管理技术指导' } };
      expect((await news.find({ filters, populate: { column: { fields: ['slug'] } } })).data[0]).toMatchObject({ column: { slug: 'gzdt' } });
      expect((await news.find({ filters, populate: ['organisation'] })).data[0]).toMatchObject({ organisation: { code: 'nyj' } });
      expect((await news.find({ filters, populate: '*' })).data[0]).toMatchObject({ column: { slug: 'gzdt' }, cover: { mime: 'image/png' }, attachments: [{ title: '田间管理要点' }], reprint: null });
      expect((await news.find({ filters, populate: { attachments: { populate: { file: { fields: ['name'] } } } } })).data[0]).toMatchObject({ attachments: [{ file: { name: '田间管理要点.txt' } }] });
    });

    it('should find one by documentId with what belongs to it', async () => {
      const [policy] = county.policies;
      const { data } = await collection('policy-documents').findOne(policy?.documentId ?? '', { populate: '*' });
      expect(data).toMatchObject({ documentNumber: '浔川水字〔2026〕11号', draftingOrganisation: { code: 'slj' }, interpretations: [{ title: '《农村供水管护通知》解读' }], repeals: [{ title: '关于做好农村供水管护第12号工作的通知' }] });
    });

    it('should be told what is not there, what is gone and what was asked wrongly', async () => {
      const news = collection('news-releases');
      const statusOf = async (asked: Promise<unknown>): Promise<unknown> => asked.then(() => 200, (error: { readonly response?: { readonly status: number } }) => error.response?.status);
      expect(await statusOf(news.findOne('nothing'))).toBe(404);
      expect(await statusOf(news.findOne(county.draft.documentId))).toBe(404);
      expect(await statusOf(news.findOne(county.withdrawn.documentId))).toBe(410);
      expect(await statusOf(news.find({ filters: { nothing: 'x' } }))).toBe(400);
    });

    it('should find columns and organisations', async () => {
      expect((await collection('columns').find({ filters: { slug: { $eq: 'zcwj' } } })).data).toMatchObject([{ name: '政策文件' }]);
      const [organisation] = (await collection('organisations').find({ filters: { code: { $eq: 'slj' } } })).data;
      expect((await collection('organisations').findOne(organisation?.documentId ?? '')).data).toMatchObject({ code: 'slj' });
    });
  });

  describe.each(['', '?format=atom'])('a feed reader (feeds/all.xml%s)', (format) => {
    it('should find the same documents as the lists, with the same addresses and times', async () => {
      const xml = await text(`/api/feeds/all.xml${format}`);
      expect(XMLValidator.validate(xml)).toBe(true);
      const feed = await new Parser().parseString(xml);
      const listed = await everything();
      const line = (title: string | undefined, url: string | undefined, at: string | undefined): string => `${title ?? ''} ${url ?? ''} ${Math.floor(Date.parse(at ?? '') / 1000)}`;
      expect(feed.items.map(({ title, link, isoDate, pubDate }) => line(title, link, format === '' ? isoDate : pubDate)).sort()).toEqual(listed.map(({ title, url, publishedAt }) => line(title, url, publishedAt)).sort());
      expect(feed.items.map(({ title }) => title)).not.toContain('会被撤下的一篇');
    });

    it('should find one column alone', async () => {
      const feed = await new Parser().parseString(await text(`/api/feeds/zcwj.xml${format}`));
      expect(feed.items.map(({ title }) => title)).toEqual(['关于做好农村供水管护第12号工作的通知', '关于做好农村供水管护第11号工作的通知']);
    });
  });

  describe('a sitemap parser', () => {
    it('should find every live address by way of the index', async () => {
      const index = await text('/api/sitemap.xml');
      expect(XMLValidator.validate(index)).toBe(true);
      const parts = await parseSitemapIndex(Readable.from(index));
      const urls: string[] = [];
      for (const { url } of parts) {
        const part = await text(new URL(url).pathname);
        expect(XMLValidator.validate(part)).toBe(true);
        urls.push(...(await parseSitemap(Readable.from(part))).map((item) => item.url));
      }
      expect(urls.sort()).toEqual((await everything()).map(({ url }) => url).sort());
    });
  });

  describe('a search', () => {
    it('should show around a hit what people wrote, no moment or address between', async () => {
      const { data } = JSON.parse(await text(`/api/search?q=${encodeURIComponent('田间管理')}`)) as { readonly data: readonly { readonly title: string; readonly highlight: { readonly text: string } }[] };
      const reprint = data.find(({ title }) => title === '田间地头办起培训班');
      expect(reprint?.highlight.text).toContain('<em>田间管理</em>');
      expect(reprint?.highlight.text).not.toMatch(/https?:|T\d\d:\d\d/u);
    });
  });

  describe('examples/strapi-client.mjs', () => {
    it('should run as it stands', async () => {
      const { stdout } = await promisify(execFile)(process.execPath, [path.resolve(__dirname, '../../../../examples/strapi-client.mjs'), county.address]);
      expect(stdout).toContain('新闻 / news: 5');
      expect(stdout).toContain('政策 / policy: 浔川水字〔2026〕11号');
      expect(stdout).toContain('解读 / interpretation: 《农村供水管护通知》解读');
    });
  });
}
