import type { Problem } from './query/problem';

type Code = Problem['code'] | 'withdrawn' | 'too-busy' | 'not-now';

const SENTENCES: Readonly<Record<Code, string>> = {
  'unknown-parameter': '没有这个参数,请对照接口说明 / No such parameter; see /api/openapi.json',
  'unknown-attribute': '没有这个字段,或它不公开 / No such attribute, or not public',
  'unknown-operator': '这个字段不能用这个比较方式 / This operator does not apply here',
  'value-invalid': '值的写法不对 / The value is not of the right form',
  'too-deep': '嵌套太深,请分几次查询 / Nested too deeply; ask in several requests',
  'too-many': '条件太多,请分几次查询 / Too many conditions; ask in several requests',
  'page-too-deep': '翻页太深;要全部内容请用 /api/export / Too deep a page; for everything use /api/export',
  'too-long': '网址太长 / The address is too long',
  'not-sortable': '不能按这个字段排序 / Cannot be sorted by this attribute',
  'not-filterable': '不能按这个字段筛选;查文字请用 /api/search / Cannot be filtered by this attribute; for words use /api/search',
  withdrawn: '该信息已撤下 / This document has been withdrawn',
  'too-busy': '请求太多,请稍后再试 / Too many requests; try again later',
  'not-now': '暂时不能回答,请稍后再试 / Not available right now; try again later',
};

/** What a reader of the public interface is told, Chinese first. */
export const said = (code: Code): string => SENTENCES[code];
