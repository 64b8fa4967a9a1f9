import { sameSentences } from '../../../../src/plugins/disclosure-review/server/src/domain/text/same-sentences';

const SECRET = '拟引进的储能项目由某新能源有限公司投资建设,总投资三亿元。';
const texts = (within: string, of = SECRET, except: readonly string[] = []): readonly string[] => sameSentences({ of, within, length: 16, except }).map(({ range }) => within.slice(...range));

it.each([
  ['word for word', `一、${SECRET}二、其他。`, '拟引进的储能项目由某新能源有限公司投资建设,总投资三亿元'],
  ['with other punctuation', '拟引进的储能项目,由某新能源有限公司投资建设、总投资三亿元', '拟引进的储能项目,由某新能源有限公司投资建设、总投资三亿元'],
  ['with spaces, line breaks and hidden signs', '拟引进的储能\n项目由某新能 源有限公司投资\u200b建设总投资三亿元', '拟引进的储能\n项目由某新能 源有限公司投资\u200b建设总投资三亿元'],
])('should find a sentence that stands elsewhere %s', (_name, within, found) => expect(texts(within)).toEqual([found]));
it('should find it twice, and each of several', () => {
  expect(texts(`${SECRET}${SECRET}`)).toHaveLength(2);
  expect(texts('乙方报价明细为每千瓦时零点五六元含税。', `${SECRET}乙方报价明细为每千瓦时零点五六元含税。`)).toHaveLength(1);
});
it.each([
  ['shorter than the length', '各乡镇人民政府,县政府各部门', '各乡镇人民政府,县政府各部门:'],
  ['only in part', '拟引进的储能项目由某新能源有限公司投资建设', SECRET],
  ['in other words', '储能项目拟由某公司投资三亿元建设,具体公司不公开', SECRET],
])('should leave alone what stands there %s', (_name, within, of) => expect(texts(within, of)).toEqual([]));
it('should leave alone what both may hold', () => {
  expect(texts('关于做好全县农村供水工程管护工作的通知', '关于做好全县农村供水工程管护工作的通知', ['关于做好全县农村供水工程管护工作的通知'])).toEqual([]);
});
