import type { Finding } from '../domain/finding';
import type { Refusal } from '../domain/refusal';
import { refused } from '../wording/refused';
import { apart, COMPILED } from './apart';
import { isThreadFailure } from './failure';
import { JOBS, type Answer, type Given, type JobName } from './jobs';

/**
 * Characters from which on a thread is asked. Measured: the checks take 5 ms over as much, sanitising 8 ms, sending it under 1 ms.
 */
const LARGE = 32_768;
/** Milliseconds; a hundred times what the largest text that may be stored needs. */
const TIME = 60_000;

/** Nothing is known of a text whose checks came to no end: never "nothing found". */
export const INTERRUPTED: Refusal = { kind: 'state', rule: 'REL-1', code: 'checks-interrupted' };

/** Characters of all text in a value, however deep. */
function lengthOf(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce<number>((sum, inner) => sum + lengthOf(inner), 0);
}

/** @throws 503 `REL-1` when a thread ends before it answers */
async function textApart<Name extends JobName>(name: Name, parts: { readonly given: Given<Name>; readonly here: () => Answer<Name> }): Promise<Answer<Name>> {
  if (!COMPILED || lengthOf(parts.given) <= LARGE) return parts.here();
  try {
    return await apart({ in: 'texts', name, given: parts.given, time: TIME });
  } catch (error) {
    throw isThreadFailure(error) ? Object.assign(refused([INTERRUPTED], 503), { cause: error, expose: true }) : error;
  }
}

/** All that the checks find in a document, large texts in a thread; see `findingsOf`. Fails closed. */
export const findingsApart = (given: Given<'checkDocument'>): Promise<readonly Finding[]> =>
  textApart('checkDocument', { given, here: () => JOBS.checkDocument(given) });

/** The normal form of an HTML text, of a large one in a thread; see `sanitiseHtml`. Fails closed. */
export const sanitiseApart = (given: string): Promise<string> => textApart('sanitise', { given, here: () => JOBS.sanitise(given) });

/** What the detectors lose of an HTML text to its normal form, in a thread where it is large; see `takenOut`. Fails closed. */
export const takenOutApart = (given: Given<'takenOut'>): Promise<Answer<'takenOut'>> => textApart('takenOut', { given, here: () => JOBS.takenOut(given) });

/** Whether any of the texts bears a classification marking, in a thread where they are large. Fails closed. */
export const markedApart = (given: Given<'isMarked'>): Promise<boolean> => textApart('isMarked', { given, here: () => JOBS.isMarked(given) });
