import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the small county saw, and knobs that break it. */
export interface SmallCounty {
  readonly origin: string;
  readonly logins: string[];
  readonly saves: Readonly<Record<string, unknown>>[];
  readonly steps: { readonly verb: string; readonly as: string; readonly body: Readonly<Record<string, unknown>> }[];
  /** Verbs refused with these rules. */
  readonly refusals: Map<string, readonly string[]>;
  /** Documents that the public API serves although nobody released them. */
  leak: boolean;
  /** Tokens that are no longer taken. */
  readonly expired: Set<string>;
  /** Accounts that may not read documents in the panel. */
  readonly blind: Set<string>;
  withdrawalAsked: boolean;
  readonly stop: () => Promise<void>;
}

interface Kept {
  readonly id: string;
  title: string;
  state: string;
  public: boolean;
}

const NEXT: Readonly<Record<string, string>> = { submit: 'assessing', assess: 'tier-2', release: 'live', schedule: 'scheduled', withdraw: 'withdrawn' };
const relation = (targetModel: string) => ({ type: 'relation', targetModel });
const model = (name: string, attributes: object) => ({ uid: `api::${name}.${name}`, info: { singularName: name, pluralName: `${name}s` }, attributes });
const TYPES = [
  model('news-release', {
    title: { type: 'string' },
    organisation: relation('api::organisation.organisation'),
    column: relation('api::column.column'),
    attachments: { type: 'component', component: 'shared.attachment', repeatable: true },
  }),
  model('interpretation', { title: { type: 'string' }, policyDocument: relation('api::news-release.news-release') }),
  model('organisation', { code: { type: 'string' } }),
  model('column', { slug: { type: 'string' } }),
];
const COMPONENTS = [{ uid: 'shared.attachment', info: {}, attributes: { file: { type: 'media' }, title: { type: 'string' } } }];
const refusal = (status: number, rules: readonly string[]) => [status, { error: { status, message: '不可', details: { refusals: rules.map((rule) => ({ rule, code: 'x', message: `because of ${rule}` })) } } }] as const;

async function bodyOf(request: IncomingMessage): Promise<Readonly<Record<string, unknown>>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString('utf8');
  return text.startsWith('{') ? (JSON.parse(text) as Readonly<Record<string, unknown>>) : { multipart: text };
}

/** The interface of the application as far as the case runner speaks it, without any of its rules. */
export async function openSmallCounty(): Promise<SmallCounty> {
  const documents = new Map<string, Kept>();
  const county = { logins: [], saves: [], steps: [], refusals: new Map(), leak: false, expired: new Set(), blind: new Set(), withdrawalAsked: false } as Omit<SmallCounty, 'origin' | 'stop'>;
  const seen = (kept: Kept) => ({
    digest: `digest-of-${kept.id}`,
    state: kept.state,
    withdrawalAsked: county.withdrawalAsked ? { reason: 'x' } : null,
    asks: { signOff: kept.state === 'tier-2' ? ['deputyLeader', 'chiefLeader'] : [] },
    findings: [{ id: 'f1', rule: 'REV-5.3', severity: 'waivable' }, { id: 'f2', rule: 'INT-4d', severity: 'warn' }],
    files: [{ sha256: 'aa', reading: 'unreadable' }, { sha256: 'bb', reading: 'picture' }],
  });

  function step(kept: Kept, verb: string): void {
    if (verb === 'ask-withdrawal') county.withdrawalAsked = true;
    kept.state = verb === 'approve' ? (kept.state === 'tier-2' ? 'tier-3' : 'approved') : (NEXT[verb] ?? kept.state);
    if (verb === 'release') kept.public = true;
    if (verb === 'withdraw') kept.public = false;
  }

  async function answer(request: IncomingMessage, path: string): Promise<readonly [number, unknown]> {
    const as = (request.headers.authorization ?? '').replace('Bearer token-', '').replace(/-\d+$/, '');
    const body = request.method === 'GET' ? {} : await bodyOf(request);
    if (path === '/admin/login') {
      const account = String(body['email']).split('@')[0] ?? '';
      county.logins.push(account);
      return body['password'] === 'secret' ? [200, { data: { token: `token-${account}-${county.logins.length}` } }] : [400, { error: { message: 'no' } }];
    }
    const token = (request.headers.authorization ?? '').replace('Bearer ', '');
    if (token !== '' && county.expired.has(token)) return [401, { error: { message: 'expired' } }];
    if (path === '/content-manager/content-types') return [200, { data: TYPES }];
    if (path === '/content-manager/components') return [200, { data: COMPONENTS }];
    if (path === '/content-manager/collection-types/api::organisation.organisation') return [200, { results: [{ documentId: 'org-nyj', code: 'nyj' }] }];
    if (path === '/content-manager/collection-types/api::column.column') return [403, { error: { message: 'Forbidden' } }];
    if (path === '/api/columns') return [200, { data: [{ documentId: 'col-gzdt', slug: 'gzdt' }] }];
    if (path === '/upload') return [201, [{ id: 7, url: '/uploads/a.txt', formats: null }]];
    const save = /^\/content-manager\/collection-types\/[^/]+(?:\/([^/]+))?$/.exec(path);
    if (save) {
      const rules = county.refusals.get('save');
      if (rules) return refusal(423, rules);
      county.saves.push(body);
      const id = save[1] ?? `doc${documents.size + 1}`;
      const kept = documents.get(id) ?? { id, title: '', state: 'drafting', public: county.leak };
      kept.title = String(body['title']);
      documents.set(id, kept);
      return [200, { data: { documentId: id } }];
    }
    const panel = /^\/disclosure-review\/documents\/[^/]+\/([^/]+)(?:\/([^/]+))?$/.exec(path);
    const kept = documents.get(panel?.[1] ?? '');
    if (panel && kept) {
      const verb = panel[2];
      if (verb === undefined) return county.blind.has(as) ? [403, { error: { message: 'Forbidden' } }] : [200, seen(kept)];
      county.steps.push({ verb, as, body });
      const rules = county.refusals.get(verb);
      if (rules) return refusal(403, rules);
      step(kept, verb);
      return [200, seen(kept)];
    }
    const detail = /^\/api\/[^/]+\/([^/]+)$/.exec(path);
    const found = documents.get(detail?.[1] ?? '');
    if (found?.public) return [200, { data: { documentId: found.id, title: found.title } }];
    const list = /^\/api\/news-releases$/.test(path) ? [...documents.values()].filter((one) => one.public) : undefined;
    return list ? [200, { data: list.map((one) => ({ documentId: one.id, title: one.title })) }] : [404, { error: { message: 'Not Found' } }];
  }

  const server = createServer((request, response) => {
    void answer(request, decodeURIComponent(new URL(request.url ?? '/', 'http://x').pathname)).then(([status, body]) => {
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): Promise<void> =>
    new Promise((resolve) => {
      server.closeAllConnections();
      server.close(() => resolve());
    });
  return Object.assign(county, { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, stop });
}
