import { inOwnWords } from '../../../src/plugins/disclosure-review/admin/src/account/loginWords';

const refused = (message: string, status = 400): Response => new Response(JSON.stringify({ data: null, error: { status, name: 'ApplicationError', message } }), { status, headers: { 'content-type': 'application/json' } });
const messageOf = async (answer: Response): Promise<unknown> => ((await answer.json()) as { readonly error: { readonly message: string } }).error.message;

describe('what the login form is answered', () => {
  it('should be said in the language of the panel, with the status it had', async () => {
    const chinese = await inOwnWords(refused('Invalid credentials'), 'zh-Hans');
    expect([chinese.status, await messageOf(chinese)]).toEqual([400, '账号或密码不正确，请重新输入。']);
    expect(await messageOf(await inOwnWords(refused('Too many requests, please try again later.', 429), 'zh-Hans'))).toBe('试得太频繁，请过5分钟再登录。');
    expect(await messageOf(await inOwnWords(refused('Invalid credentials'), 'en'))).toBe('The account or the password is wrong; try again.');
  });

  it('should stay as it is where Strapi goes by it, where it is no refusal, and where it is no JSON', async () => {
    const inactive = refused('User not active');
    expect(await inOwnWords(inactive, 'zh-Hans')).toBe(inactive);
    const entered = new Response('{}', { status: 200 });
    expect(await inOwnWords(entered, 'zh-Hans')).toBe(entered);
    const broken = new Response('<html>', { status: 502 });
    expect(await inOwnWords(broken, 'zh-Hans')).toBe(broken);
  });
});
