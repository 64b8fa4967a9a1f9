import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');
const OURS = ['src/plugins/disclosure-review/admin/src', 'src/plugins/disclosure-review/shared', 'src/plugins/disclosure-review/server/src/wording', 'src/panel-layout', 'src/admin/translations', 'src/seed'];
const STRAPIS = ['admin/dist/admin/admin/src/translations/zh-Hans.json.mjs', 'upload/dist/admin/translations/zh-Hans.json.mjs'];

const filesIn = (folder: string): readonly string[] =>
  readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));

/** Everything that the panel and the server say, as it stands in the sources. */
const said = [...OURS.flatMap(filesIn), ...STRAPIS.map((file) => path.join(root, 'node_modules/@strapi', file))].map((file) => readFileSync(file, 'utf8')).join('\n').replaceAll('\\"', '"');

/** What stands in quotation marks, the outer ones where they are nested. */
function quoted(text: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let from = 0;
  for (const [at, sign] of [...text].entries()) {
    if (sign === '“') {
      if (depth === 0) from = at + 1;
      depth += 1;
    } else if (sign === '”') {
      depth -= 1;
      if (depth === 0) found.push([...text].slice(from, at).join(''));
    }
  }
  return found;
}

const handbook = readFileSync(path.join(root, 'docs/handbook.zh.md'), 'utf8');

describe('the handbook', () => {
  it('should quote the screens word for word', () => {
    const pieces = quoted(handbook).flatMap((quote) => quote.split(/…|→/).map((piece) => piece.trim()).filter((piece) => piece !== ''));
    expect(pieces.length).toBeGreaterThan(200);
    expect([...new Set(pieces)].filter((piece) => !said.includes(piece))).toEqual([]);
  });

  it('should have a chapter for every post, and for the technical administrator', () => {
    const chapters = handbook.split('\n').filter((line) => line.startsWith('## ')).join('\n');
    for (const post of ['投稿人', '信息发布联络员', '保密审查员', '办公室负责人', '县政府办公室审核员', '县政府领导', '网站运维人员', '政务公开督查人员', '技术管理员']) expect(chapters).toContain(post);
  });
});
