import { once } from 'node:events';
import { createWriteStream, existsSync, statSync } from 'node:fs';
import path from 'node:path';
import { createStrapi, type Core } from '@strapi/strapi';
import { importLines } from '../src/plugins/disclosure-review/server/src/actions/legacy/import-lines';
import { closeWindow, openWindow, whoImports } from '../src/plugins/disclosure-review/server/src/actions/legacy/window';
import { clock } from '../src/plugins/disclosure-review/server/src/services/clock';
import { isRefused } from '../src/plugins/disclosure-review/server/src/wording/refused';
import { askedFor, type Asked } from './import/arguments';
import { fileSha256, NotUtf8, recordsOf } from './import/records';
import { NO_FIGURES, reportLine, summary, withLine } from './import/report';

const USAGE = `用法 / usage (docs/operations.md):
  npm run import -- --open --host 旧站域名 [--host …] --by 账号    开启一次 / opens the import, once
  npm run import -- 文件.jsonl|文件.csv [--files 文件夹] [--dry-run] --by 账号
  npm run import -- --close --by 账号                              永久关闭 / closes it for good`;

/** Every hundred lines, so that somebody who waits sees it go on. */
const TOLD_EVERY = 100;

async function bringOver(strapi: Core.Strapi, asked: Asked & { readonly act: 'import' }): Promise<number> {
  const { file, folder, dryRun } = asked;
  const personId = await whoImports({ strapi, clock, account: asked.by });
  const run = { strapi, clock, personId, file: { name: path.basename(file), sha256: await fileSha256(file) }, folder, dryRun };
  const report = createWriteStream(`${file}.report.jsonl`);
  let figures = NO_FIGURES;
  let lines = 0;
  for await (const line of importLines(run, { records: () => recordsOf(file) })) {
    figures = withLine(figures, line);
    if (!report.write(`${reportLine(line)}\n`)) await once(report, 'drain');
    lines += 1;
    if (lines % TOLD_EVERY === 0) console.log(`${lines} 行 / lines …`);
  }
  report.end();
  await once(report, 'finish');
  console.log(`${dryRun ? '试运行,未写入任何内容 / trial run, nothing was written\n' : ''}${summary(figures)}\n逐行结果 / line by line: ${file}.report.jsonl`);
  return figures.outcomes.refused > 0 ? 1 : 0;
}

async function carryOut(strapi: Core.Strapi, asked: Asked): Promise<number> {
  switch (asked.act) {
    case 'open':
      await openWindow({ strapi, clock, account: asked.by, hosts: asked.hosts });
      console.log('旧站导入已开启,载入本县满90天自动关闭 / the import is open, and closes by itself 90 days after the county was loaded');
      return 0;
    case 'close':
      await closeWindow({ strapi, clock, account: asked.by });
      console.log('旧站导入已永久关闭 / the import is closed for good');
      return 0;
    case 'import':
      return bringOver(strapi, asked);
  }
}

function faultOf(asked: Asked | null): string | null {
  if (asked === null) return USAGE;
  if (asked.act !== 'import') return null;
  if (!existsSync(asked.file) || !statSync(asked.file).isFile()) return `没有这个文件 / no such file: ${asked.file}`;
  if (asked.folder !== null && !(existsSync(asked.folder) && statSync(asked.folder).isDirectory())) return `没有这个文件夹 / no such folder: ${asked.folder}`;
  return null;
}

/** `npm run import`: brings over what is live on the county's old site (docs/adr/0015). */
async function run(): Promise<void> {
  const asked = askedFor(process.argv.slice(2));
  const fault = faultOf(asked);
  if (asked === null || fault !== null) {
    console.error(fault ?? USAGE);
    process.exit(2);
  }
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: path.join(process.cwd(), 'dist'), autoReload: false, serveAdminPanel: false }).load();
  try {
    process.exitCode = await carryOut(strapi, asked);
  } catch (error) {
    if (error instanceof NotUtf8) console.error(`文件不是 UTF-8,未导入 / the file is no UTF-8, nothing was imported: ${error.message}`);
    else if (isRefused(error)) console.error(error.message);
    else throw error;
    process.exitCode = 1;
  } finally {
    await strapi.destroy();
  }
}

run().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
