import type { ComparedWith } from '../../../../shared/desk';
import type { LedgerEntry, Step } from '../review';

/** A version of a document that stands in the record. */
export interface Version {
  readonly with: ComparedWith;
  readonly digest: string;
  readonly at: Date;
  readonly person: string | null;
}

const APPROVING: ReadonlySet<string> = new Set(['submit', 'assess', 'approve', 'confirm', 'consent', 'release', 'schedule']);
const agreed = ({ kind, evidence }: Step): boolean => APPROVING.has(kind) && evidence.conclusion !== 'not-publishable' && evidence.agree !== false;

const ofStep = (as: ComparedWith, step: Step | undefined): readonly Version[] => (step === undefined ? [] : [{ with: as, digest: step.digest, at: step.at, person: step.personName }]);

interface Recorded {
  /** All rounds, oldest first. */
  readonly steps: readonly Step[];
  readonly live: LedgerEntry | null;
  readonly personId: number | null;
}

/** With what a draft can be compared: what is live, what this person last passed, what was last returned. */
export function versionsOf({ steps, live, personId }: Recorded): readonly Version[] {
  const newest = [...steps].reverse();
  return [
    ...(live === null ? [] : [{ with: 'live', digest: live.digest, at: live.at, person: null }]),
    ...ofStep('my-approval', personId === null ? undefined : newest.find((step) => step.personId === personId && agreed(step))),
    ...ofStep('last-return', newest.find(({ kind }) => kind === 'return')),
  ];
}

/** The version that is asked for: by its name, or by a digest that stands in this document's own history. */
export function versionAsked(recorded: Recorded, asked: string): Version | null {
  const known = versionsOf(recorded).find((version) => version.with === asked);
  if (known !== undefined) return known;
  return ofStep(asked, [...recorded.steps].reverse().find(({ digest }) => digest === asked))[0] ?? (recorded.live?.digest === asked ? { with: asked, digest: asked, at: recorded.live.at, person: null } : null);
}
