import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type * as linesModule from '../../../src/plugins/disclosure-review/server/src/actions/legacy/import-lines';
import type * as windowModule from '../../../src/plugins/disclosure-review/server/src/actions/legacy/window';
import type * as sweepModule from '../../../src/plugins/disclosure-review/server/src/actions/sweep';
import type { LineReport } from '../../../src/plugins/disclosure-review/server/src/actions/legacy/import-lines';
import type { Read } from '../../../src/plugins/disclosure-review/server/src/domain/legacy/records';
import { verifyAudit } from '../../../src/plugins/disclosure-review/server/src/repositories/audit-verification';
import { NEWS, type County } from '../../support/county';

export const HOST = 'www.old.example';

/** The running application's own copy of a module: the source beside it would be another one, with tickets of its own. */
export const running = async <Module>(name: string): Promise<Module> =>
  (await import(path.resolve('dist/src/plugins/disclosure-review/server/src', name))) as Module;

/** A moment as an old site writes it, so many days ago. */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString();

let number = 0;
/** A news release of the old site that nothing speaks against. */
export const oldNews = (words: Readonly<Record<string, unknown>> = {}): Readonly<Record<string, unknown>> => {
  number += 1;
  return {
    type: 'news-release', title: `关于第${number}批春耕物资到位的消息`, body: '<p>县农业农村局组织开展春季田间管理技术指导。</p>', organisation: 'nyj', column: 'gzdt', origin: 'original',
    disclosureAttribute: 'active', publishedAt: '2019-05-03 09:30', address: `http://${HOST}/art/2019/${number}.html`, ...words,
  };
};

export interface Asking {
  readonly county: County;
  readonly by?: string;
  readonly now?: Date;
}

const clockOf = (now?: Date) => ({ now: () => now ?? new Date() });

export const open = async ({ county, by = 'site_operator', now, hosts = [HOST] }: Asking & { readonly hosts?: readonly string[] }): Promise<void> =>
  (await running<typeof windowModule>('actions/legacy/window')).openWindow({ strapi: county.strapi, clock: clockOf(now), account: by, hosts });
export const close = async ({ county, by = 'site_operator' }: Asking): Promise<void> =>
  (await running<typeof windowModule>('actions/legacy/window')).closeWindow({ strapi: county.strapi, clock: clockOf(), account: by });

/** A folder with these files, as `--files` names one. */
export function folder(files: Readonly<Record<string, Buffer>>): string {
  const place = mkdtempSync(path.join(tmpdir(), 'old-site-'));
  for (const [name, bytes] of Object.entries(files)) writeFileSync(path.join(place, name), bytes);
  return place;
}

interface Bringing extends Asking {
  readonly lines: readonly unknown[];
  readonly folder?: string;
  readonly dryRun?: boolean;
  /** Stops after so many lines, as a run that is killed between two of them. */
  readonly until?: number;
  /** Left out, who imports is asked about first, as by the command. */
  readonly personId?: number;
}

/** Brings lines over as the command does; the records are those of a file of JSON lines. */
export async function bring(parts: Bringing): Promise<readonly LineReport[]> {
  const { county, by = 'site_operator', now, lines, until = Infinity, dryRun = false } = parts;
  const { importLines } = await running<typeof linesModule>('actions/legacy/import-lines');
  const { whoImports } = await running<typeof windowModule>('actions/legacy/window');
  const personId = parts.personId ?? (await whoImports({ strapi: county.strapi, clock: clockOf(now), account: by }));
  const run = { strapi: county.strapi, clock: clockOf(now), personId, file: { name: 'old.jsonl', sha256: 'f'.repeat(64) }, folder: parts.folder ?? null, dryRun };
  async function* records(): AsyncGenerator<Read> {
    for (const [index, record] of lines.entries()) yield { line: index + 1, ok: true, record };
  }
  const reports: LineReport[] = [];
  for await (const report of importLines(run, { records })) {
    reports.push(report);
    if (reports.length >= until) break;
  }
  return reports;
}

export const codes = (report: LineReport | undefined): readonly string[] => (report !== undefined && 'reasons' in report ? report.reasons.map(({ code }) => code) : []);

/** What the public can read of the list of news, newest first. */
export const liveTitles = async (county: County): Promise<readonly string[]> =>
  county.db('news_releases').whereNotNull('published_at').orderBy('published_at', 'desc').pluck('title');

export const publishedAt = async (county: County, documentId: string): Promise<string | null> => {
  const row: { readonly publishedAt: string } | null = await county.strapi.db.query(NEWS).findOne({ where: { documentId, publishedAt: { $notNull: true } } });
  return row === null ? null : new Date(row.publishedAt).toISOString();
};

/** Sweep and audit, as their commands run them: both must find nothing. */
export async function inspected(county: County): Promise<{ readonly strays: number; readonly faults: readonly unknown[] }> {
  const { sweep } = await running<typeof sweepModule>('actions/sweep');
  const { strays, failed, leftPermits } = await sweep({ strapi: county.strapi, clock: clockOf() });
  const { faults } = await verifyAudit({ db: county.db, key: process.env.DISCLOSURE_AUDIT_KEY ?? '', logged: null });
  return { strays: strays.length + failed.length + leftPermits, faults };
}

export { daysAgo };
