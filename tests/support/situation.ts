import type { State } from '../../src/plugins/disclosure-review/shared/review';
import type { Finding, Severity } from '../../src/plugins/disclosure-review/server/src/domain/finding';
import type { LedgerEntry, Review, Step } from '../../src/plugins/disclosure-review/server/src/domain/review';
import type { Decision } from '../../src/plugins/disclosure-review/server/src/domain/refusal';
import { REFUSAL_STATUS } from '../../src/plugins/disclosure-review/server/src/domain/refusal';
import type { BundleMember, DocumentFacts, ReviewSettings, Situation } from '../../src/plugins/disclosure-review/server/src/domain/situation';
import { nobody } from './people';

/** The bytes of the draft, and others. */
export const DRAFT = 'd'.repeat(64);
export const OTHER = 'e'.repeat(64);
export const NOW = new Date('2026-11-23T09:00:00+08:00');
const REF = { uid: 'api::news-release.news-release', documentId: 'document' } as const;

/** A step of the round; by nobody and of these bytes unless said. */
export const step = (parts: Pick<Step, 'kind'> & Partial<Step>): Step => ({
  ...REF, round: 1, tier: null, from: null, to: 'drafting', digest: DRAFT, personId: null, personName: '', post: null, organisationId: null, at: NOW, evidence: {}, ...parts,
});

/** The four steps of four people, and what may come between them. */
export const submitted = step({ kind: 'submit', tier: 1, to: 'assessing', personId: 1 });
export const assessed = step({ kind: 'assess', to: 'tier-2', personId: 2, evidence: { conclusion: 'publishable' } });
export const foundNotPublishable = step({ kind: 'assess', to: 'assessing', personId: 2, evidence: { conclusion: 'not-publishable' } });
export const escalated = step({ kind: 'assess', to: 'escalated', personId: 2, evidence: { conclusion: 'cannot-determine' } });
export const tier2 = step({ kind: 'approve', tier: 2, to: 'tier-3', personId: 3 });
export const tier3 = step({ kind: 'approve', tier: 3, to: 'approved', personId: 4 });
export const consented = step({ kind: 'consent', to: 'approved', personId: 5 });
export const confirmed = (organisationId: string, agree = true): Step =>
  step({ kind: 'confirm', to: 'tier-3', personId: 30, organisationId, evidence: { agree } });

const ALL = [submitted, assessed, tier2, tier3];
const ON_THE_WAY: Readonly<Record<State, readonly Step[]>> = {
  drafting: [], assessing: [submitted], escalated: [submitted, escalated], 'tier-2': [submitted, assessed], 'tier-3': [submitted, assessed, tier2],
  confirming: ALL, consenting: ALL, approved: ALL, scheduled: ALL, live: ALL, withdrawn: ALL,
};

export const released: LedgerEntry = {
  ...REF, id: 1, kind: 'release', round: 1, digest: DRAFT, at: NOW, permalink: '20261120-00001', indexNumber: '361198NYJ/2026-00001', notice: null, reasonClass: null,
};

export const found = (severity: Severity, changes: Partial<Finding> = {}): Finding => ({
  id: `finding-${severity}`, rule: 'REL-3.1b', code: 'source-unknown', severity, path: 'reprint.sourceName', excerpt: '', ...changes,
});

export const member = (changes: Partial<BundleMember> = {}): BundleMember => ({
  uid: 'api::interpretation.interpretation', documentId: 'other-half', title: '解读', state: 'drafting', live: false, keptBack: false, ...changes,
});

export interface Overrides extends Partial<Omit<Situation, 'document' | 'review' | 'settings'>> {
  readonly state?: State;
  readonly review?: Partial<Review>;
  readonly document?: Partial<DocumentFacts>;
  readonly settings?: Partial<ReviewSettings>;
}

/** 农业农村局's news in this state, come there by the diligent way; nobody acts unless an actor is named. */
export function situation({ state = 'drafting', review, document, settings, ...changes }: Overrides = {}): Situation {
  return {
    actor: nobody(),
    at: NOW,
    steps: ON_THE_WAY[state],
    editors: [],
    live: state === 'live' ? released : null,
    digest: DRAFT,
    findings: [],
    files: [],
    bundle: { role: 'none' },
    ...changes,
    review: { ...REF, round: 1, state, stateSince: NOW, organisationId: 'nyj', title: '冬种', digest: DRAFT, releaseAt: null, withdrawalAsked: null, urgent: false, ...review },
    document: { profile: 'news-release', organisationId: 'nyj', disclosureAttribute: 'active', riskClass: null, involved: [], unreleased: [], ...document },
    settings: { smallUnits: [], signOffProfiles: ['policy-document', 'interpretation'], ...settings },
  };
}

/** All boxes of a step, ticked, but for those named. */
export const ticked = (boxes: readonly string[], except: readonly string[] = []): Readonly<Record<string, boolean>> =>
  Object.fromEntries(boxes.map((box) => [box, !except.includes(box)]));

/** What the acting person is told: `403 REL-4 not-liaison`, with the path where there is one; nothing when the step passes. */
export const told = (decision: Decision<unknown>): readonly string[] =>
  decision.ok ? [] : decision.refusals.map(({ kind, rule, code, path }) => [REFUSAL_STATUS[kind], rule, code, ...(path === undefined ? [] : [path])].join(' '));

/** What the decision makes of the review. */
export function outcomeOf<Outcome>(decision: Decision<Outcome>): Outcome {
  if (!decision.ok) throw new Error(`refused: ${told(decision).join(', ')}`);
  return decision.outcome;
}
