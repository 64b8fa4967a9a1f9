import { lazy, type ComponentType } from 'react';

interface OwnPage {
  /** Below `/admin/plugins/disclosure-review/`. */
  readonly path: string;
  readonly Component: ComponentType;
}

/** A new page is a file in the room it belongs to and a line here. */
export const PAGES: readonly OwnPage[] = [
  { path: '/review/:uid/:documentId', Component: lazy(() => import('../reviewing/ReviewPage')) },
  { path: '/preview/:uid/:documentId', Component: lazy(() => import('../reviewing/PreviewPage')) },
];
