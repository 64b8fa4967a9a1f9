import statutory from '../../../../disclosure-review/shared/lists/statutory-categories.json';
import type { DisclosureTree } from '../../../shared/contracts';
import { categoryCounts, columnFigures } from '../repositories/site-lists';
import { jsonAnswer, type Answer, type Serving } from './serving';

/** The parts that 国办公开办函〔2019〕61号 asks of the column 政府信息公开, by the type that a column is given. */
const PARTS = [
  { key: 'guide', columnType: '信息公开指南', name: '政府信息公开指南' },
  { key: 'regulations', columnType: '信息公开制度', name: '政府信息公开制度' },
  { key: 'catalogue', columnType: '信息公开目录', name: '政府信息公开目录' },
  { key: 'annual-reports', columnType: '信息公开年报', name: '政府信息公开年报' },
  { key: 'requests', columnType: '依申请公开', name: '依申请公开' },
] as const;

/** `GET /api/disclosure-tree`: the statutory directory. */
export async function disclosureTreeAnswer(serving: Serving): Promise<Answer> {
  const { columns, facts } = serving.references;
  const ids = [...columns.keys()];
  const figures = await columnFigures(serving.store, ids);
  const counts = await categoryCounts(serving.store, statutory.categories.map(({ code }) => code));
  const data: DisclosureTree = {
    parts: PARTS.map(({ key, columnType, name }) => ({
      key,
      name,
      columns: [...columns.values()]
        .filter(({ values }) => values.type === columnType)
        .map(({ documentId, values }) => ({ documentId, slug: String(values.slug ?? ''), name: String(values.name ?? ''), documents: figures.get(documentId)?.documents ?? 0, lastPublishedAt: figures.get(documentId)?.newestAt ?? null })),
      ...(key === 'requests' && { url: facts.requestUrl }),
    })),
    statutory: {
      key: 'statutory',
      name: '法定主动公开内容',
      basis: '《中华人民共和国政府信息公开条例》第二十条、第二十一条',
      categories: statutory.categories.map(({ code, text, level }) => ({ code, name: text, level: level ?? null, documents: counts.get(code) ?? 0 })),
    },
  };
  return jsonAnswer({ data, meta: {} });
}
