/** OCR sets every Chinese character apart; a reader sees one word. */
const SET_APART = /(?<=[\p{Script=Han}，。；：、（）〔〕★]) {1,3}(?=[\p{Script=Han}，。；：、（）〔〕★\d])|(?<=\d) {1,3}(?=\p{Script=Han})/gu;
/** It knows no star: between a level and a term on a line of their own stands whatever looks like one, and 年 may suffer too. */
const STARLESS = /^ {0,8}(绝密|机密|秘密) ?[^\d\n]? ?(\d{1,2}) ?[^\d\n]?$/gmu;
const STARLESS_FOREVER = /^ {0,8}(绝密|机密|秘密) ?[^\d\n] ?长期$/gmu;

/** Text as OCR gives it, brought to what stood in the picture as far as that decides whether something is found. */
export const ocrText = (raw: string): string =>
  raw.replace(/\r/gu, '').replace(SET_APART, '').replace(STARLESS, '$1★$2年').replace(STARLESS_FOREVER, '$1★长期').trim();
