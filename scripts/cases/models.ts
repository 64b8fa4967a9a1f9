import { z } from 'zod';
import { Unplayable, type Sessions } from './session';

const attributeSchema = z.looseObject({
  type: z.string(),
  target: z.string().optional(),
  targetModel: z.string().optional(),
  component: z.string().optional(),
  repeatable: z.boolean().optional(),
  multiple: z.boolean().optional(),
});
const modelSchema = z.looseObject({
  uid: z.string(),
  info: z.looseObject({ singularName: z.string().optional(), pluralName: z.string().optional() }),
  attributes: z.record(z.string(), attributeSchema),
});
const listSchema = z.object({ data: z.array(modelSchema) });

export type Model = z.infer<typeof modelSchema>;
export type Attribute = z.infer<typeof attributeSchema>;

/** What the panel knows of the content: types by their singular name or uid, components by uid. */
export interface Models {
  readonly type: (name: string) => Model;
  readonly component: (uid: string) => Model;
}

function finder(parts: { readonly models: readonly Model[]; readonly what: string }): (name: string) => Model {
  return (name) => {
    const found = parts.models.find((model) => model.uid === name || model.info.singularName === name);
    if (found === undefined) throw new Unplayable(`the server knows no ${parts.what} ${name}`);
    return found;
  };
}

/** Reads the content types and components as the panel does when it opens. */
export async function readModels(parts: { readonly sessions: Sessions; readonly as: string }): Promise<Models> {
  const list = async (what: string): Promise<readonly Model[]> => {
    const { status, body } = await parts.sessions.look({ as: parts.as, method: 'GET', path: `/content-manager/${what}` });
    const models = listSchema.safeParse(body);
    if (!models.success) throw new Unplayable(`the panel does not tell its ${what}: ${status}`);
    return models.data.data;
  };
  const [types, components] = [await list('content-types'), await list('components')];
  return { type: finder({ models: types, what: 'content type' }), component: finder({ models: components, what: 'component' }) };
}
