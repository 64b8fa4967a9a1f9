import { foundAt, normalise, type Found, type Normalised } from './normalise';
import { isPersonName } from './person-names';
import { tablesOf } from './table-rows';

const NUMBER = '(?:\\d{1,5}|[一二三四五六七八九十]{1,3})';
/** Down to a group, a house or a flat: 城东街道新塘社区3栋2单元501室, 沙湾镇联合村三组. */
const DETAIL = `[\\u4e00-\\u9fa5]{0,24}(?:村|社区|居委会|小区|花园|公寓|家园|新村|苑|路|街|巷|弄|大道)[\\u4e00-\\u9fa5]{0,8}${NUMBER}(?:-\\d{1,4})?(?:组|号|栋|幢|室|单元|楼|队)`;
const LABELLED = new RegExp(`(?:家庭住址|家庭地址|居住地址|现住址|现居住地|户籍地址|户籍所在地|户籍地|住址|家住|现住于|现住|(?<=[(,、:;])住)\\s{0,2}[::]?\\s{0,4}(${DETAIL})`, 'gu');
const WHOLE_CELL = new RegExp(`^${DETAIL}`, 'u');
const ORGANISATION = /公司|中心|大厅|政府|委员会|服务|学校|医院|合作社|超市|酒店|门店|厂|局|所|站/u;

/**
 * Detailed addresses of people's homes (REV-5.3): called so by the text, or in a table row beside a person's name. An
 * organisation's address, and one that ends at the village, are none.
 */
export function homeAddresses(text: string | Normalised): readonly Found[] {
  const source = normalise(text);
  const found: Found[] = [];
  for (const match of source.text.matchAll(LABELLED)) {
    const place = match[1] ?? '';
    const end = match.index + match[0].length;
    if (!ORGANISATION.test(source.text.slice(end, end + 12).split(/[。;,\n\t]/u)[0] ?? '')) found.push(foundAt(source, end - place.length, end));
  }
  for (const table of tablesOf(source)) {
    for (const { cells } of table) {
      if (!cells.some((cell) => isPersonName(cell.text))) continue;
      for (const cell of cells) {
        const match = cell.text.length <= 60 && !ORGANISATION.test(cell.text) ? WHOLE_CELL.exec(cell.text) : null;
        if (match !== null) found.push(foundAt(source, cell.start, cell.start + match[0].length));
      }
    }
  }
  return [...new Map(found.map((one) => [one.range[0], one])).values()];
}
