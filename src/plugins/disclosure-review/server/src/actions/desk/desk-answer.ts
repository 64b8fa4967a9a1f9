import type { DeskAnswer, Editable, Holder } from '../../../../shared/desk';
import { editableWhy } from '../../domain/desk/editable';
import { isFiled } from '../../domain/desk/filed';
import { waitedSince } from '../../domain/desk/waiting';
import { whoseTurn } from '../../domain/desk/whose-turn';
import { decideSave } from '../../domain/decisions/save';
import type { Situation } from '../../domain/situation';
import { workCalendar } from '../../repositories/calendar';
import { openComments } from '../../repositories/comments';
import { momentWords } from '../../wording/moments';
import { sentenceOf, word } from '../../wording/sentences';
import type { Work } from '../work';
import { holderAnswer, holdersNow, holderWords } from './holders-now';

function editable(situation: Situation, holders: readonly Holder[]): Editable {
  const { actor, at, review, steps, document, live } = situation;
  const save = decideSave({ actor, at, review, steps, organisations: review.organisationId === null ? [] : [review.organisationId] });
  const code = editableWhy({ review, save, held: holders.length > 0, filed: isFiled({ state: review.state, disclosureAttribute: document.disclosureAttribute }), live: live !== null });
  const who = holders.length > 0 ? holderWords(holders) : word('nobody-in-post');
  const [since, release] = [momentWords(review.stateSince), momentWords(review.releaseAt ?? review.stateSince)];
  const post = `post.${whoseTurn(review.state)?.posts[0] ?? ''}`;
  return {
    byMe: save.ok,
    why: sentenceOf(code, { zh: { who: who.zh, since: since.zh, at: release.zh, post }, en: { who: who.en, since: since.en, at: release.en, post } }),
    who: holders,
  };
}

/** What the panel beside the form says of a document, beside what the review knows. */
export async function deskAnswer(work: Work, parts: { readonly situation: Situation; readonly names: ReadonlyMap<string, string> }): Promise<DeskAnswer> {
  const { situation, names } = parts;
  const { review, document } = situation;
  const holders = (await holdersNow(work, situation)).map((held) => holderAnswer(held, names));
  const { organisationId } = review;
  return {
    profile: document.profile,
    organisation: organisationId === null ? null : { documentId: organisationId, name: names.get(organisationId) ?? organisationId },
    riskClass: document.riskClass,
    urgent: review.urgent,
    waited: waitedSince({ calendar: await workCalendar(work.trx), since: review.stateSince, at: work.at }),
    editable: editable(situation, holders),
    openComments: await openComments(work.trx, review),
  };
}
