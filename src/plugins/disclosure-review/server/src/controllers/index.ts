import { comments } from './comments';
import { documents } from './documents';
import { audit, inbox } from './inbox';
import { account, people } from './people';
import { posts } from './posts';
import { calendar, settings, sources } from './registers';
import { rulebook } from './rulebook';
import { types } from './types';

export const controllers = { account, people, comments, documents, inbox, audit, posts, rulebook, types, sources, calendar, settings };
