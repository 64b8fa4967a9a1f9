import { lazy, type ComponentType } from 'react';

interface OwnPage {
  /** Below `/admin/plugins/disclosure-review/`. */
  readonly path: string;
  readonly Component: ComponentType;
  /** Without the navigation beside it. */
  readonly wide?: boolean;
}

/** A new page is a file in the room it belongs to and a line here. */
export const PAGES: readonly OwnPage[] = [
  { path: '/review/:uid/:documentId', Component: lazy(() => import('../reviewing/ReviewPage')), wide: true },
  { path: '/preview/:uid/:documentId', Component: lazy(() => import('../reviewing/PreviewPage')), wide: true },
  { path: '/', Component: lazy(() => import('../inbox/InboxPage')) },
  { path: '/posts', Component: lazy(() => import('../administration/posts/PostsPage')) },
  { path: '/audit', Component: lazy(() => import('../administration/AuditPage')) },
  { path: '/rulebook', Component: lazy(() => import('../administration/RulebookPage')) },
];
