import { getFetchClient } from '@strapi/strapi/admin';
import { matchPath } from 'react-router-dom';
import { governedTypes } from '../api/governedTypes';
import { getDocument } from '../api/requests';

interface Permission {
  readonly action: string;
  readonly subject?: string | null;
}
interface Context {
  readonly pathname: string;
  readonly search: string;
}
type Next<Allowed> = (permissions: Allowed) => Promise<Allowed> | Allowed;

const EDIT_VIEW = '/content-manager/:collectionType/:model/:documentId';
const CHANGES = /explorer\.(update|publish|delete)$/;

/** Whether the form of this document is to be closed; a failed question closes it. */
async function askClosed(model: string, documentId: string): Promise<boolean> {
  try {
    if (!(await governedTypes()).some(({ uid }) => uid === model)) return false;
    return (await getDocument(getFetchClient(), { uid: model, documentId })).closed;
  } catch {
    return true;
  }
}

/** The panel asks for permissions once a field: one question serves a whole form as it opens. */
const KEPT_MS = 5_000;
let last: { readonly key: string; readonly at: number; readonly answer: Promise<boolean> } | undefined;

function closed(parts: { readonly model: string; readonly documentId: string; readonly search: string }): Promise<boolean> {
  const key = JSON.stringify(parts);
  if (last?.key !== key || Date.now() - last.at > KEPT_MS) last = { key, at: Date.now(), answer: askClosed(parts.model, parts.documentId) };
  return last.answer;
}

/**
 * Takes the permission to change a document away from the form while the draft is closed, so that every field shows itself
 * read only. Looks only: the server refuses (423) whatever the form says.
 */
export const closeForm =
  (context: Context) =>
  <Allowed extends readonly Permission[]>(next: Next<Allowed>) =>
  async (permissions: Allowed): Promise<Allowed> => {
    // Every page of the content manager asks for permissions first: from here on it is known which types are under review.
    if (context.pathname.startsWith('/content-manager')) await governedTypes().catch(() => undefined);
    const match = matchPath(EDIT_VIEW, context.pathname);
    const { model, documentId } = match?.params ?? {};
    if (model === undefined || documentId === undefined || documentId === 'create') return next(permissions);
    if (!(await closed({ model, documentId, search: context.search }))) return next(permissions);
    const left = permissions.filter(({ action, subject }) => !(subject === model && CHANGES.test(action)));
    return next(left as unknown as Allowed);
  };
