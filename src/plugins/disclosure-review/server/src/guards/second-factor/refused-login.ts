import { refused, answerOf, type Refused } from '../../wording/refused';
import type { Refusal } from '../../domain/refusal';
import type { Admission } from './admission';

type Turned = Exclude<Admission, { readonly kind: 'free' | 'admitted' }>;

const refusal = (code: string): Refusal => ({ kind: 'person', rule: 'REL-7.1', code });

const REASONS: Readonly<Record<Turned['kind'], Refusal>> = {
  asked: refusal('second-factor-needed'),
  'to-enrol': refusal('second-factor-enrol'),
  wrong: refusal('second-factor-wrong'),
  locked: refusal('second-factor-locked'),
};

/** The answer to a right password that does not suffice; one that must enrol carries what the telephone scans. */
export function refusedLogin(turned: Turned): Refused {
  const reason = REASONS[turned.kind];
  const error = refused([reason], turned.kind === 'locked' ? 429 : 401);
  return turned.kind === 'to-enrol' ? Object.assign(error, { details: { refusals: [answerOf(reason)], enrolment: turned.enrolment } }) : error;
}
