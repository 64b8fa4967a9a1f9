import type { RefusalAnswer } from '../../../shared/contracts';
import type { Enrolment } from '../../../shared/people';
import { panelLanguage } from '../language';
import { inOwnWords } from './loginWords';

/** What the server wants besides the password. */
export interface CodeAsked {
  readonly enrolment: Enrolment | null;
  readonly message: string;
}

interface RefusedLogin {
  readonly error?: { readonly details?: { readonly refusals?: readonly RefusalAnswer[]; readonly enrolment?: Enrolment } };
}

const ASKS: readonly string[] = ['second-factor-needed', 'second-factor-enrol'];

async function askedBy(answer: Response): Promise<CodeAsked | null> {
  if (answer.status !== 401) return null;
  const body = (await answer.clone().json().catch(() => ({}))) as RefusedLogin;
  const refusal = body.error?.details?.refusals?.find(({ code }) => ASKS.includes(code));
  return refusal === undefined ? null : { enrolment: body.error?.details?.enrolment ?? null, message: refusal.message };
}

const isLogin = (input: RequestInfo | URL, init?: RequestInit): boolean =>
  init?.method === 'POST' && typeof init.body === 'string' && typeof input === 'string' && new URL(input, window.location.href).pathname.endsWith('/admin/login');

const withCode = (body: unknown, code: string): string => JSON.stringify({ ...(JSON.parse(String(body)) as object), code });

/**
 * Strapi's login form knows of a password only. Where the server asks for a code besides, a window asks the person and the same
 * request is sent again with it; the form sees nothing but the last answer. The rule itself stands in the server, which gives no session
 * without the code, whatever page asks.
 */
export function askForCodeAtLogin(): void {
  const plain = window.fetch.bind(window);
  window.fetch = async (input, init) => {
    const answer = await plain(input, init);
    if (!isLogin(input, init)) return answer;
    const asked = await askedBy(answer);
    if (asked === null) return inOwnWords(answer, panelLanguage());
    const { openCodeDialog } = await import('./CodeDialog');
    return openCodeDialog({ asked, refused: answer, again: (code) => plain(input, { ...init, body: withCode(init?.body, code) }) });
  };
}
