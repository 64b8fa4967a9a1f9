import type { Core } from '@strapi/strapi';
import type { State, Verb } from '../../../../shared/review';
import { titleMayBeMailed, toldOf, type Told } from '../../domain/notices';
import { unconfirmedUnits } from '../../domain/reasons/state';
import type { DocumentRef, Review } from '../../domain/review';
import { holdersOf } from '../../repositories/holders';
import { choicesOf } from '../../repositories/notice-settings';
import { dropApproved, insertNotices } from '../../repositories/notices';
import type { Case, Work } from '../work';

/** True where Strapi's email plugin was given a provider; the one it has by itself would write to the internet directly. */
export const sendsMail = (strapi: Core.Strapi): boolean => strapi.config.get('plugin::email.provider', 'sendmail') !== 'sendmail';

export interface News extends DocumentRef {
  readonly title: string;
  readonly organisationId: string | null;
  readonly told: readonly Told[];
  /** The states that it was and is in, and how many findings bind: whether a mail may say its title. */
  readonly states: readonly State[];
  readonly bindingFindings: number | null;
  readonly once: string | null;
}

/** Writes one document's news into the outbox, each person once, never the one who acted. Commits with the caller's transaction. */
export async function tell(work: Work, news: News): Promise<void> {
  const { told, states, bindingFindings, ...document } = news;
  const actingId = work.actor.kind === 'person' ? work.actor.id : null;
  const kinds = new Map<number, Told['kind']>();
  for (const { kind, posts, organisationIds } of told) {
    for (const { personId } of await holdersOf(work.trx, { posts, organisationIds, at: work.at })) {
      if (personId !== actingId && !kinds.has(personId)) kinds.set(personId, kind);
    }
  }
  const choices = await choicesOf(work.trx, [...kinds.keys()]);
  const mails = sendsMail(work.strapi);
  await insertNotices(
    work.trx,
    [...kinds].map(([personId, kind]) => ({
      ...document,
      personId,
      kind,
      at: work.at,
      inPanel: choices(personId)[kind].panel,
      byMail: mails && choices(personId)[kind].mail,
      titleInMail: titleMayBeMailed({ kind, states, bindingFindings }),
    })),
  );
}

/** Tells of one step that was recorded just now. */
export async function tellOfStep(work: Work, parts: { readonly verb: Verb; readonly case: Case; readonly next: Review; readonly bindingFindings: number | null }): Promise<void> {
  const { verb, next } = parts;
  const { situation } = parts.case;
  const { uid, documentId, title, organisationId, urgent } = next;
  const from = situation.review.state;
  const told = toldOf({ verb, from, to: next.state, urgent, organisationId, unconfirmed: unconfirmedUnits(situation).map((unit) => unit.documentId) });
  if (verb === 'release') await dropApproved(work.trx, { uid, documentId, at: work.at });
  await tell(work, { uid, documentId, title, organisationId, told, states: [from, next.state], bindingFindings: parts.bindingFindings, once: null });
}
