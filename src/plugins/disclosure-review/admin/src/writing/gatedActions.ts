import type { BulkActionComponent, BulkActionComponentProps, DocumentActionComponent, DocumentActionProps } from '@strapi/content-manager/strapi-admin';
import { useGovernedFromStart } from '../api/governedTypes';

/** Ways onto and off the site that governed types do not have: there is `release` and `withdraw` instead. */
const GONE = new Set(['publish', 'unpublish']);

/**
 * The same action for other types, nothing for governed ones. The original's hooks, its keyboard shortcut among them,
 * never run for a governed type, nor where it is not known.
 */
function onlyForOthers(original: DocumentActionComponent): DocumentActionComponent {
  const Gated: DocumentActionComponent = (props: DocumentActionProps) => {
    const governed = useGovernedFromStart(props.model);
    return governed === false ? original(props) : null;
  };
  if (original.type !== undefined) Gated.type = original.type;
  if (original.position !== undefined) Gated.position = original.position;
  return Gated;
}

/** Takes publish and unpublish off the edit view, the relation window and the list's rows of governed types. */
export const withoutPublish = (actions: DocumentActionComponent[]): DocumentActionComponent[] =>
  actions.map((action) => (action.type !== undefined && GONE.has(action.type) ? onlyForOthers(action) : action));

/** Takes bulk publish and unpublish off the lists of governed types; deleting drafts stays. */
export const withoutBulkPublish = (actions: BulkActionComponent[]): BulkActionComponent[] =>
  actions.map((action) => {
    if (action.type === 'delete') return action;
    const Gated: BulkActionComponent = (props: BulkActionComponentProps) => {
      const governed = useGovernedFromStart(props.model);
      return governed === false ? action(props) : null;
    };
    if (action.type !== undefined) Gated.type = action.type;
    return Gated;
  });
