import { stepBody } from '../../../scripts/cases/diligence';
import { readModels } from '../../../scripts/cases/models';
import { readDocument } from '../../../scripts/cases/panel';
import { openReferences } from '../../../scripts/cases/references';
import { openSessions } from '../../../scripts/cases/session';
import { upload } from '../../../scripts/cases/uploads';

export const NEWS = 'api::news-release.news-release';
const list = `/content-manager/collection-types/${NEWS}`;
type Words = Readonly<Record<string, unknown>>;

/** Status and body of an answer, whatever they are. */
export interface Answered {
  readonly status: number;
  readonly body: unknown;
}

/** A newsroom at work on one server, everybody through the panel's own interface. */
export interface Desk {
  readonly create: (parts: { readonly title: string; readonly file?: number }) => Promise<string>;
  readonly edit: (parts: { readonly documentId: string; readonly as: string; readonly title: string }) => Promise<Answered>;
  /** The body of a step as a diligent person would send it now; reads the document first. */
  readonly prepared: (parts: { readonly documentId: string; readonly as: string; readonly verb: string; readonly words?: Words }) => Promise<() => Promise<Answered>>;
  /** Takes steps that must succeed, in this order. */
  readonly through: (parts: { readonly documentId: string; readonly steps: readonly (readonly [as: string, verb: string])[] }) => Promise<void>;
  readonly upload: (name: string) => Promise<{ readonly id: number; readonly address: string }>;
  readonly view: (documentId: string) => Promise<{ readonly state: string; readonly digest: string }>;
  /** What the public gets of the document. */
  readonly served: (documentId: string) => Promise<Answered>;
  readonly look: (path: string) => Promise<number>;
}

export const TO_TIER_2 = [['jtj_liaison', 'submit'], ['jtj_secrecy', 'assess']] as const;
export const TO_TIER_3 = [...TO_TIER_2, ['jtj_office', 'approve']] as const;
export const TO_APPROVED = [...TO_TIER_3, ['govoffice_1', 'approve']] as const;
export const TO_LIVE = [...TO_APPROVED, ['govoffice_1', 'release']] as const;

const succeeded = ({ status }: Answered): boolean => status >= 200 && status < 300;
const sure = (answered: Answered, what: string): Answered => {
  if (!succeeded(answered)) throw new Error(`${what} answered ${answered.status}: ${JSON.stringify(answered.body).slice(0, 400)}`);
  return answered;
};

export async function openDesk(parts: { readonly origin: string; readonly password: string }): Promise<Desk> {
  const sessions = openSessions(parts);
  const models = await readModels({ sessions, as: 'jtj_liaison' });
  const references = openReferences({ sessions, models });
  const find = (target: string, name: string): Promise<string> => references.documentId({ target, name, as: 'jtj_liaison' });
  const organisation = { set: [{ documentId: await find('api::organisation.organisation', 'jtj') }] };
  const column = { set: [{ documentId: await find('api::column.column', 'bmdt') }] };
  const form = (title: string): Words => ({
    title, organisation, column, disclosureAttribute: 'active', origin: 'original',
    body: `<p>${title}:县教体局组织全县中小学冬季消防疏散演练,师生用时三分二十秒撤到操场。</p>`,
  });

  const prepared: Desk['prepared'] = async ({ documentId, as, verb, words = {} }) => {
    const name = { uid: NEWS, documentId };
    const seen = await readDocument({ sessions, name, accounts: [as] });
    const json = stepBody({ verb, account: as, seen, now: new Date(), words });
    return () => sessions.look({ as, method: 'POST', path: `/disclosure-review/documents/${NEWS}/${documentId}/${verb}`, json });
  };
  const served: Desk['served'] = async (documentId) => {
    const response = await fetch(`${parts.origin}/api/news-releases/${documentId}`);
    const text = await response.text();
    return { status: response.status, body: text.startsWith('{') ? (JSON.parse(text) as unknown) : text };
  };
  return {
    create: async ({ title, file }) => {
      const json = { ...form(title), ...(file !== undefined && { attachments: [{ file, title: '附件' }] }) };
      const { body } = sure(await sessions.look({ as: 'jtj_liaison', method: 'POST', path: list, json }), 'the first save');
      return (body as { readonly data: { readonly documentId: string } }).data.documentId;
    },
    edit: ({ documentId, as, title }) => sessions.look({ as, method: 'PUT', path: `${list}/${documentId}`, json: form(title) }),
    prepared,
    through: async ({ documentId, steps }) => {
      for (const [as, verb] of steps) sure(await (await prepared({ documentId, as, verb }))(), `${verb} by ${as}`);
    },
    upload: async (name) => {
      const outcome = await upload({ sessions, as: 'jtj_liaison', attachment: { name, text: `${name} 的内容` } });
      if (!outcome.ok) throw new Error(outcome.refused.messages.join('; '));
      return { id: outcome.file.id, address: outcome.file.addresses[0] ?? '' };
    },
    view: async (documentId) => {
      const { state, digest } = await readDocument({ sessions, name: { uid: NEWS, documentId }, accounts: ['jtj_liaison'] });
      return { state, digest };
    },
    served,
    look: async (path) => (await fetch(`${parts.origin}${path}`)).status,
  };
}
