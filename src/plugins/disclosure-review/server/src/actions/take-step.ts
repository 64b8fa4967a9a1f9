import type { Core } from '@strapi/strapi';
import { z } from 'zod';
import { VERBS, type Verb } from '../../../shared/review';
import type { Clock } from '../domain/clock';
import type { Actor } from '../domain/person';
import { firstKind, type Refusal } from '../domain/refusal';
import type { DocumentRef, Review } from '../domain/review';
import { READING_FAILED } from '../domain/reasons/state';
import { decideRelease, decideSchedule } from '../domain/decisions/release';
import type { Outcome } from '../domain/situation';
import { actingPerson } from '../guards/acting';
import { asRefused } from '../guards/context';
import { recordIncident } from '../guards/incident';
import { recordRefusal } from '../guards/refusal-record';
import { bundleNeighbours } from '../repositories/bundles';
import { lockDocuments, lockReleases } from '../repositories/locks';
import { retried } from '../repositories/retry';
import { isRefused, refused } from '../wording/refused';
import { announce, type Happened } from './announce';
import { loadCase } from './load-case';
import { markingsIn } from './markings-in';
import { putLive } from './put-live';
import { takeOff } from './take-off';
import { VERB_RULES, WITHOUT_FILES } from './verbs';
import type { Case, Work } from './work';
import { writeStep } from './write-step';

export interface Step {
  readonly strapi: Core.Strapi;
  readonly clock: Clock;
  readonly ref: DocumentRef;
  readonly verb: string;
  readonly input: unknown;
}

const isVerb = (word: string): word is Verb => VERBS.some((verb) => verb === word);
const remarked = z.object({ remark: z.string().max(10_000).optional() });
const both = z.object({ release: z.boolean().optional(), releaseAt: z.string().optional() });

export const NOT_FOUND: Refusal = { kind: 'state', rule: 'REL-5', code: 'document-not-found' };

/** What was sent with a verb, and what speaks against it before the document is looked at. */
interface Sent {
  readonly body: object;
  readonly wrong: readonly Refusal[];
}

/** What the body says, or what is wrong with its form; a digest that can be read is kept either way, to judge who and when first. */
async function parseBody(verb: Verb, input: unknown): Promise<Sent> {
  const { body, rule } = VERB_RULES[verb];
  const read = body.safeParse(input ?? {});
  if (read.success) return { body: read.data as object, wrong: await markingsIn(read.data) };
  const digest = z.object({ digest: z.string() }).safeParse(input);
  const wrong = read.error.issues.map((issue): Refusal => {
    const path = issue.path.map(String).join('.');
    if (path === 'digest') return { kind: 'content', rule, code: 'digest-missing', path };
    return { kind: 'content', rule, code: 'body-invalid', path: path === '' ? 'body' : path, params: { path: path === '' ? 'body' : path } };
  });
  return { body: digest.success ? digest.data : {}, wrong };
}

function decideStep(parts: { readonly verb: Verb; readonly found: Case; readonly sent: Sent }): Outcome {
  const { body, wrong } = parts.sent;
  const decision = VERB_RULES[parts.verb].decide(parts.found.situation, body);
  const unread = parts.found.unread && !WITHOUT_FILES.has(parts.verb) ? [READING_FAILED] : [];
  const refusals = [...(decision.ok ? [] : decision.refusals), ...unread, ...wrong];
  const seen = new Set<string>();
  const once = firstKind(refusals).filter(({ rule, code, path }) => !seen.has(`${rule} ${code} ${path}`) && seen.add(`${rule} ${code} ${path}`));
  if (!decision.ok || once.length > 0) throw refused(once);
  return decision.outcome;
}

const happenedTo = (verb: Verb, { uid, documentId, round, state }: Review): Happened => ({ verb, uid, documentId, round, state });

/** Tier 3 may release, or schedule, in the same act: the document is read again as it stands after the approval. */
async function inTheSameAct(work: Work, parts: { readonly ref: DocumentRef; readonly body: object; readonly digest: string }): Promise<readonly Happened[]> {
  const { release, releaseAt } = both.parse(parts.body);
  if (release !== true && releaseAt === undefined) return [];
  const approved = await loadCase(work, parts.ref);
  if (approved === null) throw refused([NOT_FOUND], 404);
  const asked = { digest: parts.digest, ...(releaseAt !== undefined && { releaseAt }) };
  const decision = release === true ? decideRelease(approved.situation, asked) : decideSchedule(approved.situation, asked);
  if (!decision.ok) throw refused(decision.refusals);
  if (release === true) return putLive(work, { main: approved, outcome: decision.outcome });
  return [happenedTo('schedule', await writeStep(work, { verb: 'schedule', case: approved, outcome: decision.outcome }))];
}

async function carryOut(work: Work, parts: { readonly verb: Verb; readonly ref: DocumentRef; readonly found: Case; readonly outcome: Outcome; readonly body: object }): Promise<readonly Happened[]> {
  const { verb, found, outcome, body } = parts;
  const { remark } = remarked.parse(body);
  const said = { main: found, outcome, ...(remark !== undefined && { remark }) };
  if (verb === 'release') return putLive(work, said);
  if (verb === 'withdraw') return takeOff(work, said);
  if (both.safeParse(body).data?.release === true) await lockReleases(work.trx);
  const taken = happenedTo(verb, await writeStep(work, { verb, case: found, outcome, ...(remark !== undefined && { remark }) }));
  const together = verb === 'approve' && outcome.tier === 3 ? await inTheSameAct(work, { ref: parts.ref, body, digest: found.content.digest }) : [];
  return [taken, ...together];
}

/**
 * Takes one step of the review: lock, load, decide, carry out, record; people are told after the commit.
 * @throws a refusal with all reasons of its kind; nothing has happened then but the record of the attempt
 */
export async function takeStep({ strapi, clock, ref, verb, input }: Step): Promise<void> {
  const at = clock.now();
  let actor: Actor = { kind: 'anonymous', name: 'unknown' };
  try {
    if (!isVerb(verb)) throw refused([{ kind: 'content', rule: 'REL-7.0', code: 'unknown-verb', params: { verb: verb.slice(0, 40) } }], 404);
    const sent = await parseBody(verb, input);
    await retried(() => strapi.db.transaction(async ({ trx, onCommit }) => {
      actor = await actingPerson(strapi, trx);
      const work: Work = { strapi, trx, at, actor };
      await lockDocuments(trx, [ref, ...(await bundleNeighbours(strapi, ref))]);
      const found = await loadCase(work, { ...ref, unreadable: 'carry-on' });
      if (found === null) throw refused([NOT_FOUND], 404);
      const outcome = decideStep({ verb, found, sent });
      const happened = await carryOut(work, { verb, ref, found, outcome, body: sent.body });
      onCommit(() => announce({ strapi, at, happened }));
    }));
  } catch (error) {
    const told = asRefused(error);
    if (isRefused(told) && !told.recorded) {
      told.recorded = true;
      const tried = { at, actor, uid: ref.uid.slice(0, 120), documentId: ref.documentId.slice(0, 40), refusals: told.refused };
      recordIncident(strapi, tried);
      recordRefusal(strapi, { ...tried, attempt: verb.slice(0, 40) });
    }
    throw told;
  }
}
