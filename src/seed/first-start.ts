import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import { POSTS } from '../plugins/disclosure-review/server/src/domain/person';
import { putSetting, setting } from '../plugins/disclosure-review/server/src/repositories/settings';
import { parseCountyFile, type CountyFile } from './county-file';
import { keepDemoPassword, keptDemoPassword, newPassword } from './demo-password';
import { loadCounty, type LoadedCounty } from './load-county';
import { openPublicReading, removeDefaultTokens } from './public-access';
import { loadReferenceTables } from './reference-tables';
import { nameSuperAdministrator, permissionsOf, putRoles, removeDefaultRoles, roleCode } from './roles';

/**
 * What every start does after Strapi's own bootstrap: roles, public reading and reference tables once a version of them,
 * default tokens never, and the demo county once, into an empty database on SQLite.
 */
export async function firstStart(parts: { readonly strapi: Core.Strapi; readonly now: Date; readonly auditKey: string }): Promise<void> {
  const { strapi, now, auditKey } = parts;
  const db = strapi.db.connection;
  await removeDefaultTokens({ strapi });
  const version = versionOfRoles(strapi);
  const deleted = (await strapi.db.query('admin::role').count({ where: { code: { $in: POSTS.map(roleCode) } } })) < POSTS.length;
  if (deleted || (await setting({ db, key: 'seed:roles' })) !== version) {
    // Set again only when this version wants other permissions: what the county changed in the panel stays between.
    // In one transaction: hundreds of permissions, each of which would wait for the disk by itself.
    await strapi.db.transaction(async () => {
      await removeDefaultRoles({ strapi });
      await nameSuperAdministrator({ strapi });
      await putRoles({ strapi });
    });
    await putSetting({ db, key: 'seed:roles', value: version });
  }
  if ((await setting({ db, key: 'seed:public' })) === undefined) {
    await strapi.db.transaction(() => openPublicReading({ strapi }));
    await putSetting({ db, key: 'seed:public', value: 1 });
  }
  await loadReferenceTables({ strapi, folder: path.join(strapi.dirs.app.root, 'data'), now, auditKey });
  if (await wantsDemoCounty(strapi)) {
    const password = keptDemoPassword() ?? newPassword();
    keepDemoPassword(password);
    await loadDemoCounty({ strapi, now, password, auditKey });
    await putSetting({ db, key: 'seed:demo', value: now.toISOString() });
  }
}

const versionOfRoles = (strapi: Core.Strapi): string =>
  createHash('sha256')
    .update(JSON.stringify(POSTS.map((post) => [post, permissionsOf({ strapi, post })])))
    .digest('hex');

/** Only a database that nobody has used, and never one that DATABASE_URL names. */
async function wantsDemoCounty(strapi: Core.Strapi): Promise<boolean> {
  if (process.env.DATABASE_URL || process.env.DEMO_COUNTY === 'off') return false;
  if ((await setting({ db: strapi.db.connection, key: 'seed:demo' })) !== undefined) return false;
  const [people, organisations] = await Promise.all([strapi.db.query('admin::user').count(), strapi.db.query('api::organisation.organisation').count()]);
  return people === 0 && organisations === 0;
}

/** The demo county as it lies in `data/`. */
export function demoCounty(parts: { readonly root: string }): CountyFile {
  const parsed = parseCountyFile(JSON.parse(readFileSync(path.join(parts.root, 'data', 'demo-county.json'), 'utf8')));
  if (!parsed.ok) throw new Error(`data/demo-county.json: ${parsed.faults.join('; ')}`);
  return parsed.county;
}

/** Loads the demo county with one password for all its accounts; tests and cases use it on PostgreSQL too. */
export const loadDemoCounty = (parts: {
  readonly strapi: Core.Strapi;
  readonly now: Date;
  readonly password: string;
  readonly auditKey: string;
}): Promise<LoadedCounty> =>
  loadCounty({
    strapi: parts.strapi,
    county: demoCounty({ root: parts.strapi.dirs.app.root }),
    now: parts.now,
    access: { kind: 'password', password: parts.password },
    loadedBy: 'data/demo-county.json',
    auditKey: parts.auditKey,
  });
