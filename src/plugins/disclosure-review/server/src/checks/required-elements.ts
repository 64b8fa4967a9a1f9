import type { Finding } from '../domain/finding';
import type { Check, DocumentUnderCheck, Profile } from './check';
import { isMissing, textOf } from './content';
import { foundAtAttribute } from './found-in-text';

const COMMON = ['title', 'body', 'organisation', 'column', 'origin'] as const;
const OF_PROFILE: Readonly<Record<Profile, readonly string[]>> = {
  'news-release': [],
  'policy-document': ['documentNumber', 'issuingOrgan', 'genre', 'validity', 'formedOn'],
  interpretation: ['responsibleOrganisation', 'firstInterpreter', 'forms'],
  'open-day-event': ['hostOrganisation', 'mode', 'startsAt', 'endsAt'],
};

const missing = (path: string): Finding =>
  foundAtAttribute({ rule: 'REL-3.0', code: 'required-missing', severity: 'block', path, params: { attribute: path } });

/** Whether anything but blanks stands outside of tags; a `<` that is never closed is text. Linear, and done at the first word. */
function hasWords(html: string): boolean {
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    const close = open === -1 ? -1 : html.indexOf('>', open);
    const text = html.slice(at, close === -1 ? html.length : open);
    if (text.replace(/&nbsp;|\s/gu, '') !== '') return true;
    if (close === -1) return false;
    at = close + 1;
  }
  return false;
}

/** A body without a word shows nothing, unless it shows a picture or a film. */
function bodyIsEmpty(document: DocumentUnderCheck): boolean {
  const body = textOf(document.content, 'body');
  return !hasWords(body) && !/<(?:img|video|audio|iframe)\b/iu.test(body);
}

function namesNoDocument({ profile, content }: DocumentUnderCheck): boolean {
  if (profile !== 'interpretation' || !isMissing(content, 'policyDocument')) return false;
  return isMissing(content, 'interpretedDocument.title') && isMissing(content, 'interpretedDocument.documentNumber');
}

/** REL-3.0: what every document must say before anybody reviews it (design 3). */
export const requiredElements: Check = {
  rules: ['REL-3.0'],
  run: (document) => {
    const paths = [...COMMON, ...OF_PROFILE[document.profile]];
    const findings = paths
      .filter((path) => (path === 'body' ? bodyIsEmpty(document) : isMissing(document.content, path)))
      .map(missing);
    return namesNoDocument(document) ? [...findings, missing('policyDocument')] : findings;
  },
};
