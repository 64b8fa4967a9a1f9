import { comments } from './comments';
import { county } from './county';
import { documents } from './documents';
import { audit, inbox } from './inbox';
import { notices } from './notices';
import { account, people } from './people';
import { posts } from './posts';
import { calendar, settings, sources } from './registers';
import { rulebook } from './rulebook';
import { types } from './types';

export const controllers = { comments, county, documents, inbox, audit, notices, account, people, posts, rulebook, types, sources, calendar, settings };
