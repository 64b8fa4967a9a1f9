import { Agent, get } from 'node:http';

/** How the document stands: versions count up, an odd one is live under its own title, an even one is withdrawn. */
export interface Progress {
  /** The last change that was acknowledged. */
  committed: number;
  /** The last change that was begun. */
  begun: number;
}

export interface Judged {
  readonly answers: number;
  /** Answered from what the client had, 304. */
  readonly unchanged: number;
  readonly byPath: Readonly<Record<string, number>>;
  readonly wrong: readonly string[];
}

interface Answered {
  readonly status: number;
  readonly etag: string | undefined;
  readonly text: string;
}

function ask(parts: { readonly agent: Agent; readonly url: string; readonly etag: string | undefined }): Promise<Answered> {
  const { agent, url, etag } = parts;
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: etag === undefined ? {} : { 'If-None-Match': etag } }, (answer) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('error', reject);
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, etag: answer.headers.etag, text: Buffer.concat(chunks).toString('utf8') }));
    }).on('error', reject);
  });
}

/** Which versions an answer may show that was sent after one change was acknowledged and came while another may have been under way. */
function fault(shown: number | null, parts: { readonly from: number; readonly to: number }): string | null {
  const { from, to } = parts;
  if (shown !== null) return shown >= from && shown <= to ? null : `version ${shown} where ${from} to ${to} stood`;
  return Array.from({ length: to - from + 1 }, (_, at) => from + at).some((version) => version % 2 === 0) ? null : `nothing where ${from} to ${to} stood`;
}

/**
 * Clients that ask as fast as they are answered, each on a connection that stays; every other one brings the ETag of its last answer.
 * @param parts.mark finds the version in an answer
 */
export function startReaders(parts: { readonly origins: readonly string[]; readonly paths: () => readonly string[]; readonly perOrigin: number; readonly mark: RegExp; readonly progress: Progress }): { readonly stop: () => Promise<Judged> } {
  const { origins, paths, perOrigin, mark, progress } = parts;
  const wrong: string[] = [];
  const byPath: Record<string, number> = {};
  let unchanged = 0;
  let running = true;
  const read = async (origin: string, number: number): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    const had = new Map<string, Answered>();
    for (let turn = number; running; turn += 1) {
      const all = paths();
      const path = all[turn % all.length] ?? '/';
      const from = progress.committed;
      const before = number % 2 === 0 ? had.get(path) : undefined;
      const answered = await ask({ agent, url: `${origin}${path}`, etag: before?.etag });
      const to = progress.begun;
      if (answered.status === 304) unchanged += 1;
      const meant = answered.status === 304 && before !== undefined ? before : answered;
      if (meant.status >= 500 || (meant.status >= 400 && meant.status !== 410)) wrong.push(`${path} was answered ${meant.status}`);
      const [, version] = mark.exec(meant.text) ?? [];
      const found = fault(version === undefined ? null : Number(version), { from, to });
      if (found !== null) wrong.push(`${origin}${path}${answered.status === 304 ? ' (304)' : ''} showed ${found}`);
      had.set(path, meant);
      const [kind = ''] = path.split('?');
      byPath[kind] = (byPath[kind] ?? 0) + 1;
    }
    agent.destroy();
  };
  const all = origins.flatMap((origin) => Array.from({ length: perOrigin }, (_, number) => read(origin, number)));
  return {
    stop: async () => {
      running = false;
      await Promise.all(all);
      return { answers: Object.values(byPath).reduce((sum, count) => sum + count, 0), unchanged, byPath, wrong };
    },
  };
}
