import { shanghaiDay } from '../domain/clock';
import type { Finding } from '../domain/finding';
import { hostOf, matchSource, type SourceMatch } from '../domain/source-matching';
import type { Source } from '../domain/sources';
import type { Check, CheckContext, DocumentUnderCheck } from './check';
import { isReprint, momentOf, textOf } from './content';
import { foundAtAttribute } from './found-in-text';
import { labelFindings } from './reprint-labels';
import { anySameOrgan, reproducedDocument, type Reproduced } from './reproduced-document';

const PATH = 'reprint.sourceUrl';

const portalOf = (source: Source): readonly string[] => [...source.organs, source.name, ...(source.type === 'media' ? source.aliases : [])];
const isPortalOf = (match: SourceMatch, organs: readonly string[]): boolean => match.ok && match.sources.some((source) => anySameOrgan(organs, portalOf(source)));

/** The county's own site is the portal of its own organs, and stands in no registry. */
function isOwnPortal(url: string, organs: readonly string[], { county }: CheckContext): boolean {
  const host = hostOf(url);
  return host.ok && host.host === county.siteDomain.toLowerCase() && organs.some((organ) => organ.startsWith(county.name));
}

type Verdict = { readonly rule: string; readonly code: string; readonly severity: Finding['severity'] } | undefined;

function judge(match: SourceMatch, url: string, reproduced: Reproduced, context: CheckContext): Verdict {
  switch (reproduced.of) {
    case 'higher': {
      if (isPortalOf(match, reproduced.organs) || (match.ok && match.sources.some(({ s1 }) => s1))) return undefined;
      const media = match.ok ? match.sources.filter(({ type }) => type === 'media') : [];
      // “等新闻单位” is open: central media are taken, others wait for the county's word.
      if (media.some(({ level }) => level === 'central')) return { rule: 'REL-3.1b', code: 'source-not-named', severity: 'warn' };
      if (media.length > 0) return { rule: 'REL-3.1b', code: 'source-needs-confirmation', severity: 'waivable' };
      return { rule: 'REL-3.1b', code: 'source-not-allowed-for-higher', severity: 'block' };
    }
    case 'other': {
      const allowed = isPortalOf(match, reproduced.organs) || isOwnPortal(url, reproduced.organs, context);
      return allowed ? undefined : { rule: 'REL-3.2a', code: 'source-not-of-organ', severity: 'block' };
    }
    case 'none':
      return match.ok || isOwnPortal(url, [context.county.name], context) ? undefined : { rule: 'REL-3.0', code: 'source-not-registered', severity: 'block' };
  }
}

function nameFinding(document: DocumentUnderCheck, match: SourceMatch): readonly Finding[] {
  const name = textOf(document.content, 'reprint.sourceName');
  if (!match.ok) return [];
  const known = match.sources.flatMap((source) => [source.name, ...source.name.split(/[/()]/u), ...source.aliases, ...source.organs]).filter((part) => part !== '');
  if (known.some((part) => name.includes(part) || part.includes(name)) || anySameOrgan([name], known)) return [];
  return [foundAtAttribute({ rule: 'REL-3.2b', code: 'source-name-differs', severity: 'warn', path: 'reprint.sourceName', text: name, params: { name, registered: match.source.name } })];
}

/** REL-3.1b, REL-3.2a, REL-3.0: where a reprint may come from. Said once, and only when the labels are right (design 6). */
export const reprintSource: Check = {
  rules: ['REL-3.1b', 'REL-3.2a', 'REL-3.0', 'REL-3.2b'],
  run: (document, context) => {
    if (!isReprint(document) || labelFindings(document, context).length > 0) return [];
    const url = textOf(document.content, PATH);
    const at = shanghaiDay(momentOf(document.content, 'reprint.reprintedAt') ?? context.now);
    const match = matchSource({ url, edition: context.sources, at });
    const reproduced = reproducedDocument(document, context);
    const verdict = judge(match, url, reproduced, context);
    if (verdict === undefined) return nameFinding(document, match);
    const organ = reproduced.of === 'none' ? '' : (reproduced.organs[0] ?? '');
    return [foundAtAttribute({ ...verdict, path: PATH, text: url, excerpt: url.slice(0, 120), params: { host: (match.host ?? url).slice(0, 80), organ } })];
  },
};
