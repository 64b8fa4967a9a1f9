import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Core } from '@strapi/strapi';
import type { Context } from 'koa';

type Handler = (context: Context) => Promise<unknown>;
interface Controllers {
  readonly extend: (uid: string, change: (controller: Readonly<Record<string, Handler>>) => Readonly<Record<string, Handler>>) => unknown;
}
interface Logo {
  readonly url: string;
}
interface Settings {
  readonly menuLogo?: Logo | null;
  readonly authLogo?: Logo | null;
}

const MIME: Readonly<Record<string, string>> = { '.png': 'image/png', '.jpg': 'image/jpeg', '.jpeg': 'image/jpeg', '.svg': 'image/svg+xml' };

/** The picture itself in place of its address; what is no picture in the local store stays as it is. */
async function inlined(strapi: Core.Strapi, url: string): Promise<string> {
  const name = path.basename(url);
  const mime = MIME[path.extname(name).toLowerCase()];
  if (mime === undefined || url !== `/uploads/${name}`) return url;
  const bytes = await readFile(path.join(strapi.dirs.static.public, 'uploads', name)).catch(() => null);
  return bytes === null ? url : `data:${mime};base64,${bytes.toString('base64')}`;
}

const ofLogo = async (strapi: Core.Strapi, logo: Logo | null | undefined): Promise<Logo | null | undefined> =>
  typeof logo?.url === 'string' ? { ...logo, url: await inlined(strapi, logo.url) } : logo;

/**
 * The county's emblem, set in 设置 → 概览, is shown before anybody has logged in, and the file guard gives no stored file to whoever
 * has not, unless a live document uses it. So the panel is handed the picture (at most 100 KB) with the answer that names it.
 */
export function showEmblem(strapi: Core.Strapi): void {
  const settings = (handler: Handler): Handler => async (context) => {
    const answer = (await handler(context)) as Settings;
    return { ...answer, menuLogo: await ofLogo(strapi, answer.menuLogo), authLogo: await ofLogo(strapi, answer.authLogo) };
  };
  const init = (handler: Handler): Handler => async (context) => {
    const { data } = (await handler(context)) as { readonly data: { readonly menuLogo: string | null; readonly authLogo: string | null } };
    const [menuLogo, authLogo] = await Promise.all([data.menuLogo, data.authLogo].map((url) => (url === null ? null : inlined(strapi, url))));
    return { data: { ...data, menuLogo, authLogo } };
  };
  const wrapped = (name: string, handler: Handler): Handler => (name === 'init' ? init(handler) : name === 'getProjectSettings' || name === 'updateProjectSettings' ? settings(handler) : handler);
  (strapi.get('controllers') as unknown as Controllers).extend('admin::admin', (controller) =>
    Object.fromEntries(Object.entries(controller).map(([name, handler]) => [name, wrapped(name, handler)])),
  );
}
