import { CONCLUSIONS, GROUNDS, type State } from '../../../../shared/review';
import type { AssessBody } from '../../../../shared/contracts';
import { decide, type Decision, type Refusal } from '../refusal';
import { blocking, missingText } from '../reasons/evidence';
import { notAssessor } from '../reasons/person';
import { bytesChanged, notInState, stale } from '../reasons/state';
import type { Outcome, Situation } from '../situation';
import { standing } from '../standing';

const NEXT: Readonly<Record<(typeof CONCLUSIONS)[number], State>> = {
  publishable: 'tier-2',
  'not-publishable': 'assessing',
  'cannot-determine': 'escalated',
};
/** The clause of 审查制度 第五条 that each ground stands for. */
const GROUND_RULE: Readonly<Record<(typeof GROUNDS)[number], string>> = {
  stateSecret: 'REV-5.1',
  businessSecret: 'REV-5.2',
  privacy: 'REV-5.3',
  security: 'REV-5.4',
  forbiddenByLaw: 'REV-5.5',
};

const content = (rule: string, code: string, path: string, params?: Refusal['params']): Refusal => ({ kind: 'content', rule, code, path, ...(params && { params }) });

/** The form must be complete, and its answers must carry its conclusion. */
function formReasons(body: Partial<AssessBody>): readonly Refusal[] {
  const answers = GROUNDS.filter((ground) => typeof body.grounds?.[ground] !== 'boolean').map((ground) =>
    content('REL-6', 'ground-unanswered', `grounds.${ground}`, { ground }),
  );
  const contradictions =
    body.conclusion === 'publishable'
      ? GROUNDS.filter((ground) => body.grounds?.[ground] === true).map((ground) =>
          content(GROUND_RULE[ground], 'ground-contradicts', `grounds.${ground}`, { ground }),
        )
      : [];
  const conclusion = body.conclusion !== undefined && CONCLUSIONS.includes(body.conclusion) ? [] : [content('REL-6', 'conclusion-missing', 'conclusion')];
  return [...conclusion, ...answers, ...contradictions, ...missingText({ rule: 'REL-6', code: 'basis-missing', path: 'basis', value: body.basis })];
}

/** What no program can read is never clean: somebody must have looked at it (REL-1, REV-5.1). */
function unsigned(situation: Situation, body: Partial<AssessBody>): readonly Refusal[] {
  if (body.conclusion !== 'publishable') return [];
  return situation.files
    .filter(({ reading, sha256 }) => (reading === 'picture' && body.pictures !== true) || (reading === 'unreadable' && !(body.files ?? []).includes(sha256)))
    .map(({ reading, path, name }) => content('REL-1', reading === 'picture' ? 'pictures-unsigned' : 'file-unsigned', path, { name }));
}

/** A question put to the authority about these bytes is answered by the authority, and its answer binds (SRC-2b). */
function againstDetermination(situation: Situation, body: Partial<AssessBody>): readonly Refusal[] {
  const { determination, unanswered } = standing({ steps: situation.steps, digest: situation.digest });
  if (unanswered !== null && body.conclusion === 'publishable') return [content('SRC-2b', 'escalated', 'conclusion')];
  const bound = determination?.digest === situation.digest && determination.evidence.conclusion === 'not-publishable';
  return bound && body.conclusion !== 'not-publishable' ? [content('REV-2', 'determined-not-publishable', 'conclusion')] : [];
}

/** 保密审查 by the unit's secrecy officer, item by item, for exactly these bytes (REL-6, REV-4.3). */
export function decideAssess(situation: Situation, body: Partial<AssessBody>): Decision<Outcome> {
  return decide(
    [
      ...notAssessor(situation),
      ...notInState(situation, ['assessing']),
      ...stale(situation, body.digest ?? null),
      ...bytesChanged(situation),
      ...formReasons(body),
      ...unsigned(situation, body),
      ...againstDetermination(situation, body),
      ...(body.conclusion === 'publishable' ? blocking(situation.findings) : []),
    ],
    () => ({
      to: NEXT[body.conclusion ?? 'not-publishable'],
      tier: null,
      evidence: {
        conclusion: body.conclusion,
        grounds: body.grounds,
        basis: body.basis,
        files: body.files ?? [],
        pictures: body.pictures === true,
        signedFiles: situation.files.filter(({ reading }) => reading !== 'read').map(({ name, sha256 }) => ({ name, sha256 })),
        disclosureAttribute: situation.document.disclosureAttribute,
      },
    }),
  );
}
