import { shanghaiDay } from '../domain/clock';
import type { Finding } from '../domain/finding';
import { workingDaysAfter } from '../domain/working-days';
import type { Check, CheckContext, DocumentUnderCheck } from './check';
import { momentOf, staysInside } from './content';
import { foundAtAttribute } from './found-in-text';

const WORKING_DAYS_AHEAD = 5;

const dates = (code: string, severity: Finding['severity'], path: string, text: string, params?: Finding['params']): Finding =>
  foundAtAttribute({ rule: 'OPD-4', code, severity, path, text, ...(params === undefined ? {} : { params }) });

function outOfOrder({ content }: DocumentUnderCheck): readonly Finding[] {
  const [starts, ends] = [momentOf(content, 'startsAt'), momentOf(content, 'endsAt')];
  const [opens, closes] = [momentOf(content, 'signUp.opensAt'), momentOf(content, 'signUp.closesAt')];
  const findings: Finding[] = [];
  if (starts !== undefined && ends !== undefined && ends <= starts) findings.push(dates('ends-before-start', 'block', 'endsAt', ends.toISOString()));
  if (starts !== undefined && closes !== undefined && closes >= starts) findings.push(dates('sign-up-closes-after-start', 'block', 'signUp.closesAt', closes.toISOString()));
  if (opens !== undefined && closes !== undefined && opens >= closes) findings.push(dates('sign-up-opens-after-close', 'block', 'signUp.opensAt', opens.toISOString()));
  return findings;
}

/** An event to come is announced five working days ahead; what is past or has feedback is no announcement. */
function announcedLate(document: DocumentUnderCheck, { now, calendar }: CheckContext): readonly Finding[] {
  const starts = momentOf(document.content, 'startsAt');
  if (starts === undefined || starts <= now || staysInside(document)) return [];
  const startDay = shanghaiDay(starts);
  const earliest = workingDaysAfter(calendar, shanghaiDay(now), WORKING_DAYS_AHEAD);
  if (!earliest.covered) return [dates('calendar-uncovered', 'warn', 'startsAt', startDay, { year: earliest.missingYear })];
  return earliest.day > startDay ? [dates('announced-late', 'warn', 'startsAt', startDay, { earliest: earliest.day })] : [];
}

/** OPD-4: an open day's dates make sense, and people hear of it in time. */
export const openDayDates: Check = {
  rules: ['OPD-4'],
  run: (document, context) => (document.profile === 'open-day-event' ? [...outOfOrder(document), ...announcedLate(document, context)] : []),
};
