import type { Core } from '@strapi/strapi';
import type { MeAnswer } from '../../../shared/administration';
import type { Clock } from '../domain/clock';
import { heldPost, inTerm, type Post } from '../domain/person';
import { actingPerson } from '../guards/acting';
import { organisationNames } from '../repositories/organisations';
import { appointmentsOf } from '../repositories/posts';
import { appoints } from './appoint';

/** `GET /disclosure-review/me`: who this is, by which posts. What the pages show is judged again by each of them. */
export async function viewMe({ strapi, clock }: { readonly strapi: Core.Strapi; readonly clock: Clock }): Promise<MeAnswer> {
  const at = clock.now();
  return strapi.db.transaction(async ({ trx }) => {
    const actor = await actingPerson(strapi, trx);
    if (actor.kind !== 'person') return { name: actor.name, posts: [], may: [] };
    const holds = (post: Post): boolean => heldPost({ actor, posts: [post], organisationId: null, at }) !== undefined;
    const names = await organisationNames(trx);
    const kept = (await appointmentsOf(trx, actor.id)).filter((held) => inTerm(held, at));
    return {
      name: actor.name,
      posts: kept.map(({ post, organisationId, delegatedFrom }) => ({ post, organisation: names.get(organisationId) ?? null, delegated: delegatedFrom !== null })),
      may: [
        ...((await appoints({ trx, actor, at })) ? (['appoint'] as const) : []),
        ...(holds('auditor') ? (['audit'] as const) : []),
        ...(holds('government-office-reviewer') ? (['registers'] as const) : []),
      ],
    };
  });
}
