import { foundAt, normalise, type Found, type Normalised } from './normalise';
import { isPersonName } from './person-names';
import { headingOf, tablesOf, type TableRow } from './table-rows';

const NAME_COLUMN = /^(?:姓名|户主(?:姓名)?|申请人(?:姓名)?|家长姓名|学生姓名|参加人员?|救助对象|保障对象|户主名)$/u;
/** What makes a list of names private: money received, illness, disability, age, kin, ways to reach or find them. */
const PRIVATE_COLUMN = /金额|补助|补贴|救助|资助|慰问|病|残疾|伤残|监护|出生|年龄|班级|家庭人口|家庭成员|贫困|低保|特困|身份证|证件号|电话|手机|住址|卡号|账号/u;

export interface NameList extends Found {
  /** Names that stand there in full. */
  readonly names: number;
  /** The column that makes the list private, as its heading calls it. */
  readonly beside: string;
}

const isNameHeading = ({ cells }: TableRow): boolean => cells.some(({ text }) => NAME_COLUMN.test(text.replace(/\s+/gu, '')));

/** Tables of people's full names beside money, illness, age or ways to reach them (REV-5.3). Masked names make no list. */
export function nameLists(text: string | Normalised): readonly NameList[] {
  const source = normalise(text);
  const lists: NameList[] = [];
  for (const table of tablesOf(source)) {
    const heading = headingOf(table, NAME_COLUMN);
    if (heading === undefined || !isNameHeading(heading)) continue;
    const beside = heading.cells.find((cell) => cell.text.length <= 16 && PRIVATE_COLUMN.test(cell.text))?.text;
    const named = table.filter((row) => row !== heading && row.cells.some((cell) => isPersonName(cell.text)));
    const [first] = named;
    if (beside === undefined || first === undefined) continue;
    lists.push({ ...foundAt(source, heading.start, first.end), names: named.length, beside });
  }
  return lists;
}

/** Tables that name people in full, whatever stands beside. */
export function namedTables(text: string | Normalised): readonly Found[] {
  const source = normalise(text);
  const found: Found[] = [];
  for (const table of tablesOf(source)) {
    const heading = headingOf(table, NAME_COLUMN);
    const first = heading === undefined ? undefined : table.find((row) => row !== heading && row.cells.some((cell) => isPersonName(cell.text)));
    if (heading !== undefined && first !== undefined) found.push(foundAt(source, heading.start, first.end));
  }
  return found;
}
