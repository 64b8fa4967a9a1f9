import type { Panel } from '../../support/panel';
import { NEWS } from './screens';

const ROOT = '/disclosure-review/documents';
interface Answer {
  readonly digest: string;
}

/** The same office at another desk: what is done over the API while somebody looks at a screen. */
export interface Desk {
  /** @returns documentId */
  readonly draft: (title: string, body: string) => Promise<string>;
  readonly edit: (documentId: string, body: string) => Promise<void>;
  readonly take: (documentId: string, verb: string, body?: object) => Promise<void>;
}

const TICKED = { checklist: { format: true, wording: true, timely: true, links: true, noSecret: true } };

export async function deskOf(panel: Panel, account: string): Promise<Desk> {
  const ask = async (parts: { readonly path: string; readonly token?: string; readonly method?: string; readonly body?: object }): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${panel.address}${parts.path}`, {
      method: parts.method ?? 'GET',
      headers: { 'content-type': 'application/json', ...(parts.token !== undefined && { authorization: `Bearer ${parts.token}` }) },
      ...(parts.body !== undefined && { body: JSON.stringify(parts.body) }),
    });
    const read = (await answer.json()) as Record<string, unknown>;
    if (!answer.ok) throw new Error(`${parts.path} ${JSON.stringify(read)}`);
    return read;
  };
  const login = await ask({ path: '/admin/login', method: 'POST', body: { email: `${account}@xunchuan.example`, password: panel.password } });
  const { token } = login.data as { token: string };
  const columns = (await ask({ path: '/api/columns?filters[slug][$eq]=bmdt' })).data as { documentId: string }[];
  const content = `/content-manager/collection-types/${NEWS}`;
  return {
    draft: async (title, body) => {
      const made = await ask({ path: content, token, method: 'POST', body: { title, body, origin: 'original', disclosureAttribute: 'active', column: { connect: [{ documentId: columns[0]?.documentId }] } } });
      return (made.data as { documentId: string }).documentId;
    },
    edit: async (documentId, body) => {
      await ask({ path: `${content}/${documentId}`, token, method: 'PUT', body: { body } });
    },
    take: async (documentId, verb, body = verb === 'submit' ? TICKED : {}) => {
      const { digest } = (await ask({ path: `${ROOT}/${NEWS}/${documentId}`, token })) as unknown as Answer;
      await ask({ path: `${ROOT}/${NEWS}/${documentId}/${verb}`, token, method: 'POST', body: { digest, ...body } });
    },
  };
}
