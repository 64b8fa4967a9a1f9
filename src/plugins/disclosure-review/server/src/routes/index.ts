/** A panel login is all that these routes ask: who may act is decided in the action, so that every 403 carries its rule. */
const panel = { policies: ['admin::isAuthenticatedAdmin'] };

export const routes = {
  admin: {
    type: 'admin' as const,
    routes: [
      { method: 'GET', path: '/county', handler: 'county.find', config: { auth: false as const } },
      { method: 'GET', path: '/types', handler: 'types.find', config: panel },
      { method: 'GET', path: '/inbox', handler: 'inbox.find', config: panel },
      { method: 'GET', path: '/rulebook', handler: 'rulebook.find', config: panel },
      { method: 'GET', path: '/me', handler: 'posts.me', config: panel },
      { method: 'GET', path: '/people', handler: 'posts.people', config: panel },
      { method: 'GET', path: '/audit', handler: 'audit.find', config: panel },
      { method: 'GET', path: '/inbox/counts', handler: 'inbox.counts', config: panel },
      { method: 'GET', path: '/home', handler: 'inbox.home', config: panel },
      { method: 'POST', path: '/batch/approve', handler: 'inbox.approve', config: panel },
      { method: 'GET', path: '/audit.csv', handler: 'audit.csv', config: panel },
      { method: 'GET', path: '/posts', handler: 'posts.find', config: panel },
      { method: 'POST', path: '/posts', handler: 'posts.appoint', config: panel },
      { method: 'POST', path: '/posts/:id/end', handler: 'posts.end', config: panel },
      { method: 'GET', path: '/sources/editions', handler: 'sources.editions', config: panel },
      { method: 'GET', path: '/sources/editions/:edition', handler: 'sources.edition', config: panel },
      { method: 'GET', path: '/sources/editions/:edition/changes', handler: 'sources.changes', config: panel },
      { method: 'POST', path: '/sources/import', handler: 'sources.import', config: panel },
      { method: 'GET', path: '/calendar', handler: 'calendar.years', config: panel },
      { method: 'GET', path: '/calendar/:year', handler: 'calendar.find', config: panel },
      { method: 'PUT', path: '/calendar/:year', handler: 'calendar.put', config: panel },
      { method: 'GET', path: '/settings', handler: 'settings.find', config: panel },
      { method: 'PUT', path: '/settings', handler: 'settings.put', config: panel },
      { method: 'GET', path: '/documents/:uid/:documentId', handler: 'documents.find', config: panel },
      // No verb of the review: it stands before them.
      { method: 'POST', path: '/documents/:uid/:documentId/reassess', handler: 'documents.reassess', config: panel },
      { method: 'GET', path: '/documents/:uid/:documentId/sheet', handler: 'documents.sheet', config: panel },
      { method: 'GET', path: '/documents/:uid/:documentId/comparison', handler: 'documents.compare', config: panel },
      { method: 'GET', path: '/documents/:uid/:documentId/comments', handler: 'comments.find', config: panel },
      { method: 'POST', path: '/documents/:uid/:documentId/comments', handler: 'comments.add', config: panel },
      { method: 'POST', path: '/documents/:uid/:documentId/comments/:number/answer', handler: 'comments.answer', config: panel },
      { method: 'POST', path: '/documents/:uid/:documentId/comments/:number/resolve', handler: 'comments.resolve', config: panel },
      { method: 'POST', path: '/documents/:uid/:documentId/:verb', handler: 'documents.step', config: panel },
    ],
  },
};
