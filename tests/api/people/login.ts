import request, { type Response } from 'supertest';
import { emailOf } from '../../../src/seed/county-file';
import { codeAt } from '../../../src/plugins/disclosure-review/server/src/guards/second-factor/secrets';
import { startDemo, type Demo } from './demo';

const SITE = 'www.xunchuan.example';

export interface LoginStage extends Demo {
  /** The login form's request, with whatever else is to stand in it. */
  readonly login: (account: string, more?: Readonly<Record<string, unknown>>) => Promise<Response>;
  /** A request with the token that an answer handed out. */
  readonly by: (token: string) => { readonly get: (path: string) => request.Test; readonly post: (path: string, body?: object) => request.Test; readonly put: (path: string, body: object) => request.Test };
  /** Moves the clock of the rules; logins keep the machine's. */
  readonly after: (minutes: number) => void;
  /** The code of a secret at this moment, or so many steps of half a minute away. */
  readonly code: (secret: string, steps?: number) => string;
  /** Enrols somebody in the panel; returns the secret, the recovery codes and the session in which it was done. */
  readonly enrol: (account: string) => Promise<{ readonly secret: string; readonly recoveryCodes: readonly string[]; readonly token: string }>;
}

/** The demo county with its login form, without Strapi's own limit of five attempts, which would hide ours. */
export async function startLogins(): Promise<LoginStage> {
  const demo = await startDemo();
  demo.strapi.config.set('admin.rateLimit', { enabled: false });
  const real = Date.now;
  let offset = 0;
  jest.spyOn(Date, 'now').mockImplementation(() => real() + offset);
  const code = (secret: string, steps = 0): string => codeAt({ secret, at: new Date(Date.now() + steps * 30_000) });
  const by: LoginStage['by'] = (token) => {
    const authorised = (test: request.Test): request.Test => test.set('Authorization', `Bearer ${token}`);
    return {
      get: (path) => authorised(request(demo.http).get(path)),
      post: (path, body = {}) => authorised(request(demo.http).post(path)).send(body),
      put: (path, body) => authorised(request(demo.http).put(path)).send(body),
    };
  };
  const login: LoginStage['login'] = async (account, more = {}) =>
    request(demo.http).post('/admin/login').set('User-Agent', 'Mozilla/5.0 (X11; Linux) Firefox/140.0').send({ email: emailOf({ account, siteDomain: SITE }), password: demo.password, ...more });
  return {
    ...demo,
    login,
    by,
    code,
    after: (minutes) => {
      offset += minutes * 60_000;
    },
    enrol: async (account) => {
      const token = (await login(account)).body.data.token as string;
      const { secret } = (await by(token).post('/disclosure-review/account/second-factor/begin', { password: demo.password })).body as { readonly secret: string };
      const confirmed = await by(token).post('/disclosure-review/account/second-factor/confirm', { code: code(secret, -1) });
      return { secret, token, recoveryCodes: confirmed.body.recoveryCodes as readonly string[] };
    },
    stop: async () => {
      jest.restoreAllMocks();
      await demo.stop();
    },
  };
}

export const codesOf = (answer: Response): readonly string[] => ((answer.body.error?.details?.refusals ?? []) as { readonly code: string }[]).map((refusal) => refusal.code);
