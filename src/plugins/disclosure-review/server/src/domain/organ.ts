import type { County } from './county';
import { normalise } from './text/normalise';

/** Names of organs as people write them, full and short. */

/** What two writings of one organ's name have in common: 国家发展和改革委员会, 国家发展改革委. */
export const organKey = (name: string): string =>
  normalise(name)
    .text.replace(/\s+/gu, '')
    .replace(/^中华人民共和国/u, '')
    .replace(/门户网站$|官方网站$|官网$|网站$/u, '')
    .replaceAll('和', '')
    .replace(/委员会(?=$|办公)/u, '委');

export const sameOrgan = (one: string, other: string): boolean => organKey(one) === organKey(other);

/** Organs that issued a document together, split at what stands between their names. */
export const organsOf = (names: string): readonly string[] =>
  normalise(names)
    .text.split(/[\s、,;/]+/u)
    .filter((name) => name !== '');

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
