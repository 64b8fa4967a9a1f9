import { shanghaiDay } from '../domain/clock';
import { workingDaysAfter } from '../domain/working-days';
import type { Check } from './check';
import { isMissing, momentOf, staysInside } from './content';
import { foundAtAttribute } from './found-in-text';

const WORKING_DAYS = 15;

/** OPD-6: what became of people's opinions is told within fifteen working days after the event. */
export const openDayFeedback: Check = {
  rules: ['OPD-6'],
  run: (document, { now, calendar }) => {
    const { profile, content } = document;
    const ends = momentOf(content, 'endsAt');
    if (profile !== 'open-day-event' || staysInside(document) || ends === undefined || ends >= now) return [];
    if (!isMissing(content, 'feedback.summary') || !isMissing(content, 'feedback.opinions')) return [];
    const due = workingDaysAfter(calendar, shanghaiDay(ends), WORKING_DAYS);
    const warn = (code: string, params: Readonly<Record<string, string | number>>) => [
      foundAtAttribute({ rule: 'OPD-6', code, severity: 'warn', path: 'feedback', text: ends.toISOString(), params }),
    ];
    if (!due.covered) return warn('calendar-uncovered', { year: due.missingYear });
    return shanghaiDay(now) > due.day ? warn('feedback-overdue', { due: due.day }) : [];
  },
};
