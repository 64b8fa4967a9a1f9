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
  { path: '/notices', Component: lazy(() => import('../notices/NoticesPage')) },
  { path: '/posts', Component: lazy(() => import('../administration/posts/PostsPage')) },
  { path: '/people', Component: lazy(() => import('../administration/people/PeoplePage')) },
  { path: '/account', Component: lazy(() => import('../account/AccountPage')) },
  { path: '/audit', Component: lazy(() => import('../administration/AuditPage')) },
  { path: '/sources', Component: lazy(() => import('../administration/registers/sources/SourcesPage')) },
  { path: '/calendar', Component: lazy(() => import('../administration/registers/calendar/CalendarPage')) },
  { path: '/settings', Component: lazy(() => import('../administration/registers/settings/SettingsPage')) },
  { path: '/webhooks', Component: lazy(() => import('../administration/webhooks/WebhooksPage')) },
  { path: '/rulebook', Component: lazy(() => import('../administration/RulebookPage')) },
];
