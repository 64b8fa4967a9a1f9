import type { State, Verb } from '../../../../shared/review';

/** Which step a person most likely came for; the first that may be taken stands open. */
const ORDER: readonly Verb[] = ['assess', 'determine', 'approve', 'confirm', 'consent', 'release', 'submit', 'return', 'schedule', 'recall', 'ask-withdrawal', 'withdraw'];

/** What may be done beside, or against, the way of a document: open only when somebody asks for it. */
const ASIDE: ReadonlySet<Verb> = new Set<Verb>(['return', 'recall', 'ask-withdrawal', 'withdraw']);

/** The steps that may be taken, the likeliest first. */
export const inOrder = (may: readonly Verb[]): readonly Verb[] => ORDER.filter((verb) => may.includes(verb));

/** The step whose form stands open from the start: none where all lead aside, or where the hour is set and nothing waits for anybody. */
export function openAtFirst({ may, state }: { readonly may: readonly Verb[]; readonly state: State }): Verb | undefined {
  const [first] = inOrder(may);
  return first === undefined || ASIDE.has(first) || state === 'scheduled' ? undefined : first;
}
