import createError from 'http-errors';
import { firstKind, REFUSAL_STATUS, type Refusal } from '../../domain/refusal';

/** What the person reads, by refusal code: what is wrong and what to do next. */
const SENTENCES: Readonly<Record<string, string>> = {
  'not-a-drafter':
    '只有撰稿人、信息发布联络员或办公室负责人可以上传文件，请联系本单位联络员。 / Only contributors, liaisons and office heads may upload; ask your unit\'s liaison.',
  'not-your-file':
    '该文件不属于您所在单位，不能替换、删除或修改，请联系该单位联络员。 / This file belongs to another unit; ask its liaison.',
  'file-in-use':
    '文件所在稿件正在审查、已批准或已发布，不能改动；请先撤稿，或另传新文件后重新送审。 / Its document is under review, approved or live; recall it first, or upload a new file in a new round.',
  'file-type-refused':
    '不接收“{name}”这类文件（程序、脚本、网页或未知类型），请转换为 PDF、DOCX、XLSX 或图片后上传。 / This kind of file is not taken; convert it to PDF, DOCX, XLSX or an image.',
  'file-type-mismatch':
    '“{name}”的内容与扩展名不符，请用原软件另存为正确格式后上传。 / The content is not what the name says; save it in the right format and upload again.',
  'classification-marking':
    '文件带有密级标志，不得上传，已按事件登记；请立即联系本单位保密审查员。 / It carries a classification marking and was not stored; an incident is recorded. Contact your secrecy officer now.',
  'file-link-refused':
    '上传时不能直接挂到稿件上，请先上传，再在稿件中选用。 / Upload first, then choose the file in the document.',
};

/** Throws the reasons of the first kind as Strapi's error envelope carries them (design 7); returns when there are none. */
export function throwRefusals(refusals: readonly Refusal[]): void {
  const told = firstKind(refusals);
  const first = told[0];
  if (first === undefined) return;
  const answers = told.map(({ rule, code, path, params = {} }) => ({
    rule,
    code,
    ...(path === undefined ? {} : { path }),
    message: (SENTENCES[code] ?? code).replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? '')),
  }));
  throw createError(REFUSAL_STATUS[first.kind], answers[0]?.message ?? first.code, { name: 'Refused', details: { refusals: answers } });
}
