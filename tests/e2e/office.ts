import { stepBody } from '../../scripts/cases/diligence';
import type { SeenDocument } from '../../scripts/cases/panel';
import type { Panel } from '../support/panel';

export const NEWS = 'api::news-release.news-release';
export const POLICY = 'api::policy-document.policy-document';
export const INTERPRETATION = 'api::interpretation.interpretation';

export interface DocumentRef {
  readonly uid: string;
  readonly documentId: string;
}
type Attributes = Readonly<Record<string, unknown>>;
interface StepTaken {
  readonly as: string;
  readonly document: DocumentRef;
  readonly verb: string;
  readonly words?: Attributes;
}

/** Other people at their own desks: what is done over HTTP while somebody looks at a screen. */
export interface Office {
  /** A request of a demo account to the panel's own interface; its answer. */
  readonly ask: (account: string, method: string, path: string, body?: unknown) => Promise<unknown>;
  /** A form with files in it. */
  readonly send: (account: string, path: string, form: FormData) => Promise<unknown>;
  /** documentId of what the public site shows first under this filter. */
  readonly find: (type: string, filter: string) => Promise<string>;
  readonly create: (parts: { readonly as: string; readonly uid: string; readonly attributes: Attributes }) => Promise<DocumentRef>;
  /** A draft of 农业农村局 that nothing speaks against, unless `more` does. */
  readonly news: (title: string, more?: Attributes) => Promise<DocumentRef>;
  readonly edit: (document: DocumentRef, attributes: Attributes) => Promise<void>;
  /** Puts a file into the media library; its id. */
  readonly upload: (parts: { readonly name: string; readonly bytes: Buffer; readonly type: string }) => Promise<number>;
  /** A step taken as a diligent person would; `words` change what is sent. */
  readonly step: (taken: StepTaken) => Promise<void>;
  /** Takes a draft of 农业农村局 as far as this state. */
  readonly carry: (document: DocumentRef, upTo: 'assessing' | 'tier-2' | 'tier-3' | 'approved') => Promise<void>;
}

export const connected = (documentId: string) => ({ connect: [{ documentId }] });

const WAY = [
  { reaches: 'assessing', verb: 'submit', as: 'nyj_liaison' },
  { reaches: 'tier-2', verb: 'assess', as: 'nyj_secrecy' },
  { reaches: 'tier-3', verb: 'approve', as: 'nyj_office' },
  { reaches: 'approved', verb: 'approve', as: 'govoffice_2' },
] as const;

async function read(answer: Response): Promise<unknown> {
  const body: unknown = await answer.json();
  if (!answer.ok) throw new Error(`${answer.url} ${answer.status} ${JSON.stringify(body)}`);
  return body;
}

/** A token a person: Strapi takes five logins of one in five minutes. */
function tokens({ address, password }: Panel): (account: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  const logIn = async (account: string): Promise<string> => {
    const login = await fetch(`${address}/admin/login`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ email: `${account}@xunchuan.example`, password }) });
    return ((await read(login)) as { readonly data: { readonly token: string } }).data.token;
  };
  return (account) => {
    const token = known.get(account) ?? logIn(account);
    known.set(account, token);
    return token;
  };
}

export function officeOf(panel: Panel): Office {
  const tokenOf = tokens(panel);
  const ask: Office['ask'] = async (account, method, path, body) => {
    const headers = { authorization: `Bearer ${await tokenOf(account)}`, 'content-type': 'application/json' };
    return read(await fetch(`${panel.address}${path}`, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) }));
  };
  const send: Office['send'] = async (account, path, form) =>
    read(await fetch(`${panel.address}${path}`, { method: 'POST', headers: { authorization: `Bearer ${await tokenOf(account)}` }, body: form }));
  const find: Office['find'] = async (type, filter) => {
    const { data } = (await read(await fetch(`${panel.address}/api/${type}?${filter}`))) as { readonly data: readonly DocumentRef[] };
    const [first] = data;
    if (first === undefined) throw new Error(`the site has no ${type} with ${filter}`);
    return first.documentId;
  };
  const create: Office['create'] = async ({ as, uid, attributes }) => {
    const { data } = (await ask(as, 'POST', `/content-manager/collection-types/${uid}`, attributes)) as { readonly data: DocumentRef };
    return { uid, documentId: data.documentId };
  };
  const step: Office['step'] = async ({ as, document: { uid, documentId }, verb, words = {} }) => {
    const path = `/disclosure-review/documents/${uid}/${documentId}`;
    const seen = (await ask(as, 'GET', path)) as SeenDocument;
    await ask(as, 'POST', `${path}/${verb}`, stepBody({ verb, account: as, seen, now: new Date(), words }));
  };
  return {
    ask,
    send,
    find,
    create,
    step,
    news: async (title, more = {}) => {
      const column = connected(await find('columns', 'filters[slug][$eq]=bmdt'));
      return create({ as: 'nyj_liaison', uid: NEWS, attributes: { title, body: `<p>${title}。各乡镇进展顺利。</p>`, origin: 'original', disclosureAttribute: 'active', column, ...more } });
    },
    edit: async ({ uid, documentId }, attributes) => {
      await ask('nyj_liaison', 'PUT', `/content-manager/collection-types/${uid}/${documentId}`, attributes);
    },
    upload: async ({ name, bytes, type }) => {
      const form = new FormData();
      form.append('files', new Blob([new Uint8Array(bytes)], { type }), name);
      form.append('fileInfo', JSON.stringify({ name, alternativeText: name, caption: null, folder: null }));
      const [file] = (await send('nyj_liaison', '/upload', form)) as readonly { readonly id: number }[];
      if (file === undefined) throw new Error(`${name} was not taken`);
      return file.id;
    },
    carry: async (document, upTo) => {
      for (const { verb, as } of WAY.slice(0, WAY.findIndex(({ reaches }) => reaches === upTo) + 1)) await step({ as, document, verb });
    },
  };
}
