import { foundAt, normalise, type Found, type Normalised } from './normalise';
import { isPersonName, namesInProse } from './person-names';
import { tablesOf } from './table-rows';

const HEALTH = '艾滋病|HIV|精神分裂|精神障碍|精神病|抑郁症|癌|肿瘤|白血病|尿毒症|乙肝|肺结核|梅毒|癫痫|瘫痪|透析|重大疾病|重病|慢性病';
const DISABILITY = '残疾|失能|失智|盲人|聋哑|伤残';
const MINOR = '未成年|留守儿童|困境儿童|孤儿|事实无人抚养|幼儿园|小学生|初中生|监护人';
const SENSITIVE = new RegExp(`${HEALTH}|${DISABILITY}|${MINOR}`, 'u');
const SENTENCE_END = /[。;!?\n\t]/u;

export interface SensitivePersonal extends Found {
  /** The word that makes it sensitive. */
  readonly word: string;
}

/** Health, disability and minors beside people's full names (REV-5.3, 个人信息保护法 28): in a table row, or in the same sentence. */
export function sensitivePersonal(text: string | Normalised): readonly SensitivePersonal[] {
  const source = normalise(text);
  const found: SensitivePersonal[] = [];
  for (const table of tablesOf(source)) {
    for (const { cells } of table) {
      const word = cells.map((cell) => SENSITIVE.exec(cell.text.slice(0, 80))?.[0]).find((match) => match !== undefined);
      const name = cells.find((cell) => isPersonName(cell.text));
      if (word !== undefined && name !== undefined) found.push({ ...foundAt(source, name.start, name.start + name.text.length), word });
    }
  }
  for (const [start, end] of namesInProse(source.text)) {
    const sentence = source.text.slice(end, end + 60).split(SENTENCE_END)[0] ?? '';
    const word = SENSITIVE.exec(sentence)?.[0];
    if (word !== undefined) found.push({ ...foundAt(source, start, end), word });
  }
  return found;
}
