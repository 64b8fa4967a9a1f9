import { findingsOf } from '../checks';
import { readFileText } from '../domain/files/read-file-text';
import { sanitiseHtml } from '../domain/html/sanitise';
import { takenOut } from '../domain/html/taken-out';
import { isMarked } from '../domain/text/marked';

/** All that may be done beside the event loop: one parameter and one answer each, both plain enough to be sent. Pure. */
export const JOBS = { checkDocument: findingsOf, isMarked, readFile: readFileText, sanitise: sanitiseHtml, takenOut } as const;

export type Jobs = typeof JOBS;
export type JobName = keyof Jobs;
export type Given<Name extends JobName> = Parameters<Jobs[Name]>[0];
export type Answer<Name extends JobName> = Awaited<ReturnType<Jobs[Name]>>;
