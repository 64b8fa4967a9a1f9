import type { Core } from '@strapi/strapi';
import { governedTypes } from '../plugins/disclosure-review/server/src/repositories/governed';

/** The public site reads the six content types and nothing else; everything that is granted besides is taken away. */
export async function openPublicReading(parts: { readonly strapi: Core.Strapi }): Promise<void> {
  const { strapi } = parts;
  const role = await strapi.db.query('plugin::users-permissions.role').findOne({ where: { type: 'public' } });
  if (role === null) throw new Error('users-permissions has no public role; the public site could not be read');
  const uids = [...governedTypes(strapi).map(({ uid }) => uid), 'api::organisation.organisation', 'api::column.column'];
  const wanted = uids.flatMap((uid) => [`${uid}.find`, `${uid}.findOne`]);
  const permissions = strapi.db.query('plugin::users-permissions.permission');
  await permissions.deleteMany({ where: { action: { $startsWith: 'plugin::users-permissions.' } } });
  const granted: readonly { readonly action: string }[] = await permissions.findMany({ where: { role: { id: role.id } } });
  for (const action of wanted.filter((name) => !granted.some((permission) => permission.action === name))) {
    await permissions.create({ data: { action, role: role.id } });
  }
}

/** Strapi makes these for every fresh installation; one of them may write everything. Named tokens of the operator stay. */
export async function removeDefaultTokens(parts: { readonly strapi: Core.Strapi }): Promise<void> {
  await parts.strapi.db.query('admin::api-token').deleteMany({
    where: { $or: [{ name: 'Full Access', description: { $startsWith: 'A default API token' } }, { name: 'Read Only', description: { $startsWith: 'A default API token' } }] },
  });
}
