import type { Holder, Words } from '../../../../shared/desk';
import { isFiled } from '../../domain/desk/filed';
import { whoseTurn } from '../../domain/desk/whose-turn';
import { unconfirmedUnits } from '../../domain/reasons/state';
import type { Situation } from '../../domain/situation';
import { holdersOf, type HeldPost } from '../../repositories/holders';
import { word } from '../../wording/sentences';
import type { Work } from '../work';

/** Who can take the document on now; nobody where a post is vacant or nothing is to be done. */
export async function holdersNow(work: Work, situation: Situation): Promise<readonly HeldPost[]> {
  const turn = whoseTurn(situation.review.state);
  if (turn === null || isFiled({ state: situation.review.state, disclosureAttribute: situation.document.disclosureAttribute })) return [];
  const unit = situation.document.organisationId ?? situation.review.organisationId;
  const units = turn.where === 'involved' ? unconfirmedUnits(situation).map(({ documentId }) => documentId) : unit === null ? [] : [unit];
  return holdersOf(work.trx, { posts: turn.posts, organisationIds: turn.where === 'county' ? null : units, at: work.at });
}

export const holderAnswer = (held: HeldPost, names: ReadonlyMap<string, string>): Holder => ({
  person: held.person,
  post: held.post,
  organisation: names.get(held.organisationId) ?? held.organisationId,
  delegated: held.delegated,
});

/** Named one by one up to this many. */
const NAMED = 3;

/** `张三（浔川县农业农村局办公室负责人）`; of many the first three. */
export function holderWords(holders: readonly Holder[]): Words {
  const shown = holders.slice(0, NAMED);
  const post = (code: string): Words => word(`post.${code}`);
  const more = holders.length > NAMED;
  return {
    zh: shown.map((one) => `${one.person}（${one.organisation}${post(one.post).zh}）`).join('、') + (more ? '等' : ''),
    en: shown.map((one) => `${one.person} (${post(one.post).en}, ${one.organisation})`).join(', ') + (more ? ' and others' : ''),
  };
}
