import type { DocumentAnswer } from '../../../shared/contracts';
import type { StepKind } from '../../../shared/review';
import type { Wording } from '../language';
import { named, STEP_NAMES } from '../names';
import { shortTime } from '../time';

type Seen = Pick<DocumentAnswer, 'digest' | 'state' | 'steps'>;

const CHANGES: ReadonlySet<StepKind> = new Set<StepKind>(['create', 'save', 'correct', 'discard']);

/** Whether what is on the screen is no longer what the server has. */
export const hasChanged = (seen: Seen, now: Seen): boolean => seen.digest !== now.digest || seen.state !== now.state || seen.steps.length !== now.steps.length;

/** What others did to a document while it was read, in one sentence. Steps come oldest first. */
export function whatHappened({ seen, now }: { readonly seen: Seen; readonly now: Seen }): Wording {
  const since = now.steps.slice(seen.steps.length);
  const last = since.findLast(({ kind }) => !CHANGES.has(kind)) ?? since.at(-1);
  if (last === undefined) return { zh: '稿件有了变化（可能是附件或所属单位、栏目变动）。', en: 'The document has changed (perhaps a file, its unit or its column).' };
  const time = shortTime(last.at).slice(-5);
  if (CHANGES.has(last.kind)) return { zh: `${last.person}于 ${time} 修改了稿件。`, en: `${last.person} changed the document at ${time}.` };
  const done = STEP_NAMES[last.kind];
  const state = named(now.state);
  const changed = seen.digest === now.digest ? { zh: '', en: '' } : { zh: '稿件内容已修改。', en: 'The text has changed. ' };
  return { zh: `${changed.zh}已由${last.person}于 ${time} 办理：${done.zh}，现在是“${state.zh}”。`, en: `${changed.en}${last.person} acted at ${time}: ${done.en}; it is now “${state.en}”.` };
}
