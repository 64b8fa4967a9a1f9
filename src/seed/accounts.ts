import { randomBytes } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import type { Post } from '../plugins/disclosure-review/server/src/domain/person';
import type { CountyFile } from './county-file';
import { emailOf } from './county-file';

/** How new accounts get in: the demo county's one password, or a link by which each person sets an own one. */
export type Access = { readonly kind: 'password'; readonly password: string } | { readonly kind: 'invitations' };

export interface LoadedAccount {
  readonly account: string;
  readonly email: string;
  readonly userId: number;
  /** False when the account was there before. */
  readonly created: boolean;
  /** Where a new person sets the password; to be handed over in person. Undefined with a shared password. */
  readonly invitation: string | undefined;
}

interface Wanted {
  readonly account: string;
  readonly email: string;
  readonly firstname: string;
  readonly lastname: string;
  readonly roles: readonly number[];
}

function wantedAccounts(parts: { readonly county: CountyFile; readonly roles: ReadonlyMap<Post, number>; readonly administratorRole: number }): readonly Wanted[] {
  const { county, roles, administratorRole } = parts;
  const { siteDomain } = county.county;
  const units = new Map(county.organisations.map(({ code, name }) => [code, name]));
  const names = [...new Set(county.accounts.map(({ account }) => account))];
  const people = names.map((account): Wanted => {
    const entries = county.accounts.filter((entry) => entry.account === account);
    const [first] = entries;
    return {
      account,
      email: entries.find(({ email }) => email !== undefined)?.email?.toLowerCase() ?? emailOf({ account, siteDomain }),
      firstname: entries.find(({ name }) => name !== undefined)?.name ?? units.get(first?.organisation ?? '') ?? account,
      lastname: first?.title ?? '',
      roles: [...new Set(entries.flatMap(({ post }) => roles.get(post) ?? []))],
    };
  });
  const { administrator } = county;
  return [
    ...people,
    {
      account: administrator.account,
      email: administrator.email?.toLowerCase() ?? emailOf({ account: administrator.account, siteDomain }),
      firstname: administrator.name ?? '技术管理员',
      lastname: '',
      roles: [administratorRole],
    },
  ];
}

/**
 * Makes the accounts that are missing, each person an own one; those that exist are left as they are.
 * The demo's one password is hashed once: sixty-five hashes would cost the first start several seconds.
 */
export async function loadAccounts(parts: {
  readonly strapi: Core.Strapi;
  readonly county: CountyFile;
  readonly roles: ReadonlyMap<Post, number>;
  readonly access: Access;
}): Promise<readonly LoadedAccount[]> {
  const { strapi, county, roles, access } = parts;
  const administratorRole: { readonly id: number } | null = await strapi.service('admin::role').getSuperAdmin();
  if (administratorRole === null) throw new Error('Strapi has no super administrator role; accounts cannot be loaded');
  const hash: string | undefined = access.kind === 'password' ? await strapi.service('admin::auth').hashPassword(access.password) : undefined;
  const loaded: LoadedAccount[] = [];
  for (const wanted of wantedAccounts({ county, roles, administratorRole: administratorRole.id })) {
    const found = await strapi.db.query('admin::user').findOne({ where: { email: wanted.email }, select: ['id'] });
    if (found !== null) {
      loaded.push({ account: wanted.account, email: wanted.email, userId: Number(found.id), created: false, invitation: undefined });
      continue;
    }
    const registrationToken = hash === undefined ? randomBytes(20).toString('hex') : null;
    const user = await strapi.db.query('admin::user').create({
      data: {
        username: wanted.account,
        email: wanted.email,
        firstname: wanted.firstname,
        lastname: wanted.lastname,
        roles: wanted.roles,
        isActive: hash !== undefined,
        blocked: false,
        preferedLanguage: 'zh-Hans',
        registrationToken,
        ...(hash === undefined ? {} : { password: hash }),
      },
    });
    const invitation = registrationToken === null ? undefined : `${String(strapi.config.get('admin.absoluteUrl'))}/auth/register?registrationToken=${registrationToken}`;
    loaded.push({ account: wanted.account, email: wanted.email, userId: Number(user.id), created: true, invitation });
  }
  return loaded;
}
