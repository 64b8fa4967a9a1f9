import path from 'node:path';
import { createStrapi } from '@strapi/strapi';
import { resetByCommand } from '../src/plugins/disclosure-review/server/src/actions/people/reset-by-command';
import { clock } from '../src/plugins/disclosure-review/server/src/services/clock';

const TOLD = {
  done: '已重置,下次登录只凭密码(本县要求的,会提示重新启用) / reset; the next login asks the password, and a new authenticator where the county requires one',
  unknown: '没有这个邮箱的账号 / no account has this address',
  absent: '该账号没有启用动态验证码 / this account has no authenticator',
} as const;

/** `npm run second-factor:reset -- EMAIL`: for a lost telephone where nobody is left to reset it in the panel. */
async function run(): Promise<void> {
  const [email] = process.argv.slice(2);
  if (email === undefined) {
    console.error('用法 / usage: npm run second-factor:reset -- 邮箱');
    process.exit(2);
  }
  const strapi = await createStrapi({ appDir: process.cwd(), distDir: path.join(process.cwd(), 'dist'), autoReload: false, serveAdminPanel: false }).load();
  try {
    const outcome = await resetByCommand({ strapi, clock, email });
    console.log(TOLD[outcome]);
    process.exitCode = outcome === 'done' ? 0 : 1;
  } finally {
    await strapi.destroy();
  }
}

void run();
