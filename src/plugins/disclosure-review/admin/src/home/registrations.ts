import { ArrowLeft, ChartBubble, CheckCircle, Clock, Feather, WarningCircle } from '@strapi/icons';
import type { StrapiApp } from '@strapi/strapi/admin';
import type { Wording } from '../language';

const word = (zh: string, en: string): Wording => ({ zh, en });

/** Titles and links of the widgets, which Strapi looks up by id. */
export const HOME_MESSAGES = {
  'disclosure-review.home.todo': word('待我办理', 'Waiting for me'),
  'disclosure-review.home.overdue': word('逾期', 'Overdue'),
  'disclosure-review.home.returned': word('被退回的', 'Returned to me'),
  'disclosure-review.home.drafts': word('我的草稿', 'My drafts'),
  'disclosure-review.home.decisions': word('最近的办理结果', 'Latest decisions'),
  'disclosure-review.home.figures': word('今日情况', 'Today'),
  'disclosure-review.home.all': word('查看全部', 'All of them'),
} satisfies Readonly<Record<string, Wording>>;

const message = (id: keyof typeof HOME_MESSAGES) => ({ id, defaultMessage: HOME_MESSAGES[id].zh });
const queueLink = (queue: string) => ({ label: message('disclosure-review.home.all'), href: `/plugins/disclosure-review?queue=${queue}` });
const pluginId = 'disclosure-review';

type Widgets = Extract<Parameters<StrapiApp['widgets']['register']>[0], readonly unknown[]>;

/** The home page of a clerk: two columns of what is to be done. Strapi's own widgets speak of entries, roles and API tokens. */
export const homeWidgets = (): Widgets => [
  { pluginId, id: 'todo', icon: CheckCircle, title: message('disclosure-review.home.todo'), link: queueLink('todo'), component: async () => (await import('./TodoWidget')).TodoWidget },
  // Only posts of the county have it; without it the others move up.
  {
    pluginId,
    id: 'figures',
    icon: ChartBubble,
    title: message('disclosure-review.home.figures'),
    component: async () => (await import('./FiguresWidget')).FiguresWidget,
    permissions: [{ action: 'plugin::disclosure-review.day-figures' }],
  },
  { pluginId, id: 'overdue', icon: Clock, title: message('disclosure-review.home.overdue'), link: queueLink('overdue'), component: async () => (await import('./ListWidgets')).OverdueWidget },
  { pluginId, id: 'returned', icon: ArrowLeft, title: message('disclosure-review.home.returned'), link: queueLink('returned'), component: async () => (await import('./ListWidgets')).ReturnedWidget },
  { pluginId, id: 'drafts', icon: Feather, title: message('disclosure-review.home.drafts'), component: async () => (await import('./ListWidgets')).DraftsWidget },
  { pluginId, id: 'decisions', icon: WarningCircle, title: message('disclosure-review.home.decisions'), link: queueLink('mine'), component: async () => (await import('./DecisionsWidget')).DecisionsWidget },
];
