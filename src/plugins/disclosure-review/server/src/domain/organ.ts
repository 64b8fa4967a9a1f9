import type { County } from './county';
import { normalise } from './text/normalise';

/** Names of organs as people write them, full and short. */

/** What organs are called for short, by what stands in their full names (without 和). */
const SHORT: Readonly<Record<string, string>> = {
  发展改革: '发改', 监督管理: '监管', 市场监督管理: '市监', 市场监管: '市监', 卫生健康: '卫健', 人力资源社会保障: '人社', 住房城乡建设: '住建', 工业信息化: '工信',
  自然资源: '自资', 医疗保障: '医保', 疾病预防控制: '疾控', 林业草原: '林草', 药品监督管理: '药监', 科学技术: '科技', 国有资产监督管理: '国资', 文化广电旅游: '文广旅', 退役军人事务: '退役军人',
};
const SHORTENED = new RegExp(Object.keys(SHORT).sort((a, b) => b.length - a.length).join('|'), 'gu');

/** What two writings of one organ's name have in common: 国家发展和改革委员会, 国家发展改革委. */
export const organKey = (name: string): string =>
  normalise(name)
    .text.replace(/\s+/gu, '')
    .replace(/^中华人民共和国/u, '')
    .replace(/门户网站$|官方网站$|官网$|网站$/u, '')
    .replaceAll('和', '')
    .replace(/委员会(?=$|办公)/u, '委')
    .replace(/^国家(?=.{2})/u, '')
    .replace(SHORTENED, (long) => SHORT[long] ?? long);

/** A department speaks through its office, and first among several through its name alone: 教育部办公厅, 教育部等八部门. */
export const principalOrgan = (name: string): string =>
  name.replace(/等[\u4e00-\u9fa5\d]{0,4}(?:部门|单位|机关|部委)$/u, '').replace(/(?<=[部委厅局署院行])(?:办公厅|办公室|综合司)$/u, '');

export const sameOrgan = (one: string, other: string): boolean => organKey(one) === organKey(other);

/** Organs that issued a document together, split at what stands between their names. */
export const organsOf = (names: string): readonly string[] =>
  normalise(names)
    .text.split(/[\s、,;/]+/u)
    .filter((name) => name !== '');

/** A local organ as its own people call it, by its full name: 省财政厅 of Jiangxi is 江西省财政厅. */
export function expandOrgan(name: string, county: County): string {
  const principal = principalOrgan(name);
  if (/^省.{2}/u.test(principal)) return `${county.province}${principal.slice(1)}`;
  const own = county.name.slice(-1);
  if (principal.length > 2 && principal.startsWith(own)) return `${county.name}${principal.slice(1)}`;
  return /^市(?!场).{2}/u.test(principal) ? `${county.city}${principal.slice(1)}` : principal;
}

export interface HigherOrgan {
  readonly level: 'central' | 'provincial' | 'municipal';
  readonly name: string;
  /** All ways to write it, the full name first. */
  readonly names: readonly string[];
}

/** 第三条(一): party and government of state, province and city, each with its office. */
export function higherOrgans(county: County): readonly HigherOrgan[] {
  // In a county-level city 市政府 is the county's own.
  const isShort = (name: string): boolean => county.name.endsWith('市') && /^市/u.test(name);
  const organ = (level: HigherOrgan['level'], ...names: readonly string[]): HigherOrgan => ({
    level,
    name: names[0] ?? '',
    names: names.filter((name) => !isShort(name)),
  });
  const { province, city } = county;
  const [state, town] = [province.replace(/(?:省|市|自治区)$/u, ''), city];
  return [
    organ('central', '中共中央办公厅', '中央办公厅', '中办'),
    organ('central', '中共中央', '党中央'),
    organ('central', '国务院办公厅', '国办'),
    organ('central', '国务院', '中央人民政府'),
    organ('provincial', `中共${province}委办公厅`, `${province}委办公厅`, '省委办公厅', `${state}省委办公厅`, '省委办'),
    organ('provincial', `中共${province}委`, `${province}委`, '省委', `中共${province}委员会`),
    organ('provincial', `${province}人民政府办公厅`, `${province}政府办公厅`, '省政府办公厅', '省人民政府办公厅', '省府厅', '省政府办'),
    organ('provincial', `${province}人民政府`, `${province}政府`, '省政府', '省人民政府'),
    organ('municipal', `中共${town}委办公室`, `${town}委办公室`, '市委办公室', '市委办公厅', '市委办'),
    organ('municipal', `中共${town}委`, `${town}委`, '市委', `中共${town}委员会`),
    organ('municipal', `${town}人民政府办公室`, `${town}政府办公室`, '市政府办公室', '市人民政府办公室', '市府办', '市政府办'),
    organ('municipal', `${town}人民政府`, `${town}政府`, '市政府', '市人民政府'),
  ];
}

/** The first of the named organs that is one of the six, by its full or a short name. */
export function higherOrganIn(names: string, county: County): HigherOrgan | undefined {
  const written = organsOf(names);
  return higherOrgans(county).find((organ) => organ.names.some((name) => written.some((candidate) => sameOrgan(candidate, name))));
}

/** The county government or its office, alone or with others. */
export function isCountyGovernment(names: string, county: County): boolean {
  const own = ['人民政府', '人民政府办公室', '政府', '政府办公室', '政府办'].flatMap((end) => [`${county.name}${end}`, `${county.name.slice(-1)}${end}`]);
  return organsOf(names).some((name) => own.some((candidate) => sameOrgan(candidate, name)));
}
