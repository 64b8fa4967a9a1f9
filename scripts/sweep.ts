import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { sweep } from '../src/plugins/disclosure-review/server/src/actions/sweep';
import { clock } from '../src/plugins/disclosure-review/server/src/services/clock';

/** `npm run sweep`: every live row against its release record; exit 1 when something was taken off or lies unreadable. */
async function run(): Promise<void> {
  const root = process.cwd();
  const strapi = await createStrapi({ appDir: root, distDir: path.join(root, 'dist'), autoReload: false, serveAdminPanel: false }).load();
  try {
    const { examined, strays, failed, rewritten, leftPermits } = await sweep({ strapi, clock });
    for (const { uid, documentId, why } of strays) console.log(`${uid} ${documentId} ${why}`);
    for (const { uid, documentId, why } of failed) console.log(`${uid} ${documentId} ${why} 未能下线 / could not be taken off`);
    console.log(`已核对 ${examined} 条,异常 ${strays.length} 条,未能下线 ${failed.length} 条,公众内容重写 ${rewritten.length} 条,遗留通行证 ${leftPermits} 个 / ${examined} live rows examined, ${strays.length} strays, ${failed.length} could not be taken off, ${rewritten.length} public copies written anew, ${leftPermits} permits left behind`);
    process.exitCode = strays.length + failed.length + rewritten.length + leftPermits > 0 ? 1 : 0;
  } finally {
    await strapi.destroy();
  }
}

void run();
