import { documents } from './documents';
import { audit, inbox } from './inbox';
import { posts } from './posts';
<<<<<<< HEAD
import { calendar, settings, sources } from './registers';

export const controllers = { documents, inbox, audit, posts, sources, calendar, settings };
=======
import { rulebook } from './rulebook';
import { types } from './types';

export const controllers = { documents, inbox, audit, posts, rulebook, types };
>>>>>>> main
