import { documents } from './documents';
import { audit, inbox } from './inbox';
import { posts } from './posts';

export const controllers = { documents, inbox, audit, posts };
