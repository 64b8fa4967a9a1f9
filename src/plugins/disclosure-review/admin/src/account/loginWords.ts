import type { Wording } from '../language';

/** What Strapi's login form is answered, in English whatever the language of the panel. */
const SAID: Readonly<Record<string, Wording>> = {
  'Invalid credentials': { zh: '账号或密码不正确，请重新输入。', en: 'The account or the password is wrong; try again.' },
  'Too many requests, please try again later.': { zh: '试得太频繁，请过5分钟再登录。', en: 'Too many tries: log in again in five minutes.' },
};

interface Refused {
  readonly error?: { readonly message?: string };
}

/** The same refusal in the language of the panel; what this knows no words for stays as it is. */
export async function inOwnWords(answer: Response, locale: string): Promise<Response> {
  if (answer.ok) return answer;
  const body = (await answer.clone().json().catch(() => ({}))) as Refused;
  const words = SAID[body.error?.message ?? ''];
  if (words === undefined) return answer;
  const message = locale.startsWith('en') ? words.en : words.zh;
  return new Response(JSON.stringify({ ...body, error: { ...body.error, message } }), { status: answer.status, statusText: answer.statusText, headers: answer.headers });
}
