import { z } from 'zod';
import { addressOf } from './accounts';

/** Something that no case provokes: the case cannot be judged and fails with this sentence. */
export class Unplayable extends Error {
  override readonly name = 'Unplayable';
}

export interface Refusals {
  readonly status: number;
  readonly rules: readonly string[];
  readonly messages: readonly string[];
}
export type Answer = { readonly ok: true; readonly body: unknown } | { readonly ok: false; readonly refused: Refusals };

export interface Request {
  readonly method: 'GET' | 'POST' | 'PUT';
  /** From the root of the server, encoded. */
  readonly path: string;
  readonly json?: unknown;
  /** Makes the form anew for every attempt. */
  readonly form?: () => FormData;
}
export interface Sessions {
  /** Sends a request of a logged-in account; throws {@link Unplayable} on a failure that names no rule. */
  readonly send: (parts: Request & { readonly as: string }) => Promise<Answer>;
  /** The same, giving whatever status comes. */
  readonly look: (parts: Request & { readonly as: string }) => Promise<{ readonly status: number; readonly body: unknown }>;
}

const loginSchema = z.object({ data: z.object({ token: z.string() }) });
const errorSchema = z.object({
  error: z.object({
    message: z.string().optional(),
    details: z.object({ refusals: z.array(z.object({ rule: z.string(), message: z.string().default('') })).optional() }).optional(),
  }),
});

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
};

/** The refusals of an answer in Strapi's error envelope, or null where it names none. Rules occur once, sorted. */
export function refusalsOf(parts: { readonly status: number; readonly body: unknown }): Refusals | null {
  const envelope = errorSchema.safeParse(parts.body);
  const refusals = envelope.success ? (envelope.data.error.details?.refusals ?? []) : [];
  if (refusals.length === 0) return null;
  return {
    status: parts.status,
    rules: [...new Set(refusals.map((refusal) => refusal.rule))].sort(),
    messages: [...new Set(refusals.map((refusal) => `${refusal.rule} ${refusal.message}`))],
  };
}

/** Logs accounts in, once each as long as their token holds, and speaks for them. */
export function openSessions(parts: { readonly origin: string; readonly password: string }): Sessions {
  const tokens = new Map<string, string>();

  async function logIn(account: string): Promise<string> {
    const response = await fetch(`${parts.origin}/admin/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email: addressOf(account), password: parts.password }),
    });
    const text = await response.text();
    const login = loginSchema.safeParse(parsed(text));
    if (!login.success) throw new Unplayable(`${account} cannot log in: ${response.status} ${text.slice(0, 200)}`);
    tokens.set(account, login.data.data.token);
    return login.data.data.token;
  }

  async function attempt(request: Request, token: string): Promise<Response> {
    return fetch(parts.origin + request.path, {
      method: request.method,
      headers: { authorization: `Bearer ${token}`, ...(request.json === undefined ? {} : { 'content-type': 'application/json' }) },
      ...(request.json === undefined ? (request.form === undefined ? {} : { body: request.form() }) : { body: JSON.stringify(request.json) }),
    });
  }

  const look: Sessions['look'] = async ({ as, ...request }) => {
    let response = await attempt(request, tokens.get(as) ?? (await logIn(as)));
    if (response.status === 401) {
      await response.arrayBuffer();
      response = await attempt(request, await logIn(as));
    }
    return { status: response.status, body: parsed(await response.text()) };
  };

  const send: Sessions['send'] = async (request) => {
    const { status, body } = await look(request);
    if (status >= 200 && status < 300) return { ok: true, body };
    const refused = refusalsOf({ status, body });
    if (refused !== null) return { ok: false, refused };
    throw new Unplayable(`${request.method} ${decodeURI(request.path)} by ${request.as} answered ${status} without a rule: ${JSON.stringify(body).slice(0, 300)}`);
  };
  return { send, look };
}
