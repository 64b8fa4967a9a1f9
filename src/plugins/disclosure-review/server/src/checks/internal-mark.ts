import type { Finding } from '../domain/finding';
import { draftNamed, internalMarks, isNamedPaper, type InternalMark } from '../domain/text/internal-marks';
import { publicCarriers, searchable } from './carriers';
import type { Carrier, Check, DocumentUnderCheck } from './check';
import { textOf } from './content';
import { foundAtAttribute, foundInText } from './found-in-text';

/** A public consultation shows its draft; that is what the mark is for. */
function isConsultation({ content }: DocumentUnderCheck): boolean {
  const title = textOf(content, 'title').replaceAll('征求意见稿', '');
  return /征求.{0,40}意见|征集.{0,40}(?:意见|建议)|(?:意见|建议).{0,4}(?:征集|征求)|公众意见|预公开|听证/u.test(title);
}

const CODES: Readonly<Record<InternalMark['kind'], string>> = {
  internal: 'internal-mark',
  process: 'process-mark',
  cited: 'process-mark-cited',
};

/** Headers and what a file prints first bear its name. */
function namesOf({ kind, path, text }: Carrier): readonly string[] {
  if (kind === 'title' || kind === 'file-name') return [text];
  if (kind !== 'file-text') return [];
  const lines = text.split('\n', 3).map((line) => line.trim());
  return /#header\d*$/u.test(path) ? lines : /#(?:document|content|text|page ?1)$/u.test(path) ? lines.slice(0, 1) : [];
}

function named(carrier: Carrier): readonly Finding[] {
  const name = namesOf(carrier).find(isNamedPaper);
  if (name === undefined) return [];
  return [foundAtAttribute({ rule: 'REV-5.5', code: 'process-document', severity: 'waivable', path: carrier.path, text: name, excerpt: name.slice(0, 60) })];
}

function drafted(carrier: Carrier, consultation: boolean): readonly Finding[] {
  const mark = carrier.kind === 'title' || carrier.kind === 'file-name' ? draftNamed(carrier.text) : undefined;
  if (mark === undefined || (consultation && mark === '征求意见稿')) return [];
  return [foundAtAttribute({ rule: 'REV-5.5', code: 'process-mark', severity: 'waivable', path: carrier.path, text: carrier.text, excerpt: carrier.text.slice(0, 60), params: { mark } })];
}

/** REV-5.5: papers for the house and versions before the final one go out only where tier 2 decides so. */
export const internalMark: Check = {
  rules: ['REV-5.5'],
  run: (document) => {
    const consultation = isConsultation(document);
    const marks = publicCarriers(document).flatMap((carrier) =>
      internalMarks(searchable(carrier))
        .filter((mark) => !(consultation && mark.words.includes('征求意见稿')))
        .map((found) =>
          foundInText({
            carrier,
            found,
            rule: 'REV-5.5',
            code: CODES[found.kind],
            severity: found.kind === 'cited' ? 'warn' : 'waivable',
            show: 'plain',
            params: { mark: found.words.slice(0, 40) },
          }),
        ),
    );
    return [...marks, ...publicCarriers(document).flatMap((carrier) => [...named(carrier), ...drafted(carrier, consultation)])];
  },
};
