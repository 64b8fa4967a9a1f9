import type { Core } from '@strapi/strapi';
import { organisationsOf } from './domain/may-read';
import { contentAttributes, type ContentAttribute } from './repositories/content-shape';
import { governedTypes } from './repositories/governed';
import { everReleased } from './repositories/ledger';
import { colleagues, personById } from './repositories/people';

/**
 * What a role of the panel may list: conditions on Strapi's own permissions (design 4). They shape lists and forms;
 * who may act is decided in the actions, who may read is checked again there (`domain/may-read.ts`).
 */
export const UNIT_DOCUMENTS = 'plugin::disclosure-review.unit-documents';
export const UNIT_FILES = 'plugin::disclosure-review.unit-files';

/** Opens the widget of the county's day on the home page; the figures themselves are given out by post. */
export const DAY_FIGURES = 'plugin::disclosure-review.day-figures';

const ORGANISATION = 'api::organisation.organisation';
/** The attributes by which a document belongs to, or names, an organisation (design 3). */
const NAMING = ['organisation', 'draftingOrganisation', 'involvedOrganisations'] as const;

interface PanelUser {
  readonly id: number;
  /** Strapi's engine merges the permission that is being evaluated into the user it hands over. */
  readonly permission?: { readonly subject?: string | null };
}
type Query = Readonly<Record<string, unknown>>;

const relationsOf = (parts: { readonly strapi: Core.Strapi; readonly uid: string }): readonly (readonly [string, ContentAttribute])[] =>
  // Strapi's own `localizations` is a relation of every document to itself, and would bring in all of them.
  contentAttributes(parts.strapi, parts.uid).filter(([, attribute]) => attribute.type === 'relation');

/** The query that a document naming one of the units satisfies; `prefix` leads to it through a relation. */
function naming(parts: { readonly strapi: Core.Strapi; readonly uid: string; readonly units: readonly string[]; readonly prefix?: string }): readonly Query[] {
  const { strapi, uid, units, prefix = '' } = parts;
  return relationsOf({ strapi, uid }).flatMap(([name, relation]): readonly Query[] => {
    if (relation.target !== ORGANISATION || !(NAMING as readonly string[]).includes(name)) return [];
    if (String(relation.relation).endsWith('ToMany')) return prefix === '' ? [{ [name]: { $elemMatch: { documentId: { $in: units } } } }] : [];
    return [{ [`${prefix}${name}.documentId`]: { $in: units } }];
  });
}

/** Documents that the unit's own documents of other types speak of: a policy document the unit interprets, until it is released. */
async function spokenOf(parts: { readonly strapi: Core.Strapi; readonly uid: string; readonly units: readonly string[] }): Promise<readonly string[]> {
  const { strapi, uid, units } = parts;
  const others = governedTypes(strapi).flatMap(({ uid: other }) =>
    relationsOf({ strapi, uid: other })
      .filter(([, relation]) => relation.target === uid)
      .map(([attribute]) => ({ other, attribute })),
  );
  const found = await Promise.all(
    others.map(({ other, attribute }) =>
      strapi.db.query(other).findMany({
        where: { organisation: { documentId: { $in: units } }, [attribute]: { documentId: { $notNull: true } } },
        select: ['id'],
        populate: { [attribute]: { select: ['documentId'] } },
      }),
    ),
  );
  const named = others.flatMap(({ attribute }, index) =>
    ((found[index] ?? []) as readonly Readonly<Record<string, { readonly documentId: string }>>[]).map((row) => row[attribute]?.documentId),
  );
  const spoken = [...new Set(named.filter((id) => id !== undefined))];
  const released = spoken.length === 0 ? new Set() : await strapi.db.transaction(({ trx }) => everReleased(trx, { uid, documentIds: spoken }));
  return spoken.filter((id) => !released.has(id));
}

/**
 * Registers both conditions and the plugin's own action. Call it from the plugin's `register()` or `bootstrap()`: later, Strapi's own bootstrap
 * has already thrown away permissions with conditions it does not know.
 * @param parts.now the one clock of all rules: posts count by their terms
 */
export async function registerPermissionConditions(parts: { readonly strapi: Core.Strapi; readonly now: () => Date }): Promise<void> {
  const { strapi, now } = parts;
  // A request evaluates a condition once for each permission; one look at the posts a request is enough.
  const perRequest = new WeakMap<object, Map<number, Promise<readonly string[]>>>();
  const lookUp = async (userId: number): Promise<readonly string[]> => {
    const person = await personById({ db: strapi.db.connection, id: userId });
    return person === undefined ? [] : organisationsOf({ actor: person, at: now() });
  };
  const unitsOf = (userId: number): Promise<readonly string[]> => {
    const request: object | undefined = strapi.requestContext.get();
    if (request === undefined) return lookUp(userId);
    const known = perRequest.get(request) ?? new Map<number, Promise<readonly string[]>>();
    perRequest.set(request, known);
    const units = known.get(userId) ?? lookUp(userId);
    known.set(userId, units);
    return units;
  };

  await strapi.service('admin::permission').actionProvider.registerMany([{ section: 'plugins', displayName: '主页显示今日情况', uid: 'day-figures', pluginName: 'disclosure-review' }]);
  await strapi.service('admin::permission').conditionProvider.registerMany([
    {
      displayName: '本单位的、涉及本单位的稿件',
      name: 'unit-documents',
      plugin: 'disclosure-review',
      category: 'default',
      handler: async (user: PanelUser): Promise<Query | boolean> => {
        const uid = user.permission?.subject;
        const units = await unitsOf(user.id);
        if (typeof uid !== 'string') return false;
        // An empty list tells a person between two posts more than a refusal without a reason.
        if (units.length === 0) return { documentId: { $in: [] } };
        const bundle = relationsOf({ strapi, uid }).filter(([, relation]) => governedTypes(strapi).some((type) => type.uid === relation.target));
        const spoken = await spokenOf({ strapi, uid, units });
        return {
          $or: [
            ...naming({ strapi, uid, units }),
            ...bundle.flatMap(([name, relation]) => naming({ strapi, uid: relation.target ?? '', units, prefix: `${name}.` })),
            ...(spoken.length === 0 ? [] : [{ documentId: { $in: spoken } }]),
          ],
        };
      },
    },
    {
      displayName: '本单位人员上传的文件',
      name: 'unit-files',
      plugin: 'disclosure-review',
      category: 'default',
      handler: async (user: PanelUser): Promise<Query | boolean> => {
        const units = await unitsOf(user.id);
        if (units.length === 0) return { 'createdBy.id': { $in: [user.id] } };
        return { 'createdBy.id': { $in: await colleagues({ db: strapi.db.connection, organisationIds: units }) } };
      },
    },
  ]);
}
