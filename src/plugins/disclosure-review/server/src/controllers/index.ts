import { documents } from './documents';
import { audit, inbox } from './inbox';
import { posts } from './posts';
import { calendar, settings, sources } from './registers';

export const controllers = { documents, inbox, audit, posts, sources, calendar, settings };
