import type { Core, UID } from '@strapi/strapi';
import { COUNTY_POSTS } from '../plugins/disclosure-review/server/src/domain/may-read';
import { POSTS, type Post } from '../plugins/disclosure-review/server/src/domain/person';
import { DAY_FIGURES, UNIT_DOCUMENTS, UNIT_FILES } from '../plugins/disclosure-review/server/src/permission-conditions';
import { governedTypes } from '../plugins/disclosure-review/server/src/repositories/governed';
import { SOURCE_UID } from '../plugins/disclosure-review/server/src/repositories/source-register';
import { WORDING_UID } from '../plugins/disclosure-review/server/src/repositories/wording-register';

interface RoleTexts {
  readonly name: string;
  readonly description: string;
}

/** One role of the panel for each post: it opens screens and lists. Who may act is decided by post, never by role. */
export const ROLE_TEXTS: Readonly<Record<Post, RoleTexts>> = {
  contributor: { name: '投稿人', description: '起草本单位稿件，不提交' },
  liaison: { name: '信息发布联络员', description: '起草、提交（一级审核）' },
  'secrecy-officer': { name: '保密审查员', description: '对提交的稿件作保密审查' },
  'office-head': { name: '办公室负责人', description: '二级审核、会签' },
  'government-office-reviewer': { name: '县政府办审核员', description: '三级审核、发布' },
  'county-leader': { name: '县政府领导', description: '重大事项同意' },
  'site-operator': { name: '网站运维', description: '撤回稿件、任命岗位' },
  auditor: { name: '政务公开督查', description: '查看全县稿件和审计记录，不办理' },
};
export const roleCode = (post: Post): string => `disclosure-${post}`;

interface Permission {
  readonly action: string;
  readonly subject?: string;
  readonly properties?: { readonly fields: readonly string[] };
  readonly conditions?: readonly string[];
}

const REGISTERS: readonly string[] = [SOURCE_UID, WORDING_UID];

const explorer = (action: 'read' | 'create' | 'update' | 'delete'): string => `plugin::content-manager.explorer.${action}`;

/**
 * What the role of a post may do in the panel. Writing needs a panel login only: every refusal of a save comes from the
 * review, with its rule, never a bare 403. Nobody gets `publish`; release is the only way onto the site.
 */
export function permissionsOf(parts: { readonly strapi: Core.Strapi; readonly post: Post }): readonly Permission[] {
  const { strapi, post } = parts;
  const wholeCounty = (COUNTY_POSTS as readonly Post[]).includes(post);
  const nested = strapi.service('admin::content-type').getNestedFields as (model: unknown, options: { readonly components: unknown }) => readonly string[];
  const fields = (uid: string): { readonly fields: readonly string[] } => ({ fields: nested(strapi.getModel(uid as UID.ContentType), { components: strapi.components }) });
  const documents = governedTypes(strapi).flatMap(({ uid }): readonly Permission[] => [
    { action: explorer('read'), subject: uid, properties: fields(uid), conditions: wholeCounty ? [] : [UNIT_DOCUMENTS] },
    { action: explorer('create'), subject: uid, properties: fields(uid), conditions: [] },
    { action: explorer('update'), subject: uid, properties: fields(uid), conditions: [] },
    { action: explorer('delete'), subject: uid, conditions: [] },
  ]);
  const references = ['api::organisation.organisation', 'api::column.column'].map(
    (uid): Permission => ({ action: explorer('read'), subject: uid, properties: fields(uid), conditions: [] }),
  );
  // The county's own registers: everybody reads them, the county government office edits them (its post is asked again at the write).
  const registers = REGISTERS.flatMap((uid): readonly Permission[] => [
    { action: explorer('read'), subject: uid, properties: fields(uid), conditions: [] },
    ...(post === 'government-office-reviewer'
      ? [
          { action: explorer('create'), subject: uid, properties: fields(uid), conditions: [] },
          { action: explorer('update'), subject: uid, properties: fields(uid), conditions: [] },
          { action: explorer('delete'), subject: uid, conditions: [] },
        ]
      : []),
  ]);
  const files: readonly Permission[] = [
    { action: 'plugin::upload.read', conditions: wholeCounty ? [] : [UNIT_FILES] },
    ...['assets.create', 'assets.update', 'assets.download', 'assets.copy-link', 'configure-view'].map((name) => ({ action: `plugin::upload.${name}`, conditions: [] })),
  ];
  return [...documents, ...references, ...registers, ...files, ...(wholeCounty ? [{ action: DAY_FIGURES, conditions: [] }] : [])];
}

/** Makes the roles that are missing and gives all of them the permissions of this version. */
export async function putRoles(parts: { readonly strapi: Core.Strapi }): Promise<void> {
  const { strapi } = parts;
  const service = strapi.service('admin::role');
  for (const post of POSTS) {
    const code = roleCode(post);
    const found: { readonly id: number } | null = await service.findOne({ code });
    const role: { readonly id: number } = found ?? (await service.create({ code, ...ROLE_TEXTS[post] }));
    await service.assignPermissions(role.id, permissionsOf({ strapi, post }));
  }
}

/** The panel's role of each post. Throws when one was deleted: an account without it would see nothing and not know why. */
export async function rolesByPost(parts: { readonly strapi: Core.Strapi }): Promise<ReadonlyMap<Post, number>> {
  const roles = new Map<Post, number>();
  for (const post of POSTS) {
    const role: { readonly id: number } | null = await parts.strapi.service('admin::role').findOne({ code: roleCode(post) });
    if (role === null) throw new Error(`角色 ${roleCode(post)} 已被删除,请重启一次 / role ${roleCode(post)} was deleted, start once more`);
    roles.set(post, role.id);
  }
  return roles;
}

/** Strapi's own Editor and Author may publish and see everything; nobody here needs them. Roles in use stay, without `publish`. */
export async function removeDefaultRoles(parts: { readonly strapi: Core.Strapi }): Promise<void> {
  const { strapi } = parts;
  const service = strapi.service('admin::role');
  for (const code of ['strapi-editor', 'strapi-author']) {
    const role: { readonly id: number } | null = await service.findOne({ code });
    if (role === null) continue;
    if ((await service.getUsersCount(role.id)) === 0) await service.deleteByIds([role.id]);
    else await strapi.db.query('admin::permission').deleteMany({ where: { role: { id: role.id }, action: 'plugin::content-manager.explorer.publish' } });
  }
}

/** Strapi names its one administrator in English; whoever has given the role another name keeps it. */
export async function nameSuperAdministrator(parts: { readonly strapi: Core.Strapi }): Promise<void> {
  await parts.strapi.db
    .query('admin::role')
    .updateMany({ where: { code: 'strapi-super-admin', name: 'Super Admin' }, data: { name: '技术管理员', description: '管理账号、角色和系统设置；不审核、不发布稿件。' } });
}
