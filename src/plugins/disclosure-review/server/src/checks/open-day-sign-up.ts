import type { Finding } from '../domain/finding';
import type { Check } from './check';
import { isMissing, momentOf, staysInside, valueOf } from './content';
import { foundAtAttribute } from './found-in-text';

const lacking = (code: string, path: string): Finding => foundAtAttribute({ rule: 'OPD-2', code, severity: 'warn', path, params: { attribute: path } });

/** OPD-2: people who might come learn how many may, who is meant and how to sign up. */
export const openDaySignUp: Check = {
  rules: ['OPD-2'],
  run: (document, { now }) => {
    const { profile, content } = document;
    const starts = momentOf(content, 'startsAt');
    if (profile !== 'open-day-event' || staysInside(document) || starts === undefined || starts <= now) return [];
    const findings: Finding[] = [];
    const quota = valueOf(content, 'quota');
    const online = valueOf(content, 'mode') === 'online';
    // Said now: at release it could not be stored any more.
    if (typeof quota === 'number' && quota <= 0) findings.push(foundAtAttribute({ rule: 'OPD-2', code: 'quota-not-positive', severity: 'block', path: 'quota', text: String(quota) }));
    else if (!online && isMissing(content, 'quota')) findings.push(lacking('open-day-lacks', 'quota'));
    if (isMissing(content, 'inviteeCategories')) findings.push(lacking('open-day-lacks', 'inviteeCategories'));
    if (!online && isMissing(content, 'signUp.channel')) findings.push(lacking('open-day-lacks', 'signUp.channel'));
    return findings;
  },
};
