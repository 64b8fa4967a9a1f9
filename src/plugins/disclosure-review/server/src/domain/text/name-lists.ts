import { foundAt, normalise, type Found, type Normalised } from './normalise';
import { isPersonName } from './person-names';
import { tablesOf, type TableRow, type TextTable } from './table-rows';

const NAME_COLUMN = /^(?:姓名|户主(?:姓名)?|申请人(?:姓名)?|家长姓名|学生姓名|参加人员?|救助对象|保障对象|户主名)$/u;
/** What makes a list of names private: money received, illness, disability, age, kin, ways to reach or find them. */
const PRIVATE_COLUMN = /金额|补助|补贴|救助|资助|慰问|病|残疾|伤残|监护|出生|年龄|班级|家庭人口|家庭成员|贫困|低保|特困|身份证|证件号|电话|手机|住址|卡号|账号/u;

export interface NameList extends Found {
  /** Names that stand there in full. */
  readonly names: number;
  /** The column that makes the list private, as its heading calls it. */
  readonly beside: string;
}

/** People who are named for their post are named rightly. */
const POST_COLUMN = /职务|职责|分工|分管|岗位/u;

const isNameHeading = ({ cells }: TableRow): boolean => cells.some(({ text }) => NAME_COLUMN.test(text.replace(/\s+/gu, '')));
const namesSomebody = ({ cells }: TableRow): boolean => cells.some((cell) => isPersonName(cell.text));

/** Tables that follow each other are one in plain text: each heading begins a list of its own. */
function* listsOf(table: TextTable): Generator<{ readonly heading: TableRow; readonly named: readonly TableRow[] }> {
  const headings = table.flatMap((row, at) => (isNameHeading(row) ? [at] : []));
  for (const [index, at] of headings.entries()) {
    const heading = table[at];
    const named = table.slice(at + 1, headings[index + 1] ?? table.length).filter(namesSomebody);
    if (heading !== undefined && named.length > 0 && !heading.cells.some(({ text }) => POST_COLUMN.test(text))) yield { heading, named };
  }
}

const placeOf = (source: Normalised, heading: TableRow, named: readonly TableRow[]): Found => foundAt(source, heading.start, named[0]?.end ?? heading.end);

/** Tables of people's full names beside money, illness, age or ways to reach them (REV-5.3). Masked names make no list. */
export function nameLists(text: string | Normalised): readonly NameList[] {
  const source = normalise(text);
  const lists: NameList[] = [];
  for (const table of tablesOf(source)) {
    for (const { heading, named } of listsOf(table)) {
      const beside = heading.cells.find((cell) => cell.text.length <= 16 && PRIVATE_COLUMN.test(cell.text))?.text;
      if (beside !== undefined) lists.push({ ...placeOf(source, heading, named), names: named.length, beside });
    }
  }
  return lists;
}

/** Tables that name people in full, whatever stands beside but their posts. */
export function namedTables(text: string | Normalised): readonly Found[] {
  const source = normalise(text);
  return [...tablesOf(source)].flatMap((table) => [...listsOf(table)].map(({ heading, named }) => placeOf(source, heading, named)));
}
