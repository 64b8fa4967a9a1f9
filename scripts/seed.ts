import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { parseCountyFile, type CountyFile } from '../src/seed/county-file';
import { loadCounty } from '../src/seed/load-county';
import { loadEnvironment } from './environment';

function countyFrom(file: string | undefined): CountyFile {
  if (file === undefined) {
    console.error('用法 / usage: npm run seed -- 县文件.json\n格式见 data/demo-county.json / data/demo-county.json shows the form');
    process.exit(2);
  }
  try {
    const parsed = parseCountyFile(JSON.parse(readFileSync(file, 'utf8')));
    if (parsed.ok) return parsed.county;
    console.error(`${file}:有 ${parsed.faults.length} 处错误,未导入任何内容 / ${parsed.faults.length} faults, nothing was loaded\n  ${parsed.faults.join('\n  ')}`);
  } catch (error) {
    console.error(`${file}:读不了或不是 JSON / cannot be read or is no JSON\n  ${error instanceof Error ? error.message : String(error)}`);
  }
  process.exit(1);
}

/** `npm run seed -- FILE`: loads a county into the configured database; what is there already stays. */
async function seed(): Promise<void> {
  const county = countyFrom(process.argv[2]);
  loadEnvironment();
  // An empty SQLite database gets this county, not the demo.
  process.env.DEMO_COUNTY = 'off';
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: path.join(process.cwd(), 'dist'), autoReload: false, serveAdminPanel: false }).load();
  const loaded = await loadCounty({ strapi, county, now: new Date(), access: { kind: 'invitations' }, loadedBy: `seed ${path.basename(process.argv[2] ?? '')}`, auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '' });
  const created = loaded.accounts.filter((account) => account.created);
  console.log(`已导入 ${county.county.name}:单位 ${loaded.organisations}、栏目 ${loaded.columns}、账号 ${created.length}、岗位 ${loaded.appointments}(其余已存在)`);
  console.log(`Loaded ${county.county.name}: ${loaded.organisations} organisations, ${loaded.columns} columns, ${created.length} accounts, ${loaded.appointments} posts (the rest was there)`);
  if (created.length > 0) {
    console.log('\n每人凭下面的链接自行设置密码;链接只显示这一次,请当面交给本人。\nEach person sets a password by this link; it is shown only now, hand it over in person.');
    for (const { email, invitation } of created) console.log(`  ${email}  ${invitation ?? ''}`);
  }
  await strapi.destroy();
}

seed().catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
