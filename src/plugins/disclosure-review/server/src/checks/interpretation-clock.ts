import { shanghaiDay } from '../domain/clock';
import { issuedInCountyName } from '../domain/document-number';
import type { Finding } from '../domain/finding';
import { workingDaysAfter } from '../domain/working-days';
import type { Check, CheckContext, DocumentUnderCheck } from './check';
import { dayOf, isMissing, isReprint, staysInside, textOf, valueOf } from './content';
import { foundAtAttribute } from './found-in-text';

const WORKING_DAYS = 5;

/** True where the document must have an interpretation; unanswered, those in the county's name must (design 3). */
function needsInterpretation({ content }: DocumentUnderCheck, { county }: CheckContext): boolean {
  if (!isMissing(content, 'interpretationWaiver')) return false;
  const answer = valueOf(content, 'needsInterpretation');
  if (typeof answer === 'boolean') return answer;
  return issuedInCountyName({ documentNumber: textOf(content, 'documentNumber'), issuingOrgan: textOf(content, 'issuingOrgan'), county });
}

function issuedOnOf(document: DocumentUnderCheck, context: CheckContext): { readonly day: string; readonly path: string } | undefined {
  const { profile, content } = document;
  if (isReprint(document) || staysInside(document)) return undefined;
  if (profile === 'policy-document' && needsInterpretation(document, context)) {
    const day = dayOf(content, 'issuedOn');
    return day === undefined ? undefined : { day, path: 'issuedOn' };
  }
  if (profile !== 'interpretation') return undefined;
  // The term is the first one's; what follows is said when the public asks (INT-6.3).
  if (Number(valueOf(content, 'sequence') ?? 1) > 1) return undefined;
  const own = context.policyDocument?.issuedOn?.slice(0, 10);
  const day = own ?? dayOf(content, 'interpretedDocument.issuedOn');
  return day === undefined ? undefined : { day, path: own === undefined ? 'interpretedDocument.issuedOn' : 'policyDocument' };
}

/** INT-4d: live within five working days after the document was issued; later is shown, not refused. */
export const interpretationClock: Check = {
  rules: ['INT-4d'],
  run: (document, context) => {
    const issued = issuedOnOf(document, context);
    if (issued === undefined) return [];
    const warn = (code: string, params: Finding['params']): readonly Finding[] => [
      foundAtAttribute({ rule: 'INT-4d', code, severity: 'warn', path: issued.path, text: issued.day, params }),
    ];
    const due = workingDaysAfter(context.calendar, issued.day, WORKING_DAYS);
    if (!due.covered) return warn('calendar-uncovered', { year: due.missingYear });
    const liveOrToday = shanghaiDay(context.interpretedSince ?? context.now);
    return liveOrToday > due.day ? warn('interpretation-late', { issuedOn: issued.day, due: due.day }) : [];
  },
};
