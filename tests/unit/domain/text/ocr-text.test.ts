import { classificationMarkings } from '../../../../src/plugins/disclosure-review/server/src/domain/text/classification-markings';
import { ocrText } from '../../../../src/plugins/disclosure-review/server/src/domain/text/ocr-text';

it('should join what OCR sets apart, and leave words of other scripts and columns of numbers apart', () => {
  expect(ocrText('各 乡 镇 人 民 政府 :\r\n2026 年 11 月 3 日\nWord and 12 34\n')).toBe('各乡镇人民政府 :\n2026年11月3日\nWord and 12 34');
});
it.each(['机密友10年', '机 密 太 10 征', '绝密★20年', '秘密 * 5年', '机密10年', '绝密友长期', '机密'])('should let a marking be found whose star was lost: %s', (raw) => {
  expect(classificationMarkings(ocrText(raw))).toHaveLength(1);
});
it.each(['商业秘密10年保护期', '机密性 10 项要求', '保守秘密人人有责', '秘密战线3年', '涉密机密10年期限'])('should make no marking of a sentence: %s', (raw) => {
  expect(classificationMarkings(ocrText(raw))).toEqual([]);
});
