import type { CountySigns } from '../../../shared/county';
import type { Wording } from '../language';

/** What Strapi says of itself on login, menu and home page, said of the county. */
export function countyWords({ name, siteName }: CountySigns): Readonly<Record<string, Wording>> {
  const owner = siteName === '' ? name : siteName;
  return {
    'Auth.form.welcome.title': owner === '' ? { zh: '政务公开信息发布系统', en: 'Information disclosure' } : { zh: owner, en: owner },
    'Auth.form.welcome.subtitle': { zh: '政务公开信息发布系统，请使用本人账号登录', en: 'Information disclosure: log in with your own account' },
    'app.components.LeftMenu.navbrand.title': owner === '' ? { zh: '政务公开', en: 'Disclosure' } : { zh: owner, en: owner },
    'app.components.LeftMenu.navbrand.workplace': { zh: '信息发布', en: 'Publication desk' },
    'HomePage.header.subtitle': { zh: owner === '' ? '欢迎使用政务公开信息发布系统' : `${owner}政务公开信息发布系统`, en: 'What waits for you today' },
  };
}
