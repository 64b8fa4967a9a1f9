import type { Wording } from '../language';

const word = (zh: string, en: string): Wording => ({ zh, en });

/** Parts of files as the readers call them, without their number. */
const PARTS: Readonly<Record<string, Wording>> = {
  text: word('文字', 'Text'),
  document: word('正文', 'Text'),
  page: word('第 # 页', 'Page #'),
  sheet: word('工作表 #', 'Sheet #'),
  slide: word('幻灯片 #', 'Slide #'),
  notesSlide: word('幻灯片 # 备注', 'Notes of slide #'),
  header: word('页眉 #', 'Header #'),
  footer: word('页脚 #', 'Footer #'),
  footnotes: word('脚注', 'Footnotes'),
  endnotes: word('尾注', 'Endnotes'),
  comments: word('批注 #', 'Comments #'),
  sharedStrings: word('表格文字', 'Cell texts'),
  core: word('文件属性', 'Properties'),
  app: word('文件属性', 'Properties'),
  custom: word('文件属性', 'Properties'),
  info: word('文件属性', 'Properties'),
  outline: word('书签目录', 'Outline'),
  attached: word('内嵌文件', 'Files inside'),
  exif: word('照片信息', 'Photo properties'),
  gps: word('拍摄位置', 'Where it was taken'),
};
/** Where office files keep their parts; nobody reads these names. */
const FOLDERS: ReadonlySet<string> = new Set(['worksheets', 'slides', 'notesSlides', 'docProps']);
const SPECIAL: Readonly<Record<string, Wording>> = {
  deleted: word('（修订中已删除的文字）', ' (deleted in tracked changes)'),
  notes: word('（注释）', ' (annotations)'),
  unused: word('（未显示的文字）', ' (texts not shown)'),
};

function oneName(part: string): Wording {
  const [, name = '', number = '', special = ''] = /^(.*?)(\d*)(?:#(.*))?$/u.exec(part) ?? [];
  const known = PARTS[name] ?? word(`${name} #`, `${name} #`);
  const after = SPECIAL[special] ?? word('', '');
  const said = (one: string): string => one.replace('#', number).trim();
  return word(`${said(known.zh)}${after.zh}`, `${said(known.en)}${after.en}`);
}

/** The part of a file that a text was read from, as a person says it: `header1` is 页眉 1. */
export function partName(part: string): Wording {
  const names = part.split('/').filter((name) => !FOLDERS.has(name)).map(oneName);
  return word(names.map(({ zh }) => zh).join(' / '), names.map(({ en }) => en).join(' / '));
}
