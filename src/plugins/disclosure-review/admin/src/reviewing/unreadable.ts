import type { Wording } from '../language';

const WHY: Readonly<Record<string, Wording>> = {
  corrupt: { zh: '文件已损坏，请责任单位重新上传。', en: 'The file is damaged: the unit should upload it again.' },
  encrypted: { zh: '文件有密码，请打开后人工审查，或请责任单位去除密码。', en: 'The file has a password: examine it by hand, or have the password removed.' },
  'too-large': { zh: '文件过大，系统不读取，请打开后人工审查。', en: 'The file is too large to be read: examine it by hand.' },
  'legacy-format': { zh: '旧格式文件（如 doc、xls、wps），请打开后人工审查，或另存为新格式。', en: 'An old format: examine it by hand, or save it in a current one.' },
  'no-text': { zh: '扫描件，没有文字层，请打开后人工审查。', en: 'A scan without text: examine it by hand.' },
  'unknown-format': { zh: '不认识的格式，请打开后人工审查。', en: 'An unknown format: examine it by hand.' },
  archive: { zh: '压缩包，请解压后逐个审查，或改为直接上传其中的文件。', en: 'An archive: examine each file in it, or upload them one by one.' },
  'embedded-pictures': { zh: '文字已读取，但文件里还有图片，请打开后人工审查。', en: 'Its text was read, but it holds pictures: examine them by hand.' },
  'embedded-object': { zh: '文字已读取，但文件里还嵌有其他文件，请打开后人工审查。', en: 'Its text was read, but it holds other files: examine them by hand.' },
};

/** Why no program read a file, and what to do. */
export const whyUnreadable = (reason: string): Wording => WHY[reason] ?? { zh: '系统读不出文字，请打开后人工审查。', en: 'No program could read it: examine it by hand.' };
