import type { Core } from '@strapi/strapi';
import { emailOf } from '../src/seed/county-file';
import { keptDemoPassword } from '../src/seed/demo-password';
import { county } from '../src/plugins/disclosure-review/server/src/repositories/settings';

/** Who walks a first document through, in the order of the review. */
const FIRST_MINUTE = [
  ['nyj_liaison', '信息发布联络员:起草并提交(一级) / drafts and submits (tier 1)'],
  ['nyj_secrecy', '保密审查员:保密审查 / confidentiality review'],
  ['nyj_office', '办公室负责人:二级审核 / tier 2'],
  ['govoffice_1', '县政府办:三级审核、发布 / tier 3, release'],
  ['county_leader', '县政府领导:重大事项同意 / consent'],
  ['site_operator', '网站运维:撤回、任命岗位 / withdrawal, appointments'],
  ['auditor', '政务公开督查:只看 / reads only'],
  ['admin', '技术管理员(无岗位,不能审发稿件) / technician, no post'],
] as const;

/** What is printed when the server is up: where to go and, for the demo county, who to log in as. */
export async function welcome(parts: { readonly strapi: Core.Strapi }): Promise<string> {
  const { strapi } = parts;
  const address = (name: string): string => String(strapi.config.get(name)).replace('//localhost:', '//127.0.0.1:');
  const lines = ['', `  管理后台 / panel    ${address('admin.absoluteUrl')}`, `  公开接口 / public   ${address('server.absoluteUrl')}/api`];
  const password = keptDemoPassword();
  if (password === undefined) return [...lines, ''].join('\n');
  const facts = await county(strapi.db.connection);
  const width = Math.max(...FIRST_MINUTE.map(([account]) => emailOf({ account, siteDomain: facts.siteDomain }).length));
  return [
    ...lines,
    '',
    `  演示县“${facts.name}”,所有演示账号密码 / demo county, one password for all:   ${password}`,
    ...FIRST_MINUTE.map(([account, task]) => `    ${emailOf({ account, siteDomain: facts.siteDomain }).padEnd(width)}  ${task}`),
    '  其他单位:把 nyj 换成单位代码(见 README)/ other units: their code in place of nyj (see README)',
    '',
  ].join('\n');
}
