import type { Panel } from '../support/panel';

const NEWS = 'api::news-release.news-release';
const ticked = (...boxes: readonly string[]): Readonly<Record<string, boolean>> => Object.fromEntries(boxes.map((box) => [box, true]));
const GROUNDS = Object.fromEntries(['stateSecret', 'businessSecret', 'privacy', 'security', 'forbiddenByLaw'].map((ground) => [ground, false]));

type Ask = (account: string, method: string, path: string, body?: unknown) => Promise<unknown>;

/** Requests of demo accounts to the panel's own interface. */
export function asking({ address, password }: Panel): Ask {
  const tokens = new Map<string, string>();
  const json = async (answer: Response): Promise<unknown> => {
    const body: unknown = await answer.json();
    if (!answer.ok) throw new Error(`${answer.url} ${answer.status} ${JSON.stringify(body)}`);
    return body;
  };
  const tokenOf = async (account: string): Promise<string> => {
    const known = tokens.get(account);
    if (known !== undefined) return known;
    const login = fetch(`${address}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: `${account}@xunchuan.example`, password }) });
    const { data } = (await json(await login)) as { readonly data: { readonly token: string } };
    tokens.set(account, data.token);
    return data.token;
  };
  return async (account, method, path, body) => {
    const headers = { authorization: `Bearer ${await tokenOf(account)}`, 'content-type': 'application/json' };
    return json(await fetch(`${address}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }));
  };
}

/** Gives a person the panel in this language from the next login on. */
export const speak = async (panel: Panel, account: string, preferedLanguage: 'en' | 'zh-Hans'): Promise<void> => {
  await asking(panel)(account, 'PUT', '/admin/users/me', { preferedLanguage });
};

/** A desk with work on it: drafts, one returned, and documents at every tier of one unit. */
export async function fillDesk(panel: Panel): Promise<void> {
  const ask = asking(panel);
  const columns = (await (await fetch(`${panel.address}/api/columns?filters[slug][$eq]=bmdt`)).json()) as { readonly data: readonly { readonly documentId: string }[] };
  const create = async (title: string): Promise<string> => {
    const body = { title, body: `<p>${title}。各乡镇进展顺利。</p>`, origin: 'original', disclosureAttribute: 'active', column: { connect: [{ documentId: columns.data[0]?.documentId }] } };
    return ((await ask('nyj_liaison', 'POST', `/content-manager/collection-types/${NEWS}`, body)) as { readonly data: { readonly documentId: string } }).data.documentId;
  };
  const step = async (account: string, documentId: string, verb: string, body: object): Promise<void> => {
    const path = `/disclosure-review/documents/${NEWS}/${documentId}`;
    const { digest } = (await ask(account, 'GET', path)) as { readonly digest: string };
    await ask(account, 'POST', `${path}/${verb}`, { digest, ...body });
  };
  const submitted = async (title: string): Promise<string> => {
    const documentId = await create(title);
    await step('nyj_liaison', documentId, 'submit', { checklist: ticked('format', 'wording', 'timely', 'links', 'noSecret') });
    return documentId;
  };
  const assessed = async (title: string): Promise<string> => {
    const documentId = await submitted(title);
    await step('nyj_secrecy', documentId, 'assess', { conclusion: 'publishable', basis: '逐项审查，未发现不得公开的情形', grounds: GROUNDS, pictures: true });
    return documentId;
  };
  const atTier3 = async (title: string): Promise<void> => {
    const documentId = await assessed(title);
    await step('nyj_office', documentId, 'approve', { checklist: ticked('true', 'accurate', 'complete', 'sourceLegal', 'noSecret') });
  };
  await create('秋粮收购工作提示');
  await submitted('全县冬种进度过半');
  await step('nyj_secrecy', await submitted('蔬菜保供专班走访种植大户'), 'return', { reason: '正文第二段人员姓名与附件不一致，请核对。' });
  await assessed('春耕备耕物资储备充足');
  for (const title of ['稻渔综合种养基地揭牌', '高素质农民培训班开班', '柑橘产销对接会举行']) await atTier3(title);
}
