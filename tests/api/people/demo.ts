import request, { type Test } from 'supertest';
import { emailOf } from '../../../src/seed/county-file';
import { keptDemoPassword, newPassword } from '../../../src/seed/demo-password';
import { loadDemoCounty } from '../../../src/seed/first-start';
import { databaseName, startApplication, type Application } from '../../support/application';

export interface Demo extends Application {
  readonly password: string;
  readonly userId: (account: string) => Promise<number>;
  /** A panel session without the login form, whose limit of attempts would stop a suite. */
  readonly as: (account: string) => Promise<{ readonly get: (path: string) => Test; readonly post: (path: string) => Test; readonly put: (path: string) => Test }>;
}

const SITE = 'www.xunchuan.example';

/** An application with the demo county in it: loaded by itself on SQLite, by hand on PostgreSQL. */
export async function startDemo(): Promise<Demo> {
  const application = await startApplication();
  const { strapi } = application;
  const password = keptDemoPassword() ?? newPassword();
  if (databaseName() === 'postgres') {
    await loadDemoCounty({ strapi, now: new Date('2026-11-23T09:00:00+08:00'), password, auditKey: process.env.DISCLOSURE_AUDIT_KEY ?? '' });
  }
  const userId = async (account: string): Promise<number> => {
    const user = await strapi.db.query('admin::user').findOne({ where: { email: emailOf({ account, siteDomain: SITE }) } });
    if (user === null) throw new Error(`no account ${account}`);
    return Number(user.id);
  };
  return {
    ...application,
    password,
    userId,
    as: async (account) => {
      const sessions = strapi.sessionManager('admin');
      const refresh = await sessions.generateRefreshToken(String(await userId(account)), 'test', { type: 'session' });
      const access = await sessions.generateAccessToken(refresh.token);
      if (!('token' in access)) throw new Error('no access token');
      const authorise = (test: Test): Test => test.set('Authorization', `Bearer ${access.token}`);
      return {
        get: (path) => authorise(request(application.http).get(path)),
        post: (path) => authorise(request(application.http).post(path)),
        put: (path) => authorise(request(application.http).put(path)),
      };
    },
  };
}
