import type { Finding } from '../domain/finding';
import { disclosureNotes, type DisclosureNote, type NoteMeaning } from '../domain/text/disclosure-notes';
import { printedCarriers, searchable } from './carriers';
import type { Carrier, Check, DocumentUnderCheck } from './check';
import { isReprint, staysInside, textOf } from './content';
import { foundAtAttribute, foundInText } from './found-in-text';

/** What a note may mean beside each attribute. */
const AGREES: Readonly<Record<string, readonly NoteMeaning[]>> = {
  active: ['active'],
  partial: ['active', 'partial'],
  'on-request': ['on-request', 'restricted'],
  withheld: ['withheld', 'restricted'],
};
const STANDARD: Readonly<Record<string, string>> = {
  active: '此件公开发布',
  partial: '此件删减后公开',
  'on-request': '此件依申请公开',
  withheld: '此件不公开',
};

interface Printed {
  readonly carrier: Carrier;
  readonly note: DisclosureNote;
}

const printedNotes = (document: DocumentUnderCheck): readonly Printed[] =>
  printedCarriers(document).flatMap((carrier) => disclosureNotes(searchable(carrier)).map((note) => ({ carrier, note })));

function ofNote(document: DocumentUnderCheck, { carrier, note }: Printed): readonly Finding[] {
  const chosen = textOf(document.content, 'disclosureAttribute');
  // Without an attribute there is nothing to agree with; that it is missing is said by its own check.
  if (AGREES[chosen] === undefined) return [];
  const place = { carrier, found: note, rule: 'SRC-4.2a', show: 'plain', params: { note: note.text, standard: STANDARD[chosen] ?? '' } } as const;
  const isNonPublic = note.meaning !== 'active' && note.meaning !== 'partial';
  if (!staysInside(document) && isNonPublic) return [foundInText({ ...place, code: 'non-public-note', severity: 'block' })];
  if (document.profile !== 'policy-document') return [];
  if (!AGREES[chosen].includes(note.meaning)) return [foundInText({ ...place, code: 'marking-contradicts-attribute', severity: 'block' })];
  const isAlias = !note.standard && note.meaning !== 'partial' && note.meaning !== 'restricted' && !isReprint(document);
  return isAlias ? [foundInText({ ...place, code: 'marking-not-standard', severity: 'warn' })] : [];
}

/**
 * SRC-4.2a: the marking printed on a document equals its attribute, and nothing that goes online bears a note that it must not. A policy
 * document without any marking is shown (design 3: what else is missing warns).
 */
export const disclosureMarking: Check = {
  rules: ['SRC-4.2a'],
  run: (document) => {
    const notes = printedNotes(document);
    const findings = notes.flatMap((printed) => ofNote(document, printed));
    const chosen = textOf(document.content, 'disclosureAttribute');
    const lacks = document.profile === 'policy-document' && notes.length === 0 && !isReprint(document) && STANDARD[chosen] !== undefined;
    const missing = (): Finding =>
      foundAtAttribute({ rule: 'SRC-4.2a', code: 'marking-missing', severity: 'warn', path: 'body', params: { standard: STANDARD[chosen] ?? '' } });
    return lacks ? [...findings, missing()] : findings;
  },
};
